import { expect } from 'chai';
import type { ManagedSignUp } from '../../../src/contract/managed-sign-up.ts';
import type { SignUpStatus } from '../../../src/contract/sign-up.ts';
import { type ManagedVisit, visitManaged, visitOffer } from './managed-visit.ts';

const signedUp = 'Du er tilmeldt';
const at = '2026-11-24T15:00:00+01:00';

/** Opens a sign-up that the backend tells of otherwise than memory would. */
const visitTold = (heading: string, told: (signUp: ManagedSignUp) => Partial<ManagedSignUp>): Promise<ManagedVisit> =>
  visitManaged(heading, {
    managing: (manage) => ({
      session: async (token, call) => {
        const opened = await manage.session(token, call);
        return { ...opened, signUp: { ...opened.signUp, ...told(opened.signUp) } };
      },
    }),
  });

const inState = (heading: string, status: SignUpStatus) =>
  visitTold(heading, ({ times }) => ({
    status,
    times: times.map((time) => ({ ...time, placeStatus: status })),
    history: [
      { status: 'received', at },
      { status, at },
    ],
    can: ['erase'],
  }));

/** Each state: the heading, and what stands at the times and in the line of steps. */
const states: readonly (readonly [status: SignUpStatus, heading: string, words: string])[] = [
  ['verifyContact', 'Næsten færdig: bekræft din tilmelding', 'Mangler din bekræftelse'],
  ['awaitingGuardian', 'Vi venter på din forælder eller værge', 'Venter på forælder eller værge'],
  ['waiting', 'Du står på venteliste', 'På venteliste'],
  ['offered', 'Der er en plads til dig', 'Plads tilbudt'],
  ['expired', 'Fristen er udløbet', 'Fristen er udløbet'],
  ['interest', 'Du er skrevet op', 'Skrevet op'],
  ['declined', 'Det blev ikke denne gang', 'Blev ikke til noget'],
  ['cancelledByVolunteer', 'Du har meldt afbud', 'Afbud meldt'],
  ['cancelledByOrganiser', 'Det er aflyst', 'Aflyst'],
  ['attended', 'Tak, fordi du var med', 'Du var med'],
  ['noShow', 'Tiden er gået', 'Tiden er gået'],
];

describe('the words of each state of a sign-up [SU-74] [SU-76]', () => {
  for (const [status, heading, words] of states) {
    it(`say of ${status} what it means, above, at each time and in the line of steps`, async () => {
      const { page } = await inState(heading, status);
      expect(page.focused).to.equal(`heading "${heading}"`);
      expect(page.text).to.contain(`tirsdag 15. december kl. 15.00–18.30 ${words}`);
      const steps = page.findAll('listitem').map((item) => item.textContent?.trim() ?? '');
      expect(steps.filter((step) => step.endsWith('24. november'))).to.deep.equal([
        'Modtaget 24. november',
        `${words} 24. november`,
      ]);
      expect(page.has('list', 'Sådan er det gået')).to.equal(true);
    });
  }
});

describe('what an owner is asked before an act, and told after it [SU-74]', () => {
  it('says what giving a date away, all of it, or erasing leads to', async () => {
    const { page } = await visitManaged(signedUp);
    for (const [opener, question, text] of [
      [/^Meld afbud for tirsdag 15/, /^Vil du melde afbud for tirsdag 15/, 'Dine andre datoer står, som de er.'],
      ['Meld helt fra', 'Vil du melde helt fra?', 'Så får en anden din plads. Du skal ikke give en grund.'],
      [
        'Slet mine oplysninger',
        'Vil du slette alt om dig?',
        'Navn, mail, telefon og svar slettes nu. Har du pladser, bliver de givet videre. Det kan ikke gøres om.',
      ],
    ] as const) {
      await page.press('button', opener);
      expect(page.find('group', question).textContent).to.contain(text);
      if (opener === 'Meld helt fra')
        expect([...page.find<HTMLSelectElement>('combobox').options].map(({ label }) => label)).to.deep.equal([
          'Vælg',
          'Jeg kan ikke den dag alligevel',
          'Jeg har ikke tid mere',
          'Det passer ikke til mig',
          'Jeg har fundet noget andet at lave',
          'Andet',
        ]);
      await page.key('Escape');
    }
    await page.press('button', 'Meld helt fra');
    await page.press('button', 'Ja, meld mig fra');
    const done = 'Du har meldt helt fra. Tak, fordi du sagde til.';
    await page.until(() => page.text.includes(done), 'it is done');
    expect(page.liveLog).to.include(`polite: ${done}`);
  });

  it('says who gets a place that is declined', async () => {
    const { page } = await visitOffer();
    expect(page.has('heading', 'Vil du have pladsen?')).to.equal(true);
    await page.press('button', 'Nej tak');
    await page.until(() => page.text.includes('Du har sagt nej tak. Pladsen går til den næste.'), 'it is done');
  });

  it('asks for the press that confirms an address', async () => {
    const { page } = await visitTold('Næsten færdig: bekræft din tilmelding', () => ({
      status: 'verifyContact',
      can: ['verify'],
    }));
    expect(page.has('heading', 'Er det dig, der har tilmeldt dig?')).to.equal(true);
    expect(page.text).to.contain('Tryk på knappen, så er din plads sikret.');
  });

  it('has a word for a consent whose text is known no longer [SU-53]', async () => {
    const { page } = await visitTold(signedUp, ({ request }) => ({
      request: { ...request, consents: [{ id: 'gone', version: '1', isGranted: true, at }] },
    }));
    expect(page.has('heading', 'Det har du sagt ja til')).to.equal(true);
    expect(page.text).to.contain('Et samtykke');
    expect(page.has('button', 'Træk det tilbage: Et samtykke')).to.equal(true);
  });

  it('tells a guardian when the young one takes part no more [SU-55]', async () => {
    const { page } = await visitManaged('Mette er ikke tilmeldt mere', {
      managing: (manage) => ({
        session: async (token, call) => {
          const opened = await manage.session(token, call);
          const signUp = { ...opened.signUp, status: 'cancelledByVolunteer' as const, can: [] };
          return { ...opened, purpose: 'guardian', signUp };
        },
      }),
    });
    expect(page.text).not.to.contain('Sørensen');
  });
});
