import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { DemoSite } from '../helpers/demo-site.ts';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** What the agenda shows, day by day: headings, times and names as they are read out. */
async function agendaOf(page: Page): Promise<string[]> {
  await page.getByRole('heading', { level: 3 }).first().waitFor();
  const tree = await page.locator('samspil-event-calendar').ariaSnapshot();
  const lines = tree.split('\n').slice(tree.split('\n').findIndex((line) => line.includes('[level=3]')));
  return lines.filter((line) => /heading|button/.test(line)).map((line) => line.trim());
}

describe('finding an event on the municipality’s page [EC-43]', () => {
  let site: DemoSite;
  before(async () => {
    site = await DemoSite.open();
  });
  after(() => site.close());

  it('goes by search and by opening the event in its place', async () => {
    const { page } = await site.visit('arrangementer.html');
    await page.getByLabel('Søg').fill('ZebraBy');
    await page.getByRole('heading', { name: 'I dag', exact: false }).waitFor({ state: 'detached' });
    const event = button(page, /^Aflyst: Dialogmøde om ZebraBy/).first();
    await event.click();
    expect(await event.getAttribute('aria-expanded')).to.equal('true');
    await page.getByRole('term').filter({ hasText: 'Hvor' }).first().waitFor();
    await button(page, 'Luk').click();
    expect(await event.getAttribute('aria-expanded')).to.equal('false');
    expect(await event.evaluate((node) => (node.getRootNode() as ShadowRoot).activeElement === node)).to.equal(true);
    expect(await site.findings()).to.deep.equal([]);
  });

  it('goes by month, as a table', async () => {
    const { page } = await site.visit('arrangementer.html', { viewport: { width: 1280, height: 900 } });
    await button(page, 'Måned').click();
    await page.getByRole('table', { name: 'November 2026' }).waitFor();
    await button(page, 'Næste måned').click();
    const table = page.getByRole('table', { name: 'December 2026' });
    await table.waitFor();
    expect(await table.getByRole('rowheader', { name: 'Uge 50' }).count()).to.equal(1);
    expect(await site.findings()).to.deep.equal([]);
  });

  it('shows the same dates from the backend, from a JSON file and from a calendar file', async () => {
    const served = await site.visit('arrangementer.html');
    const filed = await site.visit('uden-server/arrangementer.html');
    const fromServer = await agendaOf(served.page);
    expect(fromServer).to.have.length.greaterThan(20);
    expect(await agendaOf(filed.page)).to.deep.equal(fromServer);

    const feed = await site.visit('uden-server/kontakt.html');
    await feed.page.evaluate(() => {
      const calendar = document.createElement('samspil-event-calendar');
      calendar.setAttribute('source', 'data/events.ics');
      document.querySelector('main')?.append(calendar);
    });
    const titles = (agenda: string[]) => agenda.map((line) => line.replace(/ , .*/, ''));
    expect(titles(await agendaOf(feed.page))).to.deep.equal(titles(fromServer));
    expect(await site.findings()).to.deep.equal([]);
  });
});
