import { expect } from 'chai';
import content from '../../demo/content/opportunities.json' with { type: 'json' };
import { type MemoryBackend, memoryBackend } from '../../src/backend/memory/memory-backend.ts';
import { refusal } from '../../src/backend/problem-error.ts';
import { type ProblemName, problemStatus } from '../../src/contract/problem.ts';
import type { Phase } from '../../src/domain/sign-up/sign-up-states.ts';
import { installPage, NodeVolunteer } from '../helpers/node-volunteer.ts';

const opportunityId = 'opgaveudvalg-medlem';
const typing = {
  '#/contact/name': 'Mette Sørensen',
  '#/contact/phone': '34 41 23 45',
  '#/contact/email': 'mette@example.org',
  '#/ageFrom': '18',
  '#/answers/nytSyn': 'Naboer',
};
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

installPage();

describe('each problem of the contract on sending [SU-32] [SU-42] [CT-33]', () => {
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
    person.fillIn(typing);
    await person.form.submit();
    await person.untilSettled();
    person.leave();
    return person;
  }

  it('is in the table, whichever the contract has', () => {
    expect(Object.keys(states)).to.have.members([...Object.keys(problemStatus), 'never-heard-of']);
  });

  for (const [problem, state] of Object.entries(states)) {
    it(`leads to ${state} with everything typed kept: ${problem}`, async () => {
      const person = await sent(problem);
      expect(person.phase).to.equal(state);
      expect(person.form.typed.contact).to.include({ name: 'Mette Sørensen', phone: '34 41 23 45' });
      const view = person.view as { heading?: string; contact?: unknown };
      expect(view.heading).to.be.a('string').and.not.equal('');
      expect(view.contact).to.be.an('object');
      if (state === 'unknown') expect(person.words).to.not.match(/mislyk|fejlede|ikke modtaget/i);
      if (state === 'invalid') expect(person.words).to.contain('med 8 cifre').and.contain('Noget i din tilmelding');
    });
  }
});
