import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { DemoSite } from '../helpers/demo-site.ts';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** What the agenda shows, day by day: headings, times and names as they are read out. */
async function agendaOf(page: Page): Promise<string[]> {
  await page.getByRole('heading', { level: 3 }).first().waitFor();
  // What comes last, below the dates.
  await button(page, 'Udskriv opslag med listen').waitFor();
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

  it('goes on to registering in its place, the receipt and the month by keys; what was asked for in it stays with the organiser [EC-57] [EC-62] [SU-71]', async () => {
    const { page } = await site.visit('arrangementer.html', { viewport: { width: 1280, height: 900 } });
    const talk = button(page, /^Foredrag: Fra kunde til medborger/).first();
    await talk.click();
    await button(page, /^Tilmeld ?:/).click();
    await page.getByRole('heading', { name: 'Trin 1 af 3: Om dig' }).waitFor();
    await page.getByLabel('Navn').fill('Erna Prøve');
    await page.getByLabel(/^Telefon/).fill('34 41 23 45');
    await page.getByRole('button', { name: 'Næste', exact: true }).click();
    await page.getByLabel('Jeg har brug for at blive hentet').check();
    await page.getByLabel('Dit postnummer').fill('4321');
    await page.getByRole('button', { name: 'Næste', exact: true }).click();
    await button(page, 'Send tilmelding').click();
    await page.getByRole('heading', { name: 'Vi har modtaget din tilmelding' }).waitFor();
    await button(page, /^Foredrag: Fra kunde til medborger.*Din tilmelding er modtaget/).waitFor();
    const [file] = await Promise.all([page.waitForEvent('download'), button(page, 'Føj til kalender').click()]);
    const text = await readFile((await file.path()) ?? '', 'utf8');
    expect(text).to.include('UID:20261124T180000Z-tirsdagsforedrag@samspil.example');
    expect(text).not.to.match(/Erna|4321|hentet/);

    await button(page, 'Måned').click();
    await button(page, /24\. november.*\d arrangement/i)
      .first()
      .focus();
    await page.keyboard.press('PageDown');
    await page.getByRole('table', { name: 'December 2026' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent ?? '')).to.match(
      /24/,
    );

    const stored = await site.storedSignUps();
    expect(JSON.stringify(stored)).to.include('lift');
    const named = [
      'events/tirsdagsforedrag',
      'events?limit=100',
      'occurrences?from=2026-11-24&to=2026-12-24&limit=100',
    ];
    for (const path of [...named, 'events.ics', 'events/tirsdagsforedrag.ics', 'opportunities?limit=100']) {
      const reply = await fetch(`${site.url}api/${path}`);
      expect([path, reply.status]).to.deep.equal([path, 200]);
      // A port of this machine may hold the postcode.
      const text = (await reply.text()).replaceAll(site.url, '/');
      expect(text, path).not.to.match(/Erna|34412345|34 41 23 45|4321/);
    }
    expect(await site.findings()).to.deep.equal([]);
  });
});
