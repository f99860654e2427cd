import { expect } from 'chai';
import { KeyboardVisit } from './keyboard.ts';
import { followLink, managedFeatures, pilotWish, sendDirectly } from './managed-visit.ts';
import { type Visit, visitList } from './visit.ts';

const features = [...managedFeatures, 'groups', 'guardian', 'series', 'matching'] as const;
const next = 'button "Næste"';
const send = 'button "Send tilmelding"';
const heading = (words: string) => `heading "${words}"`;
const field = (label: string) => `textbox "${label}"`;
const seats = 'Hvor mange kan sidde i bilen ud over dig? (valgfrit)';
const details = heading('Om opgaven');

/** Somebody with a keyboard and nothing else, in the details of an opportunity. */
async function openByKeyboard(title: string): Promise<Visit & { keyboard: KeyboardVisit }> {
  const visited = await visitList({ filters: 'none', features: [...features] });
  const keyboard = new KeyboardVisit(visited);
  await keyboard.press(`button "${title}"`);
  return { ...visited, keyboard };
}

/** Follows the link that the mail for a sign-up holds: the backend numbers them as they come. */
async function follow({ page, backend }: Visit, number: number, expected: string, kind?: 'offer' | 'guardian') {
  followLink(backend.linkToken(`memory-${number}`, kind));
  await page.until(() => page.focused === heading(expected), `the link leads to ${expected}`);
}

describe('the journeys by keyboard, as the focus and the voice of a screen reader tell them [QA-13] [QA-32] [QA-33] [SU-37]', () => {
  it('Mette drives every Tuesday but one, and gives another date away [SU-22] [SU-47] [SU-48]', async () => {
    const visited = await openByKeyboard('Hent en nabo til foredraget');
    const { page, keyboard, sent } = visited;
    await keyboard.press('button "Jeg vil gerne være med"');
    await keyboard.press(/^radio "Enkelte gange/, 'ArrowDown');
    await keyboard.press(/^checkbox "tirsdag 12\. januar/, 'Space');
    await keyboard.press(next);
    await keyboard.write('Navn', 'Mette');
    await keyboard.write('Mail', 'm@b.dk');
    await keyboard.write('Postnummer', '4000');
    for (const younger of ['Under 15', '15–17']) await keyboard.press(`radio "${younger}"`, 'ArrowDown');
    await keyboard.press(next);
    await keyboard.press('radio "Køre"', 'Space');
    // A message waits for the second of the one before, and a newer one would take its place.
    await page.until(() => page.liveLog.length > 1, 'both messages are said');
    await keyboard.write(seats, '3');
    await keyboard.press(next);
    await keyboard.press(send);
    // The eighth is full already, which the page says where it asks.
    const except = ['hn-2026-12-08', 'hn-2027-01-12'];
    expect(sent[0]).to.deep.include({ commitment: 'series', exceptSlotIds: except, ageFrom: 18 });
    await follow(visited, 1, 'Vi har modtaget din tilmelding');
    await keyboard.press(/^button "Meld afbud for tirsdag 5\. januar/);
    await keyboard.press('button "Ja, meld afbud"');
    expect(keyboard.focusAfter).to.deep.equal([
      details,
      heading('Trin 1 af 4: Hvornår'),
      'radio "Fast Du har pladsen hver gang. Du kan altid melde afbud til en enkelt dato."',
      'checkbox "tirsdag 12. januar 2027 kl. 18.00–21.30"',
      heading('Trin 2 af 4: Om dig'),
      ...['Navn', 'Mail', 'Postnummer'].map(field),
      ...['15–17', '18 eller over'].map((age) => `radio "${age}"`),
      heading('Trin 3 af 4: Spørgsmål'),
      'radio "Køre"',
      field(seats),
      heading('Trin 4 af 4: Tjek dine svar'),
      heading('Vi har modtaget din tilmelding'),
      'group "Vil du melde afbud for tirsdag 5. januar 2027 kl. 18.00–21.30?"',
      heading('Vi har modtaget din tilmelding'),
    ]);
    await page.until(() => page.liveLog.length > 2, 'the third is said');
    expect(page.liveLog).to.deep.equal([
      'polite: 3 spørgsmål mere.',
      'polite: Et spørgsmål mere.',
      'polite: Du har meldt afbud for den ene dato.',
    ]);
  });

  it('four people find three places, wait together by their own choice, and take the four they are offered [SU-41] [SU-43] [SU-44]', async () => {
    const visited = await openByKeyboard('Bliv samskabelsespilot');
    const { page, keyboard, sent, backend } = visited;
    await keyboard.press('button "Jeg vil gerne være med"');
    await keyboard.write('Navn', 'Eva');
    await keyboard.write('Mail', 'e@b.dk');
    for (const name of ['Bo', 'Ida', 'Per']) {
      await keyboard.press('button "Tilføj en person"');
      await keyboard.write('Navn', name);
    }
    await keyboard.press(next);
    const others = { ...pilotWish, partySize: 4, participants: [{}, ...[1, 2, 3].map(() => ({ name: 'Jo' }))] };
    const other = await sendDirectly(visited, others, 'samskabelsespilot');
    await keyboard.press(send);
    await keyboard.press('button "Skriv alle 4 på venteliste"');
    await keyboard.press('button "Skriv mig på venteliste"');
    const { signal } = new AbortController();
    await backend.manage.session(backend.linkToken(other), { signal });
    await backend.manage.cancel({}, { signal });
    await follow(visited, 2, 'Der er en plads til dig', 'offer');
    await keyboard.press('button "Ja tak"');
    for (const name of ['Bo', 'Ida', 'Per']) {
      await page.key('Tab');
      await keyboard.write('Navn', name);
    }
    await keyboard.press('button "Ja tak, jeg tager pladsen"');
    expect(sent.map(({ intent, partySize }) => [intent, partySize])).to.deep.equal([
      ['signUp', 4],
      ['waitingList', 4],
    ]);
    const names = ['Navn', 'Navn', 'Navn'].map(field);
    expect(keyboard.focusAfter).to.deep.equal([
      details,
      heading('Trin 1 af 2: Om dig'),
      ...['Navn', 'Mail'].map(field),
      ...[...names, ...names],
      heading('Trin 2 af 2: Tjek dine svar'),
      heading('Der er ikke pladser nok'),
      heading('Trin 2 af 2: Tjek dine svar'),
      heading('Du står på venteliste'),
      heading('Et par spørgsmål, før du får pladsen'),
      ...names,
      heading('Du er tilmeldt'),
    ]);
    expect(page.liveLog).to.deep.equal(['polite: Pladsen er din.']);
    for (const name of ['Bo', 'Ida', 'Per']) expect(page.text).to.contain(name);
  });

  it('Bo of fourteen asks his mother, who says yes [SU-55]', async () => {
    const visited = await openByKeyboard('Byg videre på mountainbikesporet');
    const { page, keyboard } = visited;
    await keyboard.press('button "Jeg vil gerne være med"');
    await keyboard.press(/^checkbox "lørdag 17\. april/, 'Space');
    await keyboard.press(next);
    await keyboard.write('Navn', 'Bo');
    await keyboard.write('Telefon', '34412345');
    await keyboard.press('radio "Under 15"', 'Space');
    await keyboard.write('Den voksnes navn', 'Mor');
    await keyboard.write('Den voksnes mail', 'm@b.dk');
    await keyboard.press(next);
    await keyboard.press(send);
    await follow(visited, 1, 'Må Bo være med?', 'guardian');
    await keyboard.press('button "Ja"');
    expect(keyboard.focusAfter).to.deep.equal([
      details,
      heading('Trin 1 af 3: Hvornår'),
      'checkbox "lørdag 17. april 2027 kl. 10.00–14.00 20 ledige pladser"',
      heading('Trin 2 af 3: Om dig'),
      ...['Navn', 'Telefon'].map(field),
      'radio "Under 15"',
      ...['Den voksnes navn', 'Den voksnes mail'].map(field),
      heading('Trin 3 af 3: Tjek dine svar'),
      heading('Vi har skrevet til din forælder eller værge'),
      heading('Du har sagt ja til, at Bo er med'),
    ]);
    await page.until(() => page.liveLog.length > 1, 'the second message has waited its second');
    expect(page.liveLog).to.deep.equal(['polite: 3 spørgsmål mere.', 'polite: Tak. Du har sagt ja.']);
  });

  it('a professional writes for a family [SU-49] [SU-50]', async () => {
    const { page, keyboard, sent } = await openByKeyboard('Familier hjælper familier');
    await keyboard.press('button "Skriv dig op"');
    await keyboard.press('radio "Vi vil gerne hjælpe"', 'ArrowDown');
    await keyboard.press('checkbox "Købe ind"', 'Space');
    await keyboard.write('Postnummer', '4000');
    await keyboard.press(next);
    await keyboard.press(/^radio/, 'ArrowDown');
    await keyboard.write('Dit navn', 'Ida');
    await keyboard.write('Din arbejdsplads', 'SFO');
    await keyboard.write('Din arbejdsmail', 'i@b.dk');
    await keyboard.press(/^checkbox "Familien ved/, 'Space');
    await keyboard.write('Navn', 'Erna');
    await keyboard.write('Telefon', '34412345');
    await keyboard.press(next);
    await keyboard.press(send);
    expect(sent[0]?.match).to.deep.include({ side: 'needs', isOnBehalf: true });
    expect(keyboard.focusAfter).to.deep.equal([
      details,
      heading('Trin 1 af 3: Hvad det handler om'),
      'radio "Vi kunne bruge hjælp"',
      'checkbox "Købe ind"',
      field('Postnummer'),
      heading('Trin 2 af 3: Om dig'),
      'radio "En anden familie, som jeg arbejder med"',
      ...['Dit navn', 'Din arbejdsplads', 'Din arbejdsmail'].map(field),
      'checkbox "Familien ved, at jeg skriver, og har sagt ja."',
      ...['Navn', 'Telefon'].map(field),
      heading('Trin 3 af 3: Tjek dine svar'),
      heading('Du er skrevet op'),
    ]);
    expect(page.liveLog).to.deep.equal(['polite: 5 spørgsmål mere.']);
  });
});
