import { expect } from 'chai';
import { visitManaged, visitManagePage } from './managed-visit.ts';

const signedUp = 'Du er tilmeldt';

/** What each key does on the manage page, by the key and the place of the documented rows. */
export const manageKeys: Readonly<Record<string, () => Promise<void>>> = {
  'Enter in the field of the lost link': async () => {
    const { page } = await visitManagePage();
    await page.until(() => page.has('textbox'), 'the form is there');
    page.find('textbox').focus();
    await page.key('Enter');
    expect(page.text).to.contain('Der er et problem');
  },
  'Enter on «Meld afbud» for a date': async () => {
    const { page, asked } = await visitManaged(signedUp);
    page.find('button', /^Meld afbud for tirsdag 15/).focus();
    await page.key('Enter');
    expect(page.focused).to.match(/^group "Vil du melde afbud for tirsdag 15/);
    expect(asked).to.deep.equal(['session']);
  },
  'Space on «Meld helt fra»': async () => {
    const { page, asked } = await visitManaged(signedUp);
    page.find('button', 'Meld helt fra').focus();
    await page.key('Space');
    expect(page.focused).to.equal('group "Vil du melde helt fra?"');
    expect(asked).to.deep.equal(['session']);
  },
  'Tab in the question': async () => {
    const { page } = await visitManaged(signedUp);
    await page.press('button', 'Meld helt fra');
    const stops: string[] = [];
    for (let stop = 0; stop < 4; stop += 1) {
      await page.key('Tab');
      stops.push(page.focused.replace(/ \(valgfrit\)/, ''));
    }
    expect(stops).to.deep.equal([
      'combobox "Hvorfor?"',
      'button "Ja, meld mig fra"',
      'button "Fortryd"',
      'button "Slet mine oplysninger"',
    ]);
  },
  'Escape in the question': async () => {
    const { page } = await visitManaged(signedUp);
    await page.press('button', 'Meld helt fra');
    await page.key('Tab');
    await page.key('Escape');
    expect(page.focused).to.equal('button "Meld helt fra"');
    expect(page.has('group')).to.equal(false);
  },
  'Enter on the back link of «Ret oplysninger»': async () => {
    const { page, asked } = await visitManaged(signedUp);
    await page.press('button', 'Ret oplysninger');
    await page.type('Navn', 'Mette S.');
    page.find('button', 'Tilbage').focus();
    await page.key('Enter');
    await page.until(() => page.focused === `heading "${signedUp}"`, 'the page is back');
    expect(page.text).to.contain('Mette Sørensen');
    expect(asked).to.deep.equal(['session']);
  },
};
