import { expect } from 'chai';
import { expectAccessible } from '../../helpers/axe.ts';
import { openDetails, sendAndSee, type Visit, visitList } from './visit.ts';

const families = 'Familier hjælper familier';
const features = ['opportunities', 'sign-up', 'attempts', 'groups', 'matching'] as const;

/** At the first page of the families' form. */
async function atFamilies(): Promise<Visit> {
  const visited = await visitList({ features: [...features] });
  const { page } = visited;
  await openDetails(visited, families);
  await page.press('button', 'Skriv dig op');
  await page.until(() => page.has('heading', 'Trin 1 af 3: Hvad det handler om'), 'the form is there');
  return visited;
}

describe('two families who help each other [SU-49]', () => {
  it('have two entrances, and nobody is asked why', async () => {
    const { page } = await atFamilies();
    expect(page.has('radio', 'Vi vil gerne hjælpe')).to.equal(true);
    expect(page.text).to.contain('Du behøver ikke fortælle hvorfor.');
    expect(page.findAll('textbox')).to.have.length(1);
    await expectAccessible(page.stage);
    await page.press('button', 'Næste');
    expect(page.has('link', 'Vælg, om I vil hjælpe eller kunne bruge hjælp.')).to.equal(true);
    await expectAccessible(page.stage);
  });

  it('are written down with what they can, when, where and how many they are', async () => {
    const visited = await atFamilies();
    const { page, sent } = visited;
    await page.press('radio', 'Vi vil gerne hjælpe');
    await page.press('checkbox', 'Købe ind');
    await page.press('checkbox', 'Tirsdag');
    await page.type('Postnummer', '4000');
    await page.choose('Antal voksne', '2');
    await page.choose('Antal børn', '1');
    await page.press('checkbox', '6–9 år');
    await page.press('button', 'Næste');
    await page.type('Navn', 'Bo Familie');
    await page.type('Mail', 'bo@example.org');
    await page.press('button', 'Næste');
    for (const words of ['Vi vil gerne hjælpe', 'Købe ind', 'Tirsdag', '6–9 år']) expect(page.text).to.contain(words);
    await expectAccessible(page.stage);
    await sendAndSee(visited, 'Du er skrevet op');
    expect(page.text).to.contain('Mange venter længere. Vi skriver mindst én gang om måneden.');
    expect(sent[0]?.match).to.deep.equal({
      side: 'offers',
      tasks: ['indkoeb'],
      weekdays: ['tue'],
      postcode: '4000',
      adults: 2,
      children: 1,
      childAgesFrom: [6],
    });
  });
});

describe('a professional who writes for a family [SU-50]', () => {
  it('says who they are and that the family agrees, before the family’s own contact', async () => {
    const visited = await atFamilies();
    const { page, sent } = visited;
    await page.press('radio', 'Vi kunne bruge hjælp');
    await page.press('checkbox', 'Passe børn en gang imellem');
    await page.type('Postnummer', '4000');
    await page.press('button', 'Næste');
    await page.press('radio', 'En anden familie, som jeg arbejder med');
    expect(page.has('group', 'Om familien')).to.equal(true);
    await page.until(() => page.liveLog.some((line) => /^polite: \d spørgsmål mere\.$/.test(line)), 'it is said');
    await expectAccessible(page.stage);
    await page.press('button', 'Næste');
    expect(page.has('link', /^Sæt kryds, når familien har sagt ja\./)).to.equal(true);
    await page.type('Dit navn', 'Ida Pædagog');
    await page.type('Din arbejdsplads', 'Børnehuset');
    await page.type('Din arbejdsmail', 'ida@example.org');
    await page.press('checkbox', 'Familien ved, at jeg skriver, og har sagt ja.');
    await page.type('Navn', 'Erna');
    await page.type('Telefon', '34 41 23 45');
    await page.press('button', 'Næste');
    await sendAndSee(visited, 'Du er skrevet op');
    expect(sent[0]?.match).to.deep.include({ side: 'needs', isOnBehalf: true });
    expect(sent[0]?.contact.name).to.equal('Erna');
  });
});
