import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { DemoSite } from '../helpers/demo-site.ts';
import {
  beginForm,
  button,
  fillCooking,
  fillSeries,
  followMail,
  heading,
  readAndSend,
  widgetText,
} from '../helpers/volunteer-steps.ts';

describe('people who are asked for more than a name [SU-16] [SU-47]', () => {
  let site: DemoSite;
  before(async () => {
    site = await DemoSite.open({ config: { challenge: { type: 'sha256Proof', url: '/api/challenge' } } });
  });
  after(() => site.close());

  it('Erna gets a driver every Tuesday: Mette signs up for a series with one date left out, and gives another away [SU-48] [SU-71]', async () => {
    const page = await beginForm(site, 'Hent en nabo til foredraget');
    await fillSeries(page, { name: 'Mette Sørensen', email: 'mette@example.org' });
    await readAndSend(page, 'Vi har modtaget din tilmelding');
    const receipt = await widgetText(page);
    expect(receipt).to.include('tirsdag 15. december').and.include('tirsdag 5. januar 2027');
    expect(receipt).not.to.include('12. januar');

    const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Føj til kalender').click()]);
    const file = (await readFile(await download.path(), 'utf8')).replaceAll('\r\n ', '');
    expect(file.match(/BEGIN:VEVENT/g)).to.have.length(1);
    expect(file)
      .to.match(/RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20270105/)
      .and.to.match(/EXDATE[^\r\n]*20261222T180000/);
    expect(file).not.to.match(/Mette|34 ?41 ?23 ?45/);

    const link = await followMail(site, 'mette@example.org', 'Vi har modtaget din tilmelding');
    await button(link, /^Meld afbud for tirsdag 5\. januar/).click();
    await button(link, 'Ja, meld afbud').click();
    await link.getByText('Du har meldt afbud for den ene dato.').first().waitFor();
    expect(await widgetText(link)).to.match(/tirsdag 15\. december/);

    expect(await site.findings()).to.deep.equal([]);
    await site.stop();
    const [row] = await site.storedSignUps();
    expect(row?.request).to.deep.include({ commitment: 'series', until: '2027-02-23', slotIds: ['hn-2026-12-15'] });
    await site.start();
  });

  it('Thomas helps in the workshop every Thursday, and knows that the association asks for a certificate [SU-58]', async () => {
    const page = await beginForm(site, 'Hjælp til i træværkstedet');
    await button(page, 'Næste').click();
    await page.getByLabel('Navn').fill('Thomas Snedker');
    await page.getByLabel('Mail').fill('thomas@example.org');
    await page.getByRole('radio', { name: '18 eller over' }).check();
    await button(page, 'Næste').click();
    await button(page, 'Næste').click();
    await heading(page, 'Tjek dine svar').waitFor();
    expect(await widgetText(page)).to.include('Foreningen skal have en børneattest på dig');
    await readAndSend(page, 'Vi har modtaget din tilmelding');
    expect(await site.findings()).to.deep.equal([]);
  });

  it('who sends at once proves by work that they are no robot, and is in without a mail [SU-67]', async () => {
    const page = await beginForm(site, 'Lav mad før foredraget');
    await fillCooking(page, [/tirsdag 15\. december/], { name: 'Hurtige Hans', email: 'hans@example.org' });
    await heading(page, 'Tjek dine svar').waitFor();
    await button(page, 'Send tilmelding').click();
    await heading(page, 'Du er tilmeldt').waitFor();
    const isRefusal = (line: string) => line.includes('403');
    expect(await site.findings(isRefusal)).to.deep.equal([]);
  });

  it('the receipt fits on one printed page [SU-70]', async () => {
    const page = await beginForm(site, 'Lav mad før foredraget');
    await fillCooking(page, [/tirsdag 15\. december/], { name: 'Karen Prøve', email: 'karen@example.org' });
    await readAndSend(page, 'Du er tilmeldt');
    const printed = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(printed.match(/\/Type\s*\/Page\b(?!s)/g)).to.have.length(1);
    expect(await site.findings()).to.deep.equal([]);
  });
});
