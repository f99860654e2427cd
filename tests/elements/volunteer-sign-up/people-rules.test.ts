import { expect } from 'chai';
import { expectTold } from './told-errors.ts';
import { startForm, type Visit, visitList } from './visit.ts';

const features = ['opportunities', 'sign-up', 'attempts', 'groups', 'guardian', 'series', 'matching'] as const;
const visitPeople = () => visitList({ features: [...features] });

/** The trail, at the page about people: ages are asked, and a guardian below 15. */
async function atTrail(): Promise<Visit> {
  const visited = await visitPeople();
  await startForm(visited, 'Byg videre på mountainbikesporet');
  await visited.page.press('checkbox', /^lørdag 17\. april/);
  await visited.page.press('button', 'Næste');
  return visited;
}

const familyPhone =
  'Skriv familiens telefonnummer med 8 cifre, fx 34 41 23 45. Uden for Danmark: begynd med + og landekode.';
const mail = 'Skriv din mail helt ud, fx mette@eksempel.dk.';

describe('a rule about people that is broken is told at its field and by a link to it [SU-16] [SU-25] [SU-26] [SU-32] [SU-35] [SU-36]', () => {
  it('for an organisation and who comes along', async () => {
    const visited = await visitPeople();
    const { page } = visited;
    await startForm(visited, 'Bliv samskabelsespilot');
    await page.press('radio', 'Vores forening');
    await page.press('button', 'Tilføj en person');
    const [own, second] = page.findAll<HTMLInputElement>('textbox', 'Navn');
    if (second) second.value = ' 123';
    second?.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    expect(own?.value).to.equal('');
    await expectTold(visited, [
      'Skriv dit navn.',
      'Skriv din mail, fx mette@eksempel.dk.',
      'Skriv foreningens navn.',
      'Person 2: Skriv navnet med bogstaver.',
    ]);
  });

  it('for ages, and a mail that is too long', async () => {
    const visited = await atTrail();
    const { page } = visited;
    await page.type('Mail', `${'m'.repeat(243)}@sundby.example`);
    await page.press('button', 'Tilføj en person');
    await expectTold(visited, [
      'Skriv dit navn.',
      'Skriv en mail på højst 254 tegn, fx mette@eksempel.dk.',
      'Vælg, hvor gammel du er.',
      'Person 2: Vælg alderen.',
    ]);
  });

  it('for the adult who answers for somebody young', async () => {
    const visited = await atTrail();
    const { page } = visited;
    await page.type('Navn', 'Bo');
    await page.type('Telefon', '34412345');
    await page.press('radio', 'Under 15');
    await page.type('Den voksnes mail', 'mor@');
    await expectTold(visited, ['Skriv den voksnes navn.', mail]);
  });

  it('for a child whom somebody signs up who stays at home', async () => {
    const visited = await atTrail();
    const { page } = visited;
    await page.type('Navn', 'Karen');
    await page.type('Telefon', '34412345');
    await page.press('button', 'Tilføj en person');
    page.findAll('radio', 'Nej').at(-1)?.click();
    await page.settle();
    for (const age of page.findAll('radio', 'Under 15')) age.click();
    await page.settle();
    await expectTold(visited, ['Vælg, om du er forælder eller værge.']);
  });

  it('for families, and for a professional who writes for one', async () => {
    const visited = await visitPeople();
    const { page } = visited;
    await page.press('button', 'Familier hjælper familier');
    await page.until(() => page.has('button', 'Skriv dig op'), 'the details are there');
    await page.press('button', 'Skriv dig op');
    await page.until(() => page.has('button', 'Næste'), 'the form is there');
    await page.type('Postnummer', '800');
    await expectTold(visited, [
      'Vælg, om I vil hjælpe eller kunne bruge hjælp.',
      'Vælg mindst én opgave.',
      'Skriv dit postnummer med 4 cifre, fx 4000.',
    ]);
    await page.press('radio', 'Vi kunne bruge hjælp');
    await page.press('checkbox', 'Købe ind');
    await page.type('Postnummer', '4000');
    await page.choose('Antal børn', '1');
    await expectTold(visited, ['Vælg, hvor gamle børnene er.']);
    await page.press('checkbox', '6–9 år');
    await page.press('button', 'Næste');
    await page.press('radio', /^En anden familie/);
    await page.type('Telefon', '12 34 56 78');
    await expectTold(visited, [
      'Skriv dit navn.',
      'Skriv, hvor du arbejder.',
      'Skriv din mail eller dit telefonnummer.',
      'Sæt kryds, når familien har sagt ja. Ellers kan du ikke skrive for dem.',
      'Skriv familiens navn.',
      familyPhone,
    ]);
    for (const [typed, words] of [
      ['', 'Skriv familiens mail eller telefonnummer.'],
      ['mor@', 'Skriv familiens mail helt ud, fx mette@eksempel.dk.'],
    ] as const) {
      await page.type('Telefon', '');
      await page.type('Mail', typed);
      await page.press('button', 'Næste');
      expect(page.has('link', words), words).to.equal(true);
    }
  });
});
