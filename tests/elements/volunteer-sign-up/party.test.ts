import { expect } from 'chai';
import { refusal } from '../../../src/backend/problem-error.ts';
import { expectAccessible } from '../../helpers/axe.ts';
import { refusing } from './sent-visit.ts';
import { sendAndSee, startForm, type Visit, visitList } from './visit.ts';

const trail = 'Byg videre på mountainbikesporet';
const features = ['opportunities', 'sign-up', 'attempts', 'groups', 'guardian', 'waiting-list'] as const;

/** At the page about people, for the mountain-bike trail: up to ten, ages asked, a guardian below 15. */
async function atPeople(setting: Parameters<typeof visitList>[0] = {}): Promise<Visit> {
  const visited = await visitList({ features: [...features], ...setting });
  const { page } = visited;
  await startForm(visited, trail);
  await page.press('checkbox', /^lørdag 17\. april/);
  await page.press('button', 'Næste');
  await page.type('Navn', 'Mette Sørensen');
  await page.type('Telefon', '34 41 23 45');
  return visited;
}

describe('who comes along [SU-16]', () => {
  it('is asked in place, person by person, and passes the audit', async () => {
    const { page } = await atPeople();
    expect(page.has('radiogroup', 'Hvem kommer?')).to.equal(true);
    await page.press('button', 'Tilføj en person');
    expect(page.focused).to.equal('radio "Under 15"');
    expect(page.has('group', 'Person 2')).to.equal(true);
    expect(page.has('radiogroup', 'Kommer du selv med?')).to.equal(true);
    await page.press('button', 'Tilføj en person');
    expect(page.has('group', 'Person 3')).to.equal(true);
    await expectAccessible(page.stage);
    await page.press('button', 'Næste');
    expect(page.has('link', 'Person 3: Vælg alderen.')).to.equal(true);
    await expectAccessible(page.stage);
  });

  it('takes a person away without asking, and back until the next act', async () => {
    const { page } = await atPeople();
    await page.press('button', 'Tilføj en person');
    await page.press('button', 'Tilføj en person');
    await page.press('button', 'Fjern Person 2');
    expect(page.has('group', 'Person 3')).to.equal(false);
    expect(page.focused).to.equal('button "Fortryd"');
    await page.press('button', 'Fortryd');
    expect(page.has('group', 'Person 3')).to.equal(true);
    await page.press('button', 'Fjern Person 3');
    await page.type('Navn', 'Mette S');
    expect(page.has('button', 'Fortryd')).to.equal(false);
  });

  it('is told before it is sent, and sent with exactly one entry a person', async () => {
    const visited = await atPeople();
    const { page, sent } = visited;
    await page.press('radio', 'Vores husstand');
    await page.press('radio', '18 eller over');
    await page.press('button', 'Tilføj en person');
    const [, second] = page.findAll('radio', '15–17');
    second?.click();
    await page.press('button', 'Næste');
    expect(page.text).to.contain('Vores husstand').and.to.contain('Person 2');
    await sendAndSee(visited, 'Du er tilmeldt');
    expect(sent[0]).to.deep.include({
      party: 'household',
      partySize: 2,
      isContactComing: true,
      ageFrom: 18,
      participants: [{}, { ageFrom: 15 }],
    });
  });

  it('is a number where nothing is asked about each', async () => {
    const visited = await visitList({ features: [...features] });
    const { page } = visited;
    await startForm(visited, 'Lav mad før foredraget');
    await page.press('checkbox', /^tirsdag 15\. december/);
    await page.press('button', 'Næste');
    await page.choose('Hvor mange kommer I?', '4');
    expect(page.has('radiogroup', 'Kommer du selv med?')).to.equal(true);
    expect(page.has('group', 'Person 2')).to.equal(false);
  });

  it('may be an organisation, by its name', async () => {
    const visited = await atPeople();
    const { page, sent } = visited;
    await page.press('radio', 'Vores forening');
    await page.type('Foreningens navn', 'Spejderne');
    await page.press('radio', '18 eller over');
    await page.press('button', 'Næste');
    await sendAndSee(visited, 'Du er tilmeldt');
    expect(sent[0]).to.deep.include({ party: 'organisation', organisation: { name: 'Spejderne' } });
  });
});

describe('room for some of the party only [SU-42]', () => {
  it('asks who can come now, and keeps the others out of what is sent', async () => {
    const visited = await atPeople({
      through: refusing(() => refusal('capacity-insufficient', 'sign-up', { remaining: 1 })),
    });
    const { page, sent } = visited;
    await page.press('radio', '18 eller over');
    await page.press('button', 'Tilføj en person');
    page.findAll('radio', '15–17')[1]?.click();
    await page.press('button', 'Næste');
    await sendAndSee(visited, 'Der er ikke pladser nok');
    expect(page.text).to.contain('Der er kun 1 plads tilbage.');
    await expectAccessible(page.stage);
    await page.press('checkbox', 'Du selv');
    await page.press('checkbox', 'Person 2');
    await page.press('button', 'Gå videre med dem');
    expect(page.find('checkbox', 'Du selv').getAttribute('aria-invalid')).to.equal('true');
    expect(page.focused).to.match(/^checkbox "Du selv/);
    await page.press('checkbox', 'Person 2');
    await page.press('button', 'Gå videre med dem');
    await page.until(() => page.has('button', 'Send tilmelding'), 'the review is there');
    await sendAndSee(visited, 'Du er tilmeldt');
    expect(sent[0]).to.deep.include({ partySize: 1, isContactComing: true, ageFrom: 18 });
  });
});

describe('somebody young [SU-54] [SU-55]', () => {
  it('is asked for an adult, told why and that there is more to answer, and sent with them [SU-22]', async () => {
    const visited = await atPeople();
    const { page, sent } = visited;
    await page.press('radio', 'Under 15');
    expect(page.text).to.contain('Er du ung, spørger vi en voksen om lov.');
    // They come after the answer that calls for them; the focus stays there, and whoever does not see them is told (SU-22).
    await page.until(() => page.liveLog.includes('polite: 3 spørgsmål mere.'), 'it is said');
    expect(page.focused).to.equal('radio "Under 15"');
    await expectAccessible(page.stage);
    await page.press('button', 'Næste');
    expect(page.has('link', 'Skriv den voksnes navn.')).to.equal(true);
    await page.type('Den voksnes navn', 'Karen Sørensen');
    await page.type('Den voksnes telefon (valgfrit)', '34 41 23 46');
    expect(page.text).to.contain('Vi skriver til dem på mail, så den skal vi bruge.');
    await page.press('button', 'Næste');
    expect(page.has('link', 'Skriv den voksnes mail. Det er dér, vi skriver til dem.')).to.equal(true);
    await page.type('Den voksnes mail', 'karen@example.org');
    await page.press('button', 'Næste');
    expect(page.text).to.contain('Karen Sørensen').and.to.contain('karen@example.org').and.to.contain('34 41 23 46');
    await sendAndSee(visited, 'Vi har skrevet til din forælder eller værge');
    expect(sent[0]?.guardian).to.deep.equal({
      name: 'Karen Sørensen',
      email: 'karen@example.org',
      phone: '+4534412346',
    });
  });

  it('may be signed up by a parent who does not come', async () => {
    const { page } = await atPeople();
    page.findAll('radio', 'Nej').at(-1)?.click();
    await page.settle();
    expect(page.has('group', 'Person 1')).to.equal(true);
    await page.press('radio', 'Under 15');
    expect(page.has('radiogroup', 'Er du forælder eller værge for den, der er under 15?')).to.equal(true);
    await expectAccessible(page.stage);
  });
});
