import { expect } from 'chai';
import type { OfferAnswer, SignUpChange } from '../../../src/contract/managed-sign-up.ts';
import { expectAccessible } from '../../helpers/axe.ts';
import {
  followLink,
  type ManagedVisit,
  managedFeatures,
  pilotWish,
  sendDirectly,
  visitManaged,
  visitManagePage,
  visitOffer,
} from './managed-visit.ts';

const trail = {
  questionsVersion: undefined,
  answers: undefined,
  consents: undefined,
  slotIds: ['mtb-2027-04-17'],
  contact: { name: 'Bo Ung Sørensen', email: 'bo@example.org' },
  ageFrom: 0,
  guardian: { name: 'Karen Sørensen', email: 'karen@example.org' },
} as object;
const features = [...managedFeatures, 'groups', 'guardian', 'series'] as const;

/** A 14-year-old is signed up, and the adult follows the link of their own mail. */
async function visitAsGuardian(): Promise<ManagedVisit> {
  const visited = await visitManagePage({ features: [...features] });
  const id = await sendDirectly(visited, trail, 'mtb-spor');
  followLink(visited.backend.linkToken(id, 'guardian'));
  await visited.page.until(() => visited.page.has('heading', 'Må Bo være med?'), 'the question is there');
  return visited;
}

describe('a guardian who follows the link of their mail [SU-55]', () => {
  it('sees a first name, what, when, where and the notice, and nothing else of the sign-up', async () => {
    const { page, asked } = await visitAsGuardian();
    expect(page.focused).to.equal('heading "Må Bo være med?"');
    for (const words of ['Byg videre på mountainbikesporet', 'lørdag 17. april 2027', 'Dine oplysninger sendes til']) {
      expect(page.text).to.include(words);
    }
    expect(page.text).not.to.match(/Sørensen|bo@example|karen@example|Under 15|Kvitteringsnummer/);
    expect(page.findAll('button').map((button) => button.textContent?.trim())).to.deep.equal([
      'Læs mere om dine oplysninger',
      'Ja',
      'Nej',
    ]);
    expect(page.findAll('heading').filter((one) => one.textContent?.includes('Må Bo'))).to.have.length(1);
    await expectAccessible(page.stage);
    expect(asked).to.deep.equal(['session']);
  });

  for (const [button, heading, told] of [
    ['Ja', 'Du har sagt ja til, at Bo er med', 'Tak. Du har sagt ja.'],
    ['Nej', 'Du har sagt nej til, at Bo er med', 'Du har sagt nej. Tilmeldingen gælder ikke længere.'],
  ] as const) {
    it(`says ${button} in one press, and is told so as the one who answered`, async () => {
      const { page, asked } = await visitAsGuardian();
      await page.press('button', button);
      await page.until(() => page.has('heading', heading), 'it is said');
      expect(page.focused).to.equal(`heading "${heading}"`);
      expect(page.liveLog).to.include(`polite: ${told}`);
      expect(page.has('button', 'Ja')).to.equal(false);
      expect(asked.filter((name) => name === 'answerAsGuardian')).to.have.length(1);
      await expectAccessible(page.stage);
    });
  }
});

describe('an address that is to be confirmed [SU-66] [SU-76]', () => {
  it('is confirmed by one press on the page behind the link, and by nothing before', async () => {
    const visited = await visitManagePage();
    const { page, asked, backend } = visited;
    const id = await sendDirectly(visited, {
      challenge: 'unavailable',
      contact: { name: 'Mette', email: 'm@example.org' },
    });
    followLink(backend.linkToken(id, 'verify'));
    await page.until(() => page.has('heading', 'Næsten færdig: bekræft din tilmelding'), 'the page is there');
    expect(asked).to.deep.equal(['session']);
    await expectAccessible(page.stage);
    await page.press('button', 'Ja, bekræft min tilmelding');
    await page.until(() => page.has('heading', 'Du er tilmeldt'), 'it is confirmed');
    expect(page.text).to.include('Tak. Din tilmelding er bekræftet.');
    expect(page.has('button', 'Ja, bekræft min tilmelding')).to.equal(false);
  });
});

describe('a place on offer for several people [SU-17]', () => {
  it('asks who comes before it is taken, and sends exactly one entry a person', async () => {
    const answers: OfferAnswer[] = [];
    const party = { partySize: 2, participants: [{}, { name: 'Per' }] };
    const { page } = await visitOffer(
      { ...pilotWish, ...party },
      {
        features: [...features],
        managing: (manage) => ({
          answerOffer: (answer, call) => {
            answers.push(answer);
            return manage.answerOffer(answer, call);
          },
        }),
      },
    );
    await page.press('button', 'Ja tak');
    expect(page.focused).to.equal('heading "Et par spørgsmål, før du får pladsen"');
    expect(page.has('button', /^Fjern|^Tilføj/)).to.equal(false);
    await page.press('button', 'Ja tak, jeg tager pladsen');
    expect(page.has('link', 'Person 2: Skriv navnet med bogstaver.')).to.equal(true);
    await expectAccessible(page.stage);
    await page.type('Navn', 'Eva');
    await page.press('button', 'Ja tak, jeg tager pladsen');
    await page.until(() => page.has('heading', 'Du er tilmeldt'), 'it is taken');
    expect(page.text).to.include('Eva');
    expect(answers).to.deep.equal([
      { offerId: answers[0]?.offerId, decision: 'accept', participants: [{}, { name: 'Eva' }] },
    ]);
  });
});

describe('the last day of a series [SU-48] [SU-74]', () => {
  it('is changed with the rest of it, and may be left open', async () => {
    const changes: SignUpChange[] = [];
    const { page } = await visitManaged('Vi har modtaget din tilmelding', {
      features: [...features],
      id: 'hent-nabo',
      request: {
        slotIds: ['hn-2026-12-15'],
        commitment: 'series',
        seriesId: 'tirsdage',
        until: '2027-01-05',
        contact: { name: 'Mette', phone: '+4534412345', postcode: '4000' },
        ageFrom: 18,
        answers: { opgave: 'foelge' },
        consents: [],
      },
      managing: () => ({
        change: (change) => {
          changes.push(change);
          return new Promise(() => {});
        },
      }),
    });
    expect(page.text).to.include('Til og med 5. januar 2027');
    await page.press('button', 'Ret oplysninger');
    expect(page.find<HTMLInputElement>('textbox', 'Dag').value).to.equal('5');
    await page.type('Dag', '30');
    await page.type('Måned', '2');
    await page.press('button', 'Gem');
    expect(page.has('link', /^Skriv dag, måned og år/)).to.equal(true);
    for (const part of ['Dag', 'Måned', 'År']) await page.type(part, '');
    await page.press('button', 'Gem');
    expect(changes).to.deep.equal([{ until: null }]);
  });
});
