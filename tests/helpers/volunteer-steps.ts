// What the journeys of volunteers do again and again, by role and name (QA-13).
import type { Locator, Page } from 'playwright-core';
import type { DemoSite } from './demo-site.ts';

export const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name, exact: true });
export const heading = (page: Page, name: string | RegExp): Locator => page.getByRole('heading', { name });

/** What the widget shows, as a screen reader is told it. */
export const widgetText = (page: Page): Promise<string> => page.locator('samspil-volunteer-sign-up').ariaSnapshot();

/** Opens the details of an opportunity, in a browser of its own. */
export async function openOpportunity(site: DemoSite, title: string, address = 'bliv-frivillig.html'): Promise<Page> {
  const { page } = await site.visit(address);
  await button(page, title).click();
  await heading(page, 'Om opgaven').waitFor();
  return page;
}

/** Opens the form of an opportunity. */
export async function beginForm(site: DemoSite, title: string, start = 'Jeg vil gerne være med'): Promise<Page> {
  const page = await openOpportunity(site, title);
  await button(page, start).click();
  await heading(page, /^Trin 1/).waitFor();
  return page;
}

/** Who sends faster than this is asked to confirm the mail address, for nobody reads a form in that time (SU-66). */
const readingTime = 3000;

/** Reads what is to be sent: as long as a person would, by the clock of the page. */
export async function readAnswers(page: Page): Promise<void> {
  await heading(page, 'Tjek dine svar').waitFor();
  await page.clock.fastForward(readingTime);
}

/** Reads what is to be sent, and sends it. */
export async function readAndSend(page: Page, outcome: string): Promise<void> {
  await readAnswers(page);
  await button(page, 'Send tilmelding').click();
  await heading(page, outcome).waitFor();
}

/** Who a volunteer of the cooking evening is. */
export interface Cook {
  name: string;
  email: string;
}

/** Fills in the form of the cooking evening, as far as the page where the answers are checked. */
export async function fillCooking(page: Page, times: readonly RegExp[], { name, email }: Cook): Promise<void> {
  for (const time of times) await page.getByRole('checkbox', { name: time }).check();
  await button(page, 'Næste').click();
  await page.getByLabel('Navn').fill(name);
  await page.getByLabel('Mail').fill(email);
  await button(page, 'Næste').click();
  await page.getByRole('checkbox', { name: 'Lave mad' }).check();
  await button(page, 'Næste').click();
}

/** Fills in the form of a course for four, by their names, as far as the page where the answers are checked. */
export async function fillForFour(page: Page, { name, email }: Cook, others: readonly string[]): Promise<void> {
  await page.getByLabel('Navn').fill(name);
  await page.getByLabel('Mail').fill(email);
  for (const _ of others) await button(page, 'Tilføj en person').click();
  await nameCompanions(page, others);
  await button(page, 'Næste').click();
}

/** Names those who come along. */
export async function nameCompanions(page: Page, names: readonly string[]): Promise<void> {
  for (const [index, name] of names.entries()) {
    const person = page.getByRole('group', { name: `Person ${index + 2}` });
    await person.getByLabel('Navn').fill(name);
  }
}

/** Fills in the form of a driver from 15 December to 23 February but for one Tuesday, as far as the page where the answers are checked. */
export async function fillSeries(page: Page, { name, email }: Cook): Promise<void> {
  await page.getByRole('radio', { name: /^Fast/ }).check();
  await page.getByRole('radio', { name: 'tirsdag 15. december kl. 18.00–21.30' }).check();
  await page.getByLabel('Dag', { exact: true }).fill('23');
  await page.getByLabel('Måned').fill('2');
  await page.getByLabel('År', { exact: true }).fill('2027');
  await page.getByRole('checkbox', { name: /^tirsdag 12\. januar/ }).check();
  await button(page, 'Næste').click();
  await page.getByLabel('Navn').fill(name);
  await page.getByLabel('Mail').fill(email);
  await page.getByLabel('Telefon').fill('34 41 23 45');
  await page.getByLabel('Postnummer').fill('4000');
  await page.getByRole('radio', { name: '18 eller over' }).check();
  await button(page, 'Næste').click();
  await page.getByRole('radio', { name: 'Gå med eller tage bussen' }).check();
  await button(page, 'Næste').click();
}

/** Follows the newest link in the mails to somebody, and waits until the page has answered it. */
export async function followMail(site: DemoSite, email: string, expected: string): Promise<Page> {
  const { page } = await site.visit(await site.linkIn(email));
  await heading(page, expected).waitFor();
  return page;
}

/**
 * What mail scanners, previews and prefetching browsers do with a link, and at last a person who only looks: its page is
 * asked for again and again, and opened once, with nothing pressed (QA-78).
 */
export async function lookAtLink(site: DemoSite, link: string, expected: string): Promise<Page> {
  for (const [method, purpose] of [
    ['GET', 'none'],
    ['HEAD', 'none'],
    ['GET', 'prefetch'],
  ] as const) {
    for (let again = 0; again < 5; again += 1) {
      const reply = await fetch(link, { method, headers: { 'Sec-Purpose': purpose, Purpose: purpose } });
      if (!reply.ok) throw new Error(`${method} of the page of a link answers ${reply.status}.`);
    }
  }
  const { page, requests } = await site.visit(link);
  await heading(page, expected).waitFor();
  const written = requests.filter((request) => !request.startsWith('GET'));
  if (written.length !== 1) throw new Error(`Opening a link writes: ${written.join(', ')}`);
  return page;
}
