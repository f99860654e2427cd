import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import { DemoSite } from '../helpers/demo-site.ts';
import { type KeepingBrowser, openFirefox } from '../helpers/keeping-browser.ts';
import { PageInWords } from '../helpers/page-in-words.ts';
import { WaitingProxy } from '../helpers/waiting-proxy.ts';

/** Who sends faster than this is asked to confirm the mail address (SU-66). */
const readingTime = 3_000;
/** For so long a place is held. */
const holdTime = 600_000;

describe('a page that Firefox keeps while the person is on another one [SU-65] [QA-118]', () => {
  let proxy: WaitingProxy;
  let site: DemoSite;
  let browser: KeepingBrowser;
  before(async () => {
    proxy = await WaitingProxy.open(() => Number(new URL(site.url).port));
    browser = await openFirefox();
    site = await DemoSite.open({ hasOwnClock: true, allowedOrigins: [new URL(proxy.url).origin] });
    // Before anything is read: the browser keeps lists for a while.
    await site.holdPlaces('faellesspisning');
  });
  after(async () => {
    await browser.close();
    await proxy.close();
    await site.close();
  });

  const pathname = () => browser.run<string>('location.pathname');

  /** The form of the cooking evening, with a time and a person in it. */
  async function fillIn(signal: AbortSignal): Promise<PageInWords> {
    const page = new PageInWords(browser, signal);
    await browser.open(new URL('bliv-frivillig.html', proxy.url).href);
    await page.press('Lav mad før foredraget');
    await page.press('Jeg vil gerne være med');
    await page.press('tirsdag 15. december');
    await page.press('Næste');
    await page.type('Navn', 'Mette Sørensen');
    await page.type('Mail', 'mette@example.org');
    return page;
  }

  async function goToReview(page: PageInWords) {
    await page.press('Næste');
    await page.press('Lave mad');
    await page.press('Næste');
    await page.sees('Tjek dine svar');
  }

  /** Goes to another page of the site and back; the page must have been kept, or the browser shows nothing of this. */
  async function leaveAndReturn(page: PageInWords, isKept = true) {
    await browser.run("void addEventListener('pageshow', ({ persisted }) => { globalThis.wasKept = persisted; })");
    await browser.open(new URL('kontakt.html', proxy.url).href);
    await browser.back();
    await page.untilBack('the page is back', async () => (await pathname()) === '/bliv-frivillig.html');
    await page.untilBack('it is shown', () => browser.run("document.readyState === 'complete'"));
    if (isKept) expect(await browser.run('globalThis.wasKept ?? false'), 'the page was kept').to.equal(true);
  }

  it('has in it what was typed, and goes on from there', async ({ signal }) => {
    const page = await fillIn(signal);
    await leaveAndReturn(page);
    expect(await page.read('Navn')).to.equal('Mette Sørensen');
    expect(await page.read('Mail')).to.equal('mette@example.org');
    await goToReview(page);
    await page.sees('mette@example.org');
  });

  // It keeps no page that waits for an answer: that one is loaded anew, and must say the same.
  it('asks what became of a sign-up that was under way, and shows its receipt', async ({ signal }) => {
    const page = await fillIn(signal);
    await goToReview(page);
    await browser.run(`clockOfPage.passed += ${readingTime}`);
    proxy.isKeptBack = (method, path) => method === 'POST' && path.endsWith('/sign-ups');
    const { keptBack } = proxy;
    await page.press('Send tilmelding');
    await page.until('it has come through', async () => proxy.keptBack > keptBack);
    await leaveAndReturn(page, false);
    await page.sees('Du er tilmeldt');
    expect(await site.storedSignUps()).to.have.length(1);
    proxy.isKeptBack = () => false;
  });

  it('says whether the place is still held: it is, or its time ran out meanwhile', async ({ signal }) => {
    const page = await fillIn(signal);
    await page.sees('Pladsen er holdt til kl.');
    await leaveAndReturn(page);
    await page.sees('Pladsen er holdt til kl.');
    expect(await site.heldPlaces()).to.equal(1);
    await browser.run(`clockOfPage.passesAway = ${holdTime}`);
    await leaveAndReturn(page);
    await page.sees('Pladsen holdes ikke længere. Dine svar er her stadig.');
    expect(await page.read('Navn')).to.equal('Mette Sørensen');
  });
});
