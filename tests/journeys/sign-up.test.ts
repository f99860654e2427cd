import { expect } from 'chai';
import type { Locator, Page, Route } from 'playwright-core';
import { DemoSite } from '../helpers/demo-site.ts';
import {
  button,
  type Cook,
  fillCooking,
  heading,
  openOpportunity,
  readAnswers,
  widgetText,
} from '../helpers/volunteer-steps.ts';

const opportunity = 'Lav mad før foredraget';
const roomyTime = /tirsdag 15\. december/;
const lastPlaceTime = /tirsdag 8\. december/;

const karen: Cook = { name: 'Karen Prøve', email: 'karen@example.org' };
const bo: Cook = { name: 'Bo Afprøvning', email: 'bo@example.org' };

/** Fills the form as far as the page where the answers are checked, and reads it. */
async function fillForm(page: Page, time: RegExp, cook: Cook): Promise<void> {
  await button(page, 'Jeg vil gerne være med').click();
  await fillCooking(page, [time], cook);
  await readAnswers(page);
}

const placesOf = (page: Page, time: RegExp): Locator => page.getByRole('listitem').filter({ hasText: time }).last();
const received = (page: Page) => heading(page, 'Du er tilmeldt').waitFor();

describe('signing up on the municipality’s page [SU-1]', () => {
  let site: DemoSite;
  before(async () => {
    site = await DemoSite.open({ hasDataFolder: true });
  });
  after(() => site.close());

  /** The sign-ups of somebody, by a part of the address. */
  const storedFor = async (email: string) =>
    (await site.storedSignUps()).filter(({ request }) => JSON.stringify(request).includes(email));

  it('makes a row, takes a place from everybody else, and outlives a restart', async () => {
    const page = await openOpportunity(site, opportunity);
    expect(await placesOf(page, roomyTime).textContent()).to.include('8 ledige pladser');
    await fillForm(page, roomyTime, karen);
    await button(page, 'Send tilmelding').click();
    await received(page);
    expect(await widgetText(page)).to.include('Kvitteringsnummer');

    const other = await openOpportunity(site, opportunity);
    expect(await placesOf(other, roomyTime).textContent()).to.include('7 ledige pladser');

    await site.stop();
    const rows = await site.storedSignUps();
    expect(rows.map(({ targetId, status }) => [targetId, status])).to.deep.equal([['faellesspisning', 'confirmed']]);
    expect(JSON.stringify(rows[0]?.request)).to.include(karen.email);

    await site.start();
    const later = await openOpportunity(site, opportunity);
    expect(await placesOf(later, roomyTime).textContent()).to.include('7 ledige pladser');
    expect(await site.findings()).to.deep.equal([]);
  });

  it('gives the last place to one of two, and tells the other with everything typed kept', async () => {
    const pages = [await openOpportunity(site, opportunity), await openOpportunity(site, opportunity)];
    const [one, other] = pages as [Page, Page];
    await fillForm(one, lastPlaceTime, karen);
    await fillForm(other, lastPlaceTime, bo);
    await Promise.all(pages.map((page) => button(page, 'Send tilmelding').click()));
    const isIn = (page: Page) => received(page).then(() => page);
    const winner = await Promise.any(pages.map(isIn));
    const loser = winner === one ? other : one;
    const person = loser === one ? karen : bo;

    await heading(loser, 'Der er ikke flere pladser').waitFor();
    expect(await heading(loser, 'Du er tilmeldt').count()).to.equal(0);
    await loser.getByRole('checkbox', { name: roomyTime }).check();
    await button(loser, 'Brug den valgte tid').click();
    await heading(loser, 'Tjek dine svar').waitFor();
    const shown = await widgetText(loser);
    expect(shown).to.include(person.name).and.include(person.email).and.include('Lave mad');

    const isConflict = (line: string) => line.includes('409 (Conflict)');
    expect(await site.findings(isConflict)).to.deep.equal([]);
  });

  it('reloaded while it is sent finds its receipt again; leaving the page and coming back sends nothing [SU-62]', async () => {
    const page = await openOpportunity(site, opportunity);
    await fillForm(page, roomyTime, { name: 'Ane Genindlæst', email: 'ane@example.org' });
    let posts = 0;
    // The server gets it, and its answer never comes.
    const arrived = new Promise<void>((resolve) => {
      const hang = async (route: Route) => {
        posts += 1;
        await route.fetch();
        resolve();
      };
      void page.route('**/sign-ups', hang);
    });
    await button(page, 'Send tilmelding').click();
    await arrived;
    expect(await heading(page, 'Du er tilmeldt').count()).to.equal(0);
    await page.reload();
    await received(page);
    await page.goto(new URL('index.html', site.url).href);
    await page.goBack();
    await button(page, opportunity).waitFor();
    await page.goForward();
    await page.goBack();
    await button(page, opportunity).waitFor();
    expect([posts, (await storedFor('ane@')).length]).to.deep.equal([1, 1]);
    expect(await site.findings()).to.deep.equal([]);
  });

  it('in two tabs is one: the second says what the first is at, and what it knows itself is received as the same [SU-63] [SU-68]', async () => {
    const visit = await site.visit('bliv-frivillig.html');
    const tabs = [visit.page, await visit.context.newPage()] as const;
    const [first, second] = tabs;
    await second.goto(first.url());
    for (const tab of tabs) {
      await button(tab, opportunity).click();
      await fillForm(tab, roomyTime, { name: 'To Faneblade', email: 'to@example.org' });
    }
    const keys: (string | undefined)[] = [];
    let answer = () => {};
    const isAsked = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await visit.context.route('**/sign-ups', async (route) => {
      keys.push(route.request().headers()['idempotency-key']);
      await isAsked;
      await route.continue();
    });
    await button(first, 'Send tilmelding').click();
    await heading(second, 'Du er i gang i en anden fane').waitFor();
    expect(await button(second, 'Send tilmelding').count()).to.equal(0);
    answer();
    await received(first);
    await second.getByText('Du har tilmeldt dig i en anden fane').waitFor();
    await received(second);
    await button(second, 'Vis her alligevel').click();
    await button(second, 'Send tilmelding').click();
    await received(second);
    expect(new Set(keys).size).to.equal(2);
    expect(await storedFor('to@')).to.have.length(1);
    expect(await site.findings()).to.deep.equal([]);
  });
});
