// Signing up on the page that needs no JavaScript, in a browser that runs none (SU-83).
import { expect } from 'chai';
import type { Locator, Page } from 'playwright-core';
import { DemoSite } from '../helpers/demo-site.ts';
import { button, heading } from '../helpers/volunteer-steps.ts';

const roomyTime = /tirsdag 15\. december/;
const address = 'api/forms/opportunities/faellesspisning';
/** Whoever is quicker than three seconds is asked by mail first (SU-66). */
const receiptHeading = /^(Du er tilmeldt|Næsten færdig)/;

/** Goes on by Tab until a thing has the focus. */
async function tabTo(page: Page, thing: Locator): Promise<void> {
  for (let stop = 0; stop < 60; stop += 1) {
    if (await thing.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${thing} cannot be reached by Tab.`);
}

describe('signing up on the page that needs no JavaScript [SU-83]', () => {
  let site: DemoSite;
  before(async () => {
    site = await DemoSite.open();
  });
  after(() => site.close());

  /** The sign-ups of somebody, by a part of the address. */
  const storedFor = async (email: string) =>
    (await site.storedSignUps()).filter(({ request }) => JSON.stringify(request).includes(email));
  const open = async () => (await site.visit(address, { javaScriptEnabled: false })).page;
  const numberOn = async (page: Page) =>
    /Kvitteringsnummer: (\w{4}-\w{4})/.exec((await page.locator('body').textContent()) ?? '')?.[1];
  const fill = async (page: Page, name: string, email: string) => {
    await page.getByRole('checkbox', { name: roomyTime }).check();
    await page.getByLabel('Navn').fill(name);
    await page.getByLabel('Mail').fill(email);
  };

  it('goes by a plain page where no script runs: what is missing is said on top, and the receipt is a page [SU-83]', async () => {
    const page = await open();
    await button(page, 'Send tilmelding').click();
    await heading(page, 'Der er et problem').waitFor();
    await page.getByRole('checkbox', { name: roomyTime }).check();
    await page.getByRole('link', { name: 'Skriv dit navn.' }).click();
    await page.keyboard.type('Uden Script');
    await page.getByLabel('Mail').fill('uden@example.org');
    await button(page, 'Send tilmelding').click();
    await heading(page, receiptHeading).waitFor();
    expect(await page.locator('body').textContent()).to.match(/Kvitteringsnummer: \w{4}-\w{4}/);
    const [row] = await storedFor('uden@');
    expect(row?.request).to.have.nested.property('contact.name', 'Uden Script');
  });

  it('goes by the plain page with a keyboard alone, from the first link to the receipt [SU-83] [QA-13]', async () => {
    const page = await open();
    await tabTo(page, page.getByRole('checkbox', { name: roomyTime }));
    await page.keyboard.press('Space');
    await tabTo(page, page.getByLabel('Navn'));
    await page.keyboard.type('Tast Alene');
    await page.keyboard.press('Enter');
    await heading(page, 'Der er et problem').waitFor();
    await tabTo(page, page.getByRole('link', { name: /^Skriv din mail eller/ }));
    await page.keyboard.press('Enter');
    await page.keyboard.type('tast@example.org');
    await tabTo(page, button(page, 'Send tilmelding'));
    await page.keyboard.press('Enter');
    await heading(page, receiptHeading).waitFor();
    const [row, ...more] = await storedFor('tast@');
    expect(row?.request).to.have.nested.property('contact.name', 'Tast Alene');
    expect(more).to.deep.equal([]);
  });

  it('reloads its receipt, and goes back and forward, without sending anything again', async () => {
    const page = await open();
    await fill(page, 'Frem Tilbage', 'frem@example.org');
    const posts: string[] = [];
    page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()));
    await button(page, 'Send tilmelding').click();
    await heading(page, receiptHeading).waitFor();
    const number = await numberOn(page);
    expect(page.url()).to.match(/faellesspisning\/receipts\/[0-9a-f-]{36}$/);
    await page.reload();
    expect(await numberOn(page)).to.equal(number);
    await page.goBack();
    await button(page, 'Send tilmelding').waitFor();
    await page.goForward();
    expect(await numberOn(page)).to.equal(number);
    expect([posts.length, (await storedFor('frem@')).length]).to.deep.equal([1, 1]);
  });
});
