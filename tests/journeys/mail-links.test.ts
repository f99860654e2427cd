import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { DemoSite } from '../helpers/demo-site.ts';
import {
  beginForm,
  button,
  fillCooking,
  followMail,
  heading,
  lookAtLink,
  readAndSend,
  widgetText,
} from '../helpers/volunteer-steps.ts';

const isMissing = (line: string) => line.includes('404 (Not Found)');

/** Signs Bo of 14 up for a Saturday on the trail; his mother is to be asked. */
async function signUpYoung(site: DemoSite): Promise<Page> {
  const page = await beginForm(site, 'Byg videre på mountainbikesporet');
  await page.getByRole('checkbox', { name: /^lørdag 17\. april/ }).check();
  await button(page, 'Næste').click();
  await page.getByLabel('Navn', { exact: true }).fill('Bo Ung Prøve');
  await page.getByLabel('Mail', { exact: true }).fill('bo@example.org');
  await page.getByRole('radio', { name: 'Under 15' }).check();
  await page.getByLabel('Den voksnes navn').fill('Karen Prøve');
  await page.getByLabel('Den voksnes mail').fill('karen@example.org');
  await button(page, 'Næste').click();
  await readAndSend(page, 'Vi har skrevet til din forælder eller værge');
  return page;
}

describe('what comes of a sign-up by the links in the mails [QA-13]', () => {
  let site: DemoSite;
  before(async () => {
    site = await DemoSite.open();
  });
  after(() => site.close());

  it('a 14-year-old is in when a parent has said yes, and the link alone says nothing [SU-55] [SU-73] [QA-78]', async () => {
    await signUpYoung(site);
    const link = await site.linkIn('karen@example.org');
    const before = await site.everythingStored();
    const guardian = await lookAtLink(site, link, 'Må Bo være med?');
    expect(await site.everythingStored()).to.equal(before);
    const asked = await widgetText(guardian);
    expect(asked)
      .to.include('lørdag 17. april 2027')
      .and.not.match(/bo@example|Ung Prøve/);

    await button(guardian, 'Ja').click();
    await heading(guardian, 'Du har sagt ja til, at Bo er med').waitFor();
    const bo = await followMail(site, 'bo@example.org', 'Du er tilmeldt');
    expect(await widgetText(bo))
      .to.include('Bo Ung Prøve')
      .and.to.include('Karen Prøve');
    const again = await site.visit(link);
    await heading(again.page, 'Linket virker ikke').waitFor();
    expect(await site.findings(isMissing)).to.deep.equal([]);
  });

  it('who sent at once is in after confirming the address, and the link alone confirms nothing [SU-66] [SU-73] [QA-78]', async () => {
    const page = await beginForm(site, 'Lav mad før foredraget');
    await fillCooking(page, [/tirsdag 15\. december/], { name: 'Hurtige Hans', email: 'hans@example.org' });
    await button(page, 'Send tilmelding').click();
    await heading(page, 'Næsten færdig: tryk på linket i din mail').waitFor();
    expect(await widgetText(page)).to.include('Din plads er først sikret, når du har gjort det.');

    const link = await site.linkIn('hans@example.org');
    const before = await site.everythingStored();
    const hans = await lookAtLink(site, link, 'Næsten færdig: bekræft din tilmelding');
    expect(await site.everythingStored()).to.equal(before);
    await button(hans, 'Ja, bekræft min tilmelding').click();
    await heading(hans, 'Du er tilmeldt').waitFor();

    const manage = await site.linkIn('hans@example.org');
    const confirmed = await site.everythingStored();
    await lookAtLink(site, manage, 'Du er tilmeldt');
    expect(await site.everythingStored()).to.equal(confirmed);
    expect(await site.findings()).to.deep.equal([]);
  });

  it('who has a phone only is told whom to call, and is sent no link [SU-14] [SU-70]', async () => {
    const page = await beginForm(site, 'Lav mad før foredraget');
    await page.getByRole('checkbox', { name: /tirsdag 15\. december/ }).check();
    await button(page, 'Næste').click();
    await page.getByLabel('Navn').fill('Gerda Prøve');
    await page.getByLabel('Telefon').fill('34 41 23 45');
    await button(page, 'Næste').click();
    await button(page, 'Næste').click();
    await readAndSend(page, 'Du er tilmeldt');
    const receipt = await widgetText(page);
    expect(receipt)
      .to.include('Vil du rette noget eller melde afbud, så kontakt os.')
      .and.to.include('mad@faellesbordet.example')
      .and.not.include('Vi har sendt et link');
    expect(await site.findings()).to.deep.equal([]);
  });
});
