import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { DemoSite } from '../helpers/demo-site.ts';
import { beginForm, button, fillCooking, heading, openOpportunity, readAndSend } from '../helpers/volunteer-steps.ts';

const opportunity = 'Lav mad før foredraget';
const email = 'mette@example.org';

/** Signs up for two evenings, as a person does. */
async function signUp(site: DemoSite): Promise<Page> {
  const page = await beginForm(site, opportunity);
  await fillCooking(page, [/tirsdag 15\. december/, /tirsdag 5\. januar/], { name: 'Mette Prøve', email });
  await readAndSend(page, 'Du er tilmeldt');
  return page;
}

const placesOf = async (site: DemoSite, time: RegExp) => {
  const page = await openOpportunity(site, opportunity);
  return page.getByRole('listitem').filter({ hasText: time }).last().textContent();
};

describe('a sign-up from its receipt to its end [SU-70] [SU-73] [SU-74]', () => {
  let site: DemoSite;
  before(async () => {
    site = await DemoSite.open();
  });
  after(() => site.close());

  it('is changed, given up for one date and then for all by the link of the mail, and frees its places', async () => {
    const receipt = await signUp(site);
    const leave = receipt.getByRole('link', { name: 'Meld afbud' });
    expect(await leave.getAttribute('href')).to.equal(`${site.url}min-tilmelding.html`);
    const link = await site.linkIn(email);
    expect(link).to.match(/min-tilmelding\.html#samspil-manage=[\w-]{22,}$/);

    const visit = await site.visit(link);
    const { page } = visit;
    await heading(page, 'Du er tilmeldt').waitFor();
    expect(page.url()).to.equal(`${site.url}min-tilmelding.html`);
    const token = link.replace(/.*=/, '');
    expect(visit.requests.filter((request) => request.includes(token))).to.deep.equal([]);
    expect(visit.requests.filter((request) => !request.startsWith('GET'))).to.deep.equal([
      `POST ${site.url}api/manage/session`,
    ]);

    await button(page, 'Ret oplysninger').click();
    await page.getByLabel('Navn').fill('Mette S. Prøve');
    await button(page, 'Gem').click();
    await page.getByText('Dine oplysninger er rettet.').first().waitFor();

    await button(page, /^Meld afbud for tirsdag 15\. december/).click();
    await button(page, 'Ja, meld afbud').click();
    await page.getByText('Du har meldt afbud for den ene dato.').first().waitFor();
    expect(await placesOf(site, /tirsdag 15\. december/)).to.include('8 ledige pladser');
    expect(await placesOf(site, /tirsdag 5\. januar/)).to.include('5 ledige pladser');

    await button(page, 'Meld helt fra').click();
    await button(page, 'Ja, meld mig fra').click();
    await heading(page, 'Du har meldt afbud').waitFor();
    expect(await placesOf(site, /tirsdag 5\. januar/)).to.include('6 ledige pladser');

    const again = await site.visit(link);
    await heading(again.page, 'Du har meldt afbud').waitFor();
    await button(again.page, 'Slet mine oplysninger').click();
    await button(again.page, 'Ja, slet det hele').click();
    await heading(again.page, 'Dine oplysninger er slettet').waitFor();
    const dead = await site.visit(link);
    await heading(dead.page, 'Linket virker ikke').waitFor();
    expect(await site.findings((line) => line.includes('404 (Not Found)'))).to.deep.equal([]);
  });
});
