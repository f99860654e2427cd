import { expect } from 'chai';
import { opportunitiesWith, startForm, type Visit, visitList } from './visit.ts';

const number = '251248-9996';
const block = 'Fjern CPR-nummeret. Vi beder aldrig om det her.';
const short = [{ id: 'kort', type: 'text', label: 'Kort', schema: { maxLength: 5 } }];

/** The cooking evening with one question that takes five letters, at the page about the person. */
async function aboutPerson(): Promise<Visit> {
  const opportunities = opportunitiesWith('faellesspisning', ({ signUp, ...item }) => ({
    ...(item as object),
    signUp: { ...(signUp as unknown as object), questions: { version: '1', items: short } },
  }));
  const visited = await visitList({ opportunities });
  await startForm(visited, 'Lav mad før foredraget');
  await visited.page.press('checkbox', /^tirsdag 15\. december/);
  await visited.page.press('button', 'Næste');
  return visited;
}

describe('a CPR number that its field would refuse anyway [SU-33] [SU-34]', () => {
  it('is named as that where a name should stand, on leaving the field and at the press, and goes by one button', async () => {
    const { page } = await aboutPerson();
    await page.type('Navn', number);
    await page.type('Telefon', '34 41 23 45');
    await page.until(() => page.has('button', 'Fjern nummeret'), 'it is told on leaving the field');
    await page.press('button', 'Næste');
    expect(page.findAll('link', block)).to.have.length(1);
    expect(page.has('link', 'Skriv dit navn med bogstaver.')).to.equal(false);
    expect(page.text).not.to.contain(number);
    await page.press('button', 'Fjern nummeret');
    expect(page.find<HTMLInputElement>('textbox', 'Navn').value).to.equal('');
    await page.press('button', 'Næste');
    expect(page.has('link', 'Skriv dit navn.')).to.equal(true);
  });

  it('is named as that in an answer that is too long', async () => {
    const { page } = await aboutPerson();
    await page.type('Navn', 'Mette');
    await page.type('Telefon', '34 41 23 45');
    await page.press('button', 'Næste');
    await page.type(/^Kort/, number);
    await page.press('button', 'Næste');
    expect(page.findAll('link', block)).to.have.length(1);
    await page.press('button', 'Fjern nummeret');
    await page.press('button', 'Næste');
    expect(page.has('button', 'Send tilmelding')).to.equal(true);
  });

  it('is named as that in the names of an association and of somebody who comes along', async () => {
    const features = ['opportunities', 'sign-up', 'attempts', 'groups', 'guardian', 'series', 'matching'] as const;
    const visited = await visitList({ features: [...features] });
    const { page } = visited;
    await startForm(visited, 'Bliv samskabelsespilot');
    await page.type('Navn', 'Mette');
    await page.type('Mail', 'mette@example.org');
    await page.press('radio', 'Vores forening');
    await page.type('Foreningens navn', number);
    await page.press('button', 'Tilføj en person');
    const [, second] = page.findAll<HTMLInputElement>('textbox', 'Navn');
    if (second) second.value = number;
    second?.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await page.press('button', 'Næste');
    expect(page.findAll('link', /Fjern CPR-nummeret/)).to.have.length(2);
    for (let left = 2; left > 0; left -= 1) {
      const buttons = page.findAll('button', 'Fjern nummeret');
      expect(buttons).to.have.length(left);
      buttons[0]?.click();
      await page.settle();
    }
    expect(second?.value).to.equal('');
    expect(page.find<HTMLInputElement>('textbox', 'Foreningens navn').value).to.equal('');
  });
});
