import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { DemoSite } from '../helpers/demo-site.ts';
import {
  beginForm,
  button,
  type Cook,
  fillForFour,
  followMail,
  heading,
  lookAtLink,
  nameCompanions,
  readAnswers,
  widgetText,
} from '../helpers/volunteer-steps.ts';

const opportunity = 'Bliv samskabelsespilot';
const names = ['Bo Følger', 'Ida Følger', 'Per Følger'];

/** Fills in the form for four and reads what is to be sent. */
async function fillIn(page: Page, person: Cook): Promise<void> {
  await fillForFour(page, person, names);
  await readAnswers(page);
}

describe('four people and a course that fills while they write [QA-13] [SU-41] [SU-42] [SU-43] [SU-44] [SU-73] [QA-78]', () => {
  let site: DemoSite;
  before(async () => {
    site = await DemoSite.open();
  });
  after(() => site.close());

  it('wait together by their own choice, are offered four places, and take them by the link of the mail', async () => {
    const [anna, quick] = await Promise.all([beginForm(site, opportunity), beginForm(site, opportunity)]);
    await fillIn(anna, { name: 'Anna Prøve', email: 'anna@example.org' });
    await fillIn(quick, { name: 'Rap Rask', email: 'rap@example.org' });
    await button(quick, 'Send tilmelding').click();
    await heading(quick, 'Du er tilmeldt').waitFor();

    await button(anna, 'Send tilmelding').click();
    await heading(anna, 'Der er ikke pladser nok').waitFor();
    const conflict = await widgetText(anna);
    expect(conflict).to.include('Der er kun 3 pladser tilbage.').and.to.include('Dine svar er gemt her på siden.');
    for (const name of ['Du selv', ...names]) expect(conflict).to.include(`checkbox "${name}"`);
    await button(anna, 'Skriv alle 4 på venteliste').click();
    await heading(anna, 'Tjek dine svar').waitFor();
    const review = await widgetText(anna);
    // Who queues gives contact data only; the names follow when there are places (SU-17).
    for (const word of ['Anna Prøve', 'anna@example.org', 'Hvor mange kommer I?']) expect(review).to.include(word);
    expect(review).not.to.include(names[0]);
    await button(anna, 'Skriv mig på venteliste').click();
    await heading(anna, 'Du står på venteliste').waitFor();

    const leaving = await followMail(site, 'rap@example.org', 'Du er tilmeldt');
    await button(leaving, 'Meld helt fra').click();
    await button(leaving, 'Ja, meld mig fra').click();
    await heading(leaving, 'Du har meldt afbud').waitFor();

    const link = await site.linkIn('anna@example.org');
    const before = await site.everythingStored();
    const offered = await lookAtLink(site, link, 'Der er en plads til dig');
    expect(await site.everythingStored()).to.equal(before);
    expect(await widgetText(offered)).to.match(/Svar senest torsdag 26\. november kl\. 14\.1\d\./);
    await button(offered, 'Ja tak').click();
    await heading(offered, 'Et par spørgsmål, før du får pladsen').waitFor();
    await nameCompanions(offered, names);
    await button(offered, 'Ja tak, jeg tager pladsen').click();
    await heading(offered, 'Du er tilmeldt').waitFor();
    const accepted = await widgetText(offered);
    for (const word of ['Pladsen er din.', ...names]) expect(accepted).to.include(word);

    expect(await site.findings((line) => line.includes('409 (Conflict)'))).to.deep.equal([]);
    await site.stop();
    const rows = await site.storedSignUps();
    const kept = rows.map(({ status, request }) => `${status} ${(request as { partySize: number }).partySize}`);
    expect(kept).to.have.members(['confirmed 4', 'cancelledByVolunteer 4']);
  });
});
