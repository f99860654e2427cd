import type { Page } from './page.ts';
import { focusedElement } from './shadow-roots.ts';

/** A date has a stop for its day, month, year and picker, all of them one field to the page. */
const stopsInOneField = 5;

/** Walks by Tab from the page's own link before the content to the one after it, and back; what holds the focus is told. */
export async function walkThrough(page: Page): Promise<{ stops: number; findings: string[] }> {
  const [before, after] = ['header a', 'footer a'].map((link) => document.querySelector<HTMLElement>(link));
  if (!before || !after) throw new Error('The page has no links around its content.');
  const forth = await walk(page, { key: 'Tab', from: before, to: after });
  const back = await walk(page, { key: 'Shift+Tab', from: after, to: before });
  const isSame = forth.findings.length > 0 || back.findings.length > 0 || forth.stops === back.stops;
  const uneven = isSame ? [] : [`${forth.stops} stops by Tab, ${back.stops} by Shift+Tab`];
  return { stops: forth.stops, findings: [...forth.findings, ...back.findings, ...uneven] };
}

async function walk(page: Page, { key, from, to }: { key: string; from: HTMLElement; to: HTMLElement }) {
  const visits = new Map<Element, number>();
  from.focus();
  for (;;) {
    await page.key(key);
    const element = focusedElement();
    const { focused } = page;
    if (element === to) return { stops: visits.size, findings: [] };
    if (!element || element === document.body) return { stops: visits.size, findings: [`${key} leads to nothing`] };
    const count = (visits.get(element) ?? 0) + 1;
    const isField = element instanceof HTMLInputElement && /^(date|time|month|week|datetime-local)$/.test(element.type);
    if (count > (isField ? stopsInOneField : 1))
      return { stops: visits.size, findings: [`${key} does not leave ${focused}`] };
    visits.set(element, count);
  }
}
