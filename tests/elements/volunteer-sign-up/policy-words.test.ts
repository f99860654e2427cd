import { expect } from 'chai';
import { BackendError } from '../../../src/backend/backend-error.ts';
import type { Opportunity } from '../../../src/contract/opportunity.ts';
import type { SignUpReply } from '../../../src/contract/sign-up.ts';
import { filled, refusing } from './sent-visit.ts';
import { openDetails, opportunitiesWith, sendAndSee, startForm, type Visit, visit, visitList } from './visit.ts';

const cooking = 'Lav mad før foredraget';
const features = ['opportunities', 'sign-up', 'attempts', 'guardian', 'groups', 'waiting-list'] as const;

type Change = (item: Opportunity) => Partial<Opportunity>;

/** The demo, with the cooking evening changed. */
const cookingWith = (change: Change) =>
  opportunitiesWith('faellesspisning', (item) => ({ ...item, ...change(item as unknown as Opportunity) }));

const withTerms = (terms: Partial<Opportunity['signUp']>) =>
  cookingWith(({ signUp }) => ({ signUp: { ...signUp, ...terms } }));

/** The cooking evening, whose policy differs by this, at the page about the person. */
async function aboutPerson(policy: object, requirements: object[] = []): Promise<Visit> {
  const changed = cookingWith(({ signUp }) => ({
    signUp: { ...signUp, policy: { ...signUp.policy, ...policy }, requirements: requirements as never },
  }));
  const visited = await visitList({ opportunities: changed, features: [...features] });
  await startForm(visited, cooking);
  await visited.page.press('checkbox', /^tirsdag 15\. december/);
  await visited.page.press('button', 'Næste');
  return visited;
}

/** A visit at the review, whose sign-up is answered with this. */
const answered = (reply: Partial<SignUpReply>, setting: Parameters<typeof filled>[0] = {}) =>
  filled({
    ...setting,
    through: (backend) => ({
      ...backend,
      signUp: async (...call) => ({ ...((await backend.signUp?.(...call)) as SignUpReply), ...reply }),
    }),
  });

describe('what the details say of an opportunity [SU-11] [SU-12] [SU-58]', () => {
  it('is who handles what it asks, and what comes of it', async () => {
    const requirement = { type: 'interview', when: 'beforeStart', text: { da: 'En snak.' } } as const;
    const opportunities = cookingWith(({ signUp }) => ({
      infoNotes: ['benefits', 'insurance', 'driving', 'expenses'],
      signUp: {
        ...signUp,
        requirements: (['organisation', 'municipality'] as const).map((handledBy) => ({ ...requirement, handledBy })),
      },
    }));
    const visited = await visitList({ opportunities });
    await openDetails(visited, cooking);
    const { page } = visited;
    expect(page.has('heading', 'Det skal du vide, før du begynder')).to.equal(true);
    expect(page.has('heading', 'Det får du ud af det')).to.equal(true);
    for (const words of [
      'En snak. Foreningen står for det.',
      'En snak. Kommunen står for det.',
      'Får du dagpenge, efterløn eller førtidspension? Tjek reglerne.',
      'Du er forsikret, mens du hjælper.',
      'Opgaven kan indebære kørsel.',
      'Du kan få dine udgifter dækket.',
    ])
      expect(page.text).to.contain(words);
  });

  const fullWith =
    (waitingList?: { isOpen: boolean }): Change =>
    ({ slots }) => ({
      slots: slots.map(({ capacity, ...slot }) => ({ ...slot, capacity: { ...capacity, remaining: 0, waitingList } })),
    });

  for (const [why, change, words] of [
    ['is not open yet', () => ({ status: 'notOpenYet' }), 'Tilmeldingen er ikke åbnet endnu.'],
    ['is closed', () => ({ status: 'closed' }), 'Tilmeldingen er lukket.'],
    ['is cancelled', () => ({ status: 'cancelled' }), 'Opgaven er aflyst.'],
    ['is full', fullWith(), 'Alle pladser er optaget.'],
    ['is full but for a list', fullWith({ isOpen: true }), 'Alle pladser er optaget. Du kan skrive dig på venteliste.'],
  ] satisfies [string, Change, string][]) {
    it(`stands before anything else where it ${why}`, async () => {
      const opportunities = cookingWith(change);
      const { page } = await visit({ opportunityId: 'faellesspisning', opportunities, features: [...features] });
      await page.until(() => page.has('heading', 'Om opgaven'), 'the details are there');
      expect(page.text.indexOf(words)).to.be.within(0, page.text.indexOf('Om opgaven'));
    });
  }
});

describe('what the form asks where the policy wants it [SU-14] [SU-55]', () => {
  it('is how to be answered, once there are a mail and a telephone', async () => {
    const visited = await aboutPerson({});
    const { page } = visited;
    await page.type('Telefon', '34 41 23 45');
    expect(page.has('radiogroup', /^Hvordan/)).to.equal(false);
    await page.type('Mail', 'mette@example.org');
    expect(page.has('radiogroup', /^Hvordan vil du helst have svar\? \(valgfrit\)/)).to.equal(true);
    for (const channel of ['Mail', 'Opkald', 'SMS']) expect(page.has('radio', channel)).to.equal(true);
    await page.type('Navn', 'Mette');
    await page.press('radio', 'Opkald');
    await page.press('button', 'Næste');
    await page.press('button', 'Næste');
    expect(page.text).to.contain('Hvordan vil du helst have svar?').and.to.contain('Opkald');
    await sendAndSee(visited, 'Du er tilmeldt');
    expect(visited.sent[0]?.contact.preferred).to.equal('phone');
  });

  for (const [mode, words] of [
    ['inform', 'Er du ung, skriver vi også til en voksen, så de ved, hvad du er med i.'],
    ['consent', 'Er du ung, spørger vi en voksen om lov. Du har din plads, mens vi venter på svar.'],
  ] as const) {
    it(`is an adult of somebody young, and why: ${mode}`, async () => {
      const { page } = await aboutPerson({ guardian: { below: 15, mode } });
      await page.press('radio', 'Under 15');
      expect(page.find('group', 'Forælder eller værge').textContent).to.contain(words);
      expect(page.text).to.contain('Vi skriver til dem på mail, så den skal vi bruge.');
    });
  }

  it('is the name of what comes along, by kind of party, in words', async () => {
    const { page } = await aboutPerson({ parties: ['person', 'organisation'] });
    expect(page.has('radio', 'Jeg, alene eller sammen med andre')).to.equal(true);
    expect(page.has('radiogroup', 'Hvem kommer?')).to.equal(true);
  });
});

describe('who cannot take part [SU-27]', () => {
  const oldest = { type: 'maximumAge', value: 30, when: 'beforeSignUp', handledBy: 'organisation', text: '30' };

  it('is told the age at which it ends, and that there are others', async () => {
    const { page } = await aboutPerson({}, [oldest]);
    await page.type('Navn', 'Karen');
    await page.type('Telefon', '34 41 23 45');
    await page.press('radio', '31 eller over');
    await page.press('button', 'Næste');
    expect(page.focused).to.equal('heading "Opgaven er for dig, der er 30 år eller yngre"');
    expect(page.text).to.contain('Der er andre opgaver, du kan være med i.');
    await page.press('button', 'Tilbage');
    expect(page.find<HTMLInputElement>('textbox', 'Navn').value).to.equal('Karen');
  });

  it('is sent to an adult where nobody can be asked for leave', async () => {
    const problem = { rule: 'guardian 15' };
    const error = { kind: 'refused', request: 'sign-up', outcome: 'refused', problem: 'not-eligible' } as const;
    const through = refusing(() => Object.assign(new BackendError(error), { cause: problem }));
    const visited = await filled({ through });
    await sendAndSee(visited, 'Er du under 15 år, skal en voksen hjælpe dig');
    const words = 'Bed din forælder eller værge om at ringe eller skrive til os. Så hjælper vi jer videre.';
    expect(visited.page.text).to.contain(words);
  });
});

describe('a receipt says what the reply says [SU-70]', () => {
  for (const [why, reply, words] of [
    ['by when, and by whom', { answerBy: '2026-12-09T23:59:00+01:00' }, 'Du hører fra os senest onsdag 9. december.'],
    ['by mail', { linkSentTo: 'email' }, 'Vi har sendt et link til din mail. Der kan du se, rette og afmelde.'],
    ['by SMS', { linkSentTo: 'sms' }, 'Vi har sendt et link i en sms. Der kan du se, rette og afmelde.'],
    ['by nothing', { linkSentTo: 'none' }, 'Vil du rette noget eller melde afbud, så kontakt os.'],
  ] as const) {
    it(`on ${why}`, async () => {
      const visited = await answered(reply);
      await sendAndSee(visited, 'Du er tilmeldt');
      expect(visited.page.text).to.contain(words);
    });
  }

  it('on the person who answers, by name', async () => {
    const opportunities = withTerms({ responsePromise: { text: 'Snart.', contactName: 'Mette' } as never });
    const visited = await answered({ answerBy: '2026-12-09T23:59:00+01:00' }, { opportunities });
    await sendAndSee(visited, 'Du er tilmeldt');
    expect(visited.page.text).to.contain('Du hører fra Mette senest onsdag 9. december.');
  });
});

describe('an answer that the backend will not have [SU-32]', () => {
  for (const [code, words] of [
    ['not-an-option', 'Vælg et af svarene: Hvad vil I gerne?'],
    ['out-of-date', 'Tjek svaret igen: Hvad vil I gerne?'],
  ] as const) {
    it(`is told at its question: ${code}`, async () => {
      const errors = [{ pointer: '#/answers/opgaver', code }];
      const failure = { kind: 'invalid', request: 'sign-up', outcome: 'refused', problem: 'validation' } as const;
      const { page } = await filled({ through: refusing(() => new BackendError({ ...failure, errors })) });
      await page.press('button', 'Send tilmelding');
      await page.until(() => page.has('link', words), 'it is told');
      expect(page.has('heading', 'Trin 3 af 4: Spørgsmål')).to.equal(true);
    });
  }
});
