import { expect } from 'chai';
import type { Locator, Page } from 'playwright-core';
import { DemoSite } from '../helpers/demo-site.ts';
import type { WatchedPage } from '../helpers/watched-page.ts';

/** Older than five minutes, an answer is asked for again when the page is seen again (CT-15). */
const sixMinutes = 6 * 60_000;
const failure = 'Vi kan ikke hente nyt lige nu. Sidst opdateret kl. 14.10.';

const widgets: [tag: string, path: string, content: string][] = [
  ['samspil-case-list', 'cases.html', 'Samskabelsespiloter og nye fællesskaber'],
  ['samspil-case-card', 'index.html', 'ZebraByer i Roskilde Kommune'],
  ['samspil-event-calendar', 'arrangementer.html', 'Foredrag: Fra kunde til medborger'],
  ['samspil-volunteer-sign-up', 'bliv-frivillig.html', 'Lav mad før foredraget'],
  ['samspil-readiness-quiz', 'er-i-klar.html', 'Er jeres organisation klar til samskabelse?'],
];

interface Visit {
  tag: string;
  content: string;
  visit: WatchedPage;
  widget: Locator;
}

const seeAgain = (page: Page) => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));

describe('a server that stops while the page is open [CT-17] [EM-28]', () => {
  let site: DemoSite;
  const visits: Visit[] = [];
  before(async () => {
    site = await DemoSite.open();
    for (const [tag, path, content] of widgets) {
      const visit = await site.visit(path);
      const widget = visit.page.locator(tag);
      await widget.getByText(content).filter({ visible: true }).first().waitFor();
      await visit.page.waitForLoadState('networkidle');
      visits.push({ tag, content, visit, widget });
    }
    await site.stop();
  });
  after(() => site.close());

  for (const [index, [tag]] of widgets.entries()) {
    it(`is told by ${tag} in plain Danish, beside what it had`, async () => {
      const { visit, widget, content } = visits[index] as Visit;
      await visit.page.clock.fastForward(sixMinutes);
      await seeAgain(visit.page);
      await expectSoon(visit.page, widget.getByText(failure));
      expect(await widget.getByRole('button', { name: 'Prøv igen' }).count()).to.equal(1);
      expect(await widget.getByText(content).filter({ visible: true }).count()).to.be.greaterThan(0);
    });
  }

  for (const [index, [tag]] of widgets.entries()) {
    it(`is forgotten by ${tag} once it is back, by ${index % 2 ? 'one button' : 'itself'}`, async () => {
      if (index === 0) await site.start();
      const { visit, widget, content } = visits[index] as Visit;
      if (index % 2) await widget.getByRole('button', { name: 'Prøv igen' }).click();
      else await visit.page.clock.fastForward(40_000);
      await widget.getByText(failure).waitFor({ state: 'detached' });
      expect(await widget.getByText(content).filter({ visible: true }).count()).to.be.greaterThan(0);
    });
  }

  it('leaves nothing behind but the browser’s own lines', async () => {
    const isOfBrowser = (line: string) => line.includes('net::ERR_CONNECTION_REFUSED');
    expect(await site.findings(isOfBrowser)).to.deep.equal([]);
  });
});

/** Waits for a text while the page's clock runs on: a widget tries twice before it says that it cannot (CT-38). */
async function expectSoon(page: Page, text: Locator): Promise<void> {
  for (let second = 0; second < 20 && !(await text.count()); second++) {
    await page.clock.fastForward(1000);
    await page.waitForTimeout(100);
  }
  await text.waitFor({ timeout: 5000 });
}
