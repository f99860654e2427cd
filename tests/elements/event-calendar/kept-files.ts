import { atTestEnd } from '../../helpers/page-guard.ts';
import type { CalendarPage } from './calendar-page.ts';

const { click } = HTMLAnchorElement.prototype;
const { createObjectURL } = URL;

/** Files the page was given to keep, and their texts, without the browser asking anybody. */
export function keptFiles() {
  const files: { name: string; text: () => Promise<string> }[] = [];
  let blob: Blob | undefined;
  atTestEnd(() => {
    HTMLAnchorElement.prototype.click = click;
    URL.createObjectURL = createObjectURL;
  });
  URL.createObjectURL = (given) => {
    blob = given as Blob;
    return createObjectURL(given);
  };
  HTMLAnchorElement.prototype.click = function keep() {
    const given = blob as Blob;
    files.push({ name: this.download, text: () => given.text() });
  };
  return files;
}

/** Unfolds what is called so, and waits for what it holds. */
export const unfold = async ({ page, calendar }: CalendarPage, summary: string) => {
  const found = [...(calendar.shadowRoot?.querySelectorAll('summary') ?? [])].find(
    ({ textContent }) => textContent?.trim() === summary,
  );
  found?.click();
  await page.until(() => Boolean(found?.parentElement?.querySelector('ul, .subscription')), 'it is there');
};
