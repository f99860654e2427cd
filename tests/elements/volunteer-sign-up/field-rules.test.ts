import { expect } from 'chai';
import { expectTold } from './told-errors.ts';
import { opportunitiesWith, startForm, visitList } from './visit.ts';

describe('a rule of a field that is broken [SU-32] [SU-35] [SU-36]', () => {
  it('is told for each rule at its field and by a link to it, with what was typed as it was [SU-26] [SU-28] [SU-29] [SU-30] [SU-31]', async () => {
    const visited = await visitList({ features: ['opportunities', 'sign-up', 'attempts', 'series'] });
    const { page } = visited;
    await startForm(visited, 'Hent en nabo til foredraget');
    await page.press('radio', /^Enkelte gange/);
    await page.press('checkbox', /^tirsdag 15\. december/);
    await page.press('button', 'Næste');
    const root = visited.widget.shadowRoot as ShadowRoot;
    const phone = 'Skriv dit telefonnummer med 8 cifre, fx 34 41 23 45. Uden for Danmark: begynd med + og landekode.';
    const rules = [
      ['Navn', '  12345 ', 'Skriv dit navn med bogstaver.'],
      ['Mail', 'mette@', 'Skriv din mail helt ud, fx mette@eksempel.dk.'],
      ['Telefon', '12 34 56 78', phone],
      ['Postnummer', '800', 'Skriv dit postnummer med 4 cifre, fx 4000.'],
      ['Navn', 'å'.repeat(101), 'Skriv navnet med højst 100 tegn.'],
    ] as const;
    const fieldOf = (label: string) => page.find<HTMLInputElement>('textbox', label);
    const expectTold = async (label: string, typed: string, words: string) => {
      const field = fieldOf(label);
      const said = (field.getAttribute('aria-describedby') ?? '').split(' ').at(-1) ?? '';
      expect([field.getAttribute('aria-invalid'), field.value]).to.deep.equal(['true', typed]);
      expect(root.getElementById(said)?.textContent?.trim()).to.equal(`Fejl: ${words}`);
      await page.press('link', words);
      expect(page.focused).to.equal(`textbox "${label}"`);
    };
    for (const [label, typed] of rules.slice(0, 4)) await page.type(label, typed);
    await page.press('button', 'Næste');
    for (const [label, typed, words] of rules.slice(0, 4)) await expectTold(label, typed, words);
    await page.press('link', 'Vælg, hvor gammel du er.');
    expect(page.focused).to.match(/^radio "Under 15/);
    expect(location.hash).to.equal('');
    const [label, typed, words] = rules[4];
    await page.type(label, typed);
    await page.press('button', 'Næste');
    await expectTold(label, typed, words);
  });

  it('is told for each way to be reached that the organisation cannot do without, with an example [SU-14] [SU-32]', async () => {
    const contact = { name: 'first', email: 'required', phone: 'required', postcode: 'required' };
    const opportunities = opportunitiesWith('faellesspisning', (item: { signUp?: { policy?: object } }) => {
      Object.assign(item.signUp?.policy ?? {}, { contact });
      return item;
    });
    const visited = await visitList({ opportunities });
    const { page } = visited;
    await startForm(visited, 'Lav mad før foredraget');
    await page.press('checkbox', /^tirsdag 15\. december/);
    await page.press('button', 'Næste');
    expect(page.has('textbox', 'Fornavn')).to.equal(true);
    expect(page.text).not.to.contain('Skriv mail, telefon eller begge.');
    await expectTold(visited, [
      'Skriv dit navn.',
      'Skriv din mail, fx mette@eksempel.dk.',
      'Skriv dit telefonnummer, fx 34 41 23 45.',
      'Skriv dit postnummer med 4 cifre, fx 4000.',
    ]);
  });

  it('is told for how and until when one wants to come again and again [SU-47]', async () => {
    const visited = await visitList({ features: ['opportunities', 'sign-up', 'attempts', 'series'] });
    const { page } = visited;
    await startForm(visited, 'Hent en nabo til foredraget');
    await expectTold(visited, ['Vælg, hvordan du vil være med.']);
    await page.press('radio', /^Fast/);
    for (const [part, typed] of Object.entries({ Dag: '31', Måned: '2', År: '2027' })) await page.type(part, typed);
    await expectTold(visited, ['Skriv dag, måned og år, fx 23 2 2027, eller lad felterne stå tomme.']);
  });
});
