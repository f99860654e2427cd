import { expect } from 'chai';
import type { SignUpChange } from '../../../src/contract/managed-sign-up.ts';
import { expectAccessible } from '../../helpers/axe.ts';
import { pilotWish, visitManaged, visitOffer } from './managed-visit.ts';
import { opportunitiesWith } from './visit.ts';

const signedUp = 'Du er tilmeldt';
const signal = new AbortController().signal;

describe('changing a sign-up [SU-74]', () => {
  it('has the fields and the rules of the form, filled in, and sends what differs', async () => {
    const changes: [SignUpChange, string][] = [];
    const { page } = await visitManaged(signedUp, {
      managing: (manage) => ({
        change: (change, version, call) => {
          changes.push([change, version]);
          return manage.change(change, version, call);
        },
      }),
    });
    await page.press('button', 'Ret oplysninger');
    expect(page.focused).to.equal('heading "Ret oplysninger"');
    expect(page.find<HTMLInputElement>('textbox', 'Navn').value).to.equal('Mette Sørensen');
    expect(page.find<HTMLInputElement>('textbox', 'Telefon').value).to.equal('34 41 23 45');
    expect(page.find<HTMLInputElement>('checkbox', 'Lave mad').checked).to.equal(true);
    await page.type('Telefon', '12 34');
    await page.press('button', 'Gem');
    expect(page.has('link', /^Skriv dit telefonnummer med 8 cifre/)).to.equal(true);
    expect(page.find<HTMLInputElement>('textbox', 'Telefon').value).to.equal('12 34');
    await page.type('Telefon', '22 22 33 44');
    expect(page.text).not.to.include('Skriv dit telefonnummer med 8 cifre');
    await page.press('checkbox', 'Servere');
    await page.press('button', 'Gem');
    await page.until(() => page.text.includes('Dine oplysninger er rettet.'), 'it is saved');
    expect(changes).to.deep.equal([
      [{ contact: { name: 'Mette Sørensen', phone: '+4522223344' }, answers: { opgaver: ['lave', 'servere'] } }, '1'],
    ]);
    expect(page.text).to.include('22 22 33 44').and.to.include('Servere');
  });

  it('refuses a CPR number as the form does [SU-33]', async () => {
    const { page, asked } = await visitManaged(signedUp);
    await page.press('button', 'Ret oplysninger');
    await page.type('Navn', 'Mette 251248-9996');
    await page.press('button', 'Gem');
    expect(page.has('link', 'Fjern CPR-nummeret. Vi beder aldrig om det her.')).to.equal(true);
    await page.press('button', 'Fjern nummeret');
    expect(page.find<HTMLInputElement>('textbox', 'Navn').value).not.to.match(/\d/);
    expect(asked).not.to.include('change');
  });

  it('shows the newer beside what was typed when somebody else was faster, and saves it at the next press', async () => {
    const { page, backend } = await visitManaged(signedUp);
    await page.press('button', 'Ret oplysninger');
    await page.type('Navn', 'Mette S. Sørensen');
    await backend.manage.change({ contact: { name: 'M. Sørensen', phone: '+4534412345' } }, '1', { signal });
    await page.press('button', 'Gem');
    await page.until(() => page.text.includes('Der er rettet i tilmeldingen et andet sted.'), 'the newer is there');
    expect(page.text).to.include('M. Sørensen');
    expect(page.find<HTMLInputElement>('textbox', 'Navn').value).to.equal('Mette S. Sørensen');
    await expectAccessible(page.stage);
    await page.press('button', 'Gem');
    await page.until(() => page.text.includes('Dine oplysninger er rettet.'), 'it is saved');
    expect(page.text).to.include('Mette S. Sørensen');
  });

  it('knows a change whose answer was lost, and does not ask about it', async () => {
    const { page, backend } = await visitManaged(signedUp);
    await page.press('button', 'Ret oplysninger');
    await page.type('Navn', 'Mette S. Sørensen');
    backend.losingAnswers(1);
    await page.press('button', 'Gem');
    await page.until(() => page.text.includes('Vi ved ikke, om det kom igennem.'), 'it says so');
    await page.press('button', 'Gem');
    await page.until(() => page.text.includes('Dine oplysninger er rettet.'), 'it is known');
  });
});

describe('a place on offer [SU-44]', () => {
  it('says until when it stands, and is taken by one press', async () => {
    const { page } = await visitOffer();
    expect(page.text).to.match(/Pladsen er holdt til dig\. Svar senest \S+dag \d+\. november kl\. \d+\.\d\d\./);
    await expectAccessible(page.stage);
    await page.press('button', 'Ja tak');
    await page.until(() => page.has('heading', signedUp), 'it is taken');
    expect(page.text).to.include('Pladsen er din.');
  });

  it('goes to the next by a no', async () => {
    const { page } = await visitOffer();
    await page.press('button', 'Nej tak');
    await page.until(() => page.text.includes('Du har sagt nej tak.'), 'it is left');
    expect(page.has('button', 'Ja tak')).to.equal(false);
  });

  it('asks what the place asks for before it is taken [SU-17]', async () => {
    const bus = { id: 'bus', type: 'boolean', label: 'Kommer du med bus?', isRequired: true };
    const opportunities = opportunitiesWith('samskabelsespilot', (item: { signUp?: object }) => ({
      ...item,
      signUp: { ...item.signUp, questions: { version: '1', items: [bus] } },
    }));
    const asking = { ...pilotWish, questionsVersion: '1', answers: { bus: true } };
    const { page } = await visitOffer(asking, { opportunities });
    await page.press('button', 'Ja tak');
    expect(page.focused).to.equal('heading "Et par spørgsmål, før du får pladsen"');
    expect(page.has('textbox')).to.equal(false);
    await page.press('button', 'Ja tak, jeg tager pladsen');
    expect(page.has('link', 'Vælg et svar: Kommer du med bus?')).to.equal(true);
    await page.press('radio', 'Nej');
    await page.press('button', 'Ja tak, jeg tager pladsen');
    await page.until(() => page.has('heading', signedUp), 'it is taken');
    expect(page.text).to.include('Kommer du med bus?');
  });

  it('that is over is told, with what becomes of the place in the queue, and the page shows how things are [SU-42]', async () => {
    const { page, backend } = await visitOffer();
    await backend.manage.answerOffer({ offerId: 'offer-memory-2', decision: 'decline' }, { signal });
    await page.press('button', 'Ja tak');
    const gone = 'Pladsen er ikke holdt til dig mere. Du står ikke længere på ventelisten.';
    await page.until(() => page.text.includes(gone), 'it says so');
    expect(page.has('button', 'Ja tak')).to.equal(false);
  });
});
