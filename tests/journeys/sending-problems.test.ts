import { expect } from 'chai';
import content from '../../demo/content/opportunities.json' with { type: 'json' };
import { type MemoryBackend, memoryBackend } from '../../src/backend/memory/memory-backend.ts';
import { refusal } from '../../src/backend/problem-error.ts';
import { type ProblemName, problemStatus } from '../../src/contract/problem.ts';
import type { Phase } from '../../src/domain/sign-up/sign-up-states.ts';
import { usePage } from '../helpers/node-page.ts';
import { NodeVolunteer, memberTyping as typing } from '../helpers/node-volunteer.ts';

const opportunityId = 'opgaveudvalg-medlem';
/** What a problem of the contract, or one that nobody knows, makes of a sending (CT section 8). */
const states: Readonly<Record<ProblemName | 'never-heard-of', Phase['name']>> = {
  malformed: 'fatal',
  'idempotency-key-missing': 'fatal',
  'cursor-invalid': 'fatal',
  'session-expired': 'fatal',
  // Nothing solves it here, so it is sent once more without a solution, and refused again.
  'challenge-required': 'fatal',
  'origin-not-allowed': 'fatal',
  'not-eligible': 'notEligible',
  'not-found': 'fatal',
  'link-invalid': 'fatal',
  'method-not-allowed': 'fatal',
  'capacity-full': 'conflict',
  'capacity-insufficient': 'conflict',
  'capacity-held': 'conflict',
  'sign-up-closed': 'conflict',
  'sign-up-not-open': 'conflict',
  'opportunity-changed': 'conflict',
  'opportunity-cancelled': 'conflict',
  'offer-expired': 'conflict',
  'hold-expired': 'conflict',
  'too-late': 'conflict',
  // Somebody is still working on it, so nobody can say that it was not received.
  'idempotency-in-progress': 'unknown',
  'quiz-changed': 'conflict',
  'team-closed': 'conflict',
  gone: 'fatal',
  'changed-elsewhere': 'conflict',
  'too-large': 'fatal',
  'unsupported-media-type': 'fatal',
  validation: 'invalid',
  'cpr-in-text': 'invalid',
  'questions-changed': 'review',
  'idempotency-key-reused': 'review',
  'precondition-missing': 'conflict',
  'rate-limited': 'limited',
  internal: 'unknown',
  busy: 'unknown',
  'never-heard-of': 'fatal',
};

/** What the screen of each state is headed by, and what one can do there; a review says it in its status. */
const screens: Readonly<Record<string, { says: string | RegExp; choices?: readonly string[] }>> = {
  fatal: { says: 'Noget gik galt hos os', choices: ['Kopiér mine svar', 'Tilbage til dine svar'] },
  conflict: { says: 'Det kan ikke lade sig gøre lige nu', choices: ['Tilbage til dine svar', 'Se andre opgaver'] },
  unknown: {
    says: 'Vi ved ikke, om din tilmelding kom igennem',
    choices: ['Prøv igen', 'Kopiér mine svar', 'Udfyld en ny'],
  },
  notEligible: { says: 'Du kan ikke tilmelde dig denne opgave', choices: ['Se andre opgaver', 'Tilbage'] },
  invalid: { says: 'Der er et problem' },
  limited: { says: /Du kan sende igen om \d+ sekunder\. Dine svar er her stadig\./ },
};
const gone = { says: 'Opslaget findes ikke længere', choices: [...(screens.fatal?.choices ?? []), 'Se andre opgaver'] };
const conflict = (says: string, choice = 'Tilbage til dine svar') => ({ says, choices: [choice, 'Se andre opgaver'] });
const own: typeof screens = {
  'not-found': gone,
  gone,
  'too-large': {
    says: 'Dine svar fylder for meget. Det længste er: Hvad håber du, at udvalget får øje på?',
    choices: screens.fatal?.choices ?? [],
  },
  'capacity-full': conflict('Der er ikke flere pladser'),
  'capacity-insufficient': conflict('Der er ikke pladser nok'),
  'capacity-held': conflict('Andre er ved at tilmelde sig', 'Prøv igen'),
  'sign-up-closed': conflict('Tilmeldingen er lukket'),
  'sign-up-not-open': conflict('Tilmeldingen er ikke åbnet'),
  'opportunity-changed': conflict('Opslaget er ændret, siden du begyndte', 'Det er fint, gå videre'),
  'opportunity-cancelled': conflict('Opgaven er aflyst'),
  'offer-expired': conflict('Tilbuddet gælder ikke længere'),
  'hold-expired': conflict('Pladsen holdes ikke længere', 'Gå videre uden at holde pladsen'),
  'too-late': conflict('Det er for sent at tilmelde sig'),
  'questions-changed': { says: 'Spørgsmålene er ændret. Dine svar er her stadig.' },
  'idempotency-key-reused': { says: 'Vi har ikke modtaget din tilmelding. Send den igen.' },
};

describe('each problem of the contract on sending [SU-32] [SU-42] [CT-33]', () => {
  usePage();
  const errors = [
    { pointer: '#/contact/phone', code: 'not-a-phone' as const },
    { pointer: '#/nowhere', code: 'pattern' as const },
  ];
  const members: Partial<Record<string, object>> = { validation: { errors }, 'cpr-in-text': { errors } };

  async function sent(problem: string): Promise<NodeVolunteer> {
    const backend: MemoryBackend = memoryBackend({
      opportunities: content.items as never,
      config: { features: ['opportunities', 'sign-up', 'attempts'] },
    });
    const person = await NodeVolunteer.at(
      {
        ...backend,
        signUp: async () => {
          throw refusal(problem as ProblemName, 'sign-up', members[problem] ?? {});
        },
      },
      opportunityId,
    );
    person.fillIn({ ...typing, '#/answers/nytSyn': 'Naboer, der hjælper hinanden med alt det, som ingen når alene.' });
    await person.form.submit();
    await person.untilSettled();
    person.leave();
    return person;
  }

  it('is in the table, whichever the contract has', () => {
    expect(Object.keys(states)).to.have.members([...Object.keys(problemStatus), 'never-heard-of']);
  });

  for (const [problem, state] of Object.entries(states)) {
    it(`leads to ${state}, says so with ways on, and keeps everything typed: ${problem}`, async () => {
      const person = await sent(problem);
      expect(person.phase).to.equal(state);
      expect(person.form.typed.contact).to.include({ name: 'Mette Sørensen', phone: '34 41 23 45' });
      const view = person.view as { heading?: string; contact?: unknown; choices?: { label: string }[] };
      const { says, choices } = own[problem] ?? screens[state] ?? { says: '' };
      if (typeof says === 'string') expect(person.words).to.contain(says);
      else expect(person.words).to.match(says);
      expect(view.choices?.map(({ label }) => label)).to.deep.equal(choices);
      // Nobody said when, or how many: then nothing is made up.
      expect(person.words).to.not.match(/lukkede|åbner|kun 0/);
      expect(view.heading).to.be.a('string').and.not.equal('');
      expect(view.contact).to.be.an('object');
      if (state === 'unknown') expect(person.words).to.not.match(/mislyk|fejlede|ikke modtaget/i);
      if (state === 'invalid') expect(person.words).to.contain('med 8 cifre').and.contain('Noget i din tilmelding');
    });
  }
});
