import { expect } from 'chai';
import type { Locator, Page } from 'playwright-core';
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
});
