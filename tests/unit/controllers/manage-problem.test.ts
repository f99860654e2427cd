import { expect } from 'chai';
import { refusal } from '../../../src/backend/problem-error.ts';
import { type ProblemName, problemStatus } from '../../../src/contract/problem.ts';
import { eventOfFailure, isLinkLost, manageProblemOf } from '../../../src/controllers/manage-problem.ts';

describe('what stands in an owner’s way when an offer is over [SU-42] [SU-44]', () => {
  for (const [keepsPlace, problem] of [
    [true, 'offerExpiredKept'],
    [false, 'offerExpiredGone'],
    [undefined, 'offerExpired'],
  ] as const) {
    it(`tells whether the place in the queue is kept, where the backend says so: ${keepsPlace}`, () => {
      const members = keepsPlace === undefined ? {} : { keepsPlace };
      expect(manageProblemOf(refusal('offer-expired', 'manage', members))).to.equal(problem);
    });
  }
});

describe('each problem on managing [CT-31] [SU-74]', () => {
  const said: Readonly<Partial<Record<ProblemName, string>>> = {
    'capacity-full': 'FAILED full',
    'capacity-insufficient': 'FAILED full',
    'capacity-held': 'FAILED limited',
    'offer-expired': 'FAILED offerExpired',
    'too-late': 'FAILED tooLate',
    'rate-limited': 'FAILED limited',
    'session-expired': 'EXPIRED',
    internal: 'FAILED unknown',
    busy: 'FAILED unknown',
  };
  for (const name of Object.keys(problemStatus) as ProblemName[]) {
    it(`has words, and the way on that it leaves: ${name}`, async () => {
      const error = refusal(name, 'manage');
      const event = await eventOfFailure(error, {
        form: undefined,
        state: { name: 'opening' },
        read: () => Promise.reject(error),
      });
      const told = event.type === 'FAILED' ? `${event.type} ${event.problem}` : event.type;
      expect(told).to.equal(said[name] ?? 'FAILED refused');
    });
  }

  it('tells of fields with a code that nobody knows what the backend says of them, and of no other [CT-31]', async () => {
    const detail = 'Must not hold a link.';
    const errors = [
      { pointer: '#/answers/noter', code: 'has-link', detail },
      { pointer: '#/contact/name', code: 'too-long', detail },
    ];
    const error = refusal('validation', 'manage', { errors: errors as never });
    const state = { name: 'editing' } as never;
    const event = await eventOfFailure(error, { form: undefined, state, read: () => Promise.reject(error) });
    expect(event).to.deep.equal({
      type: 'INVALID',
      errors: [errors[0], { pointer: '#/contact/name', code: 'too-long' }],
    });
  });

  it('says that a link is dead only where that is so [SU-75]', () => {
    const lost = (Object.keys(problemStatus) as ProblemName[]).filter((name) => isLinkLost(refusal(name, 'session')));
    expect(lost).to.include.members([
      'link-invalid',
      'not-found',
      'gone',
      'session-expired',
      'malformed',
      'validation',
    ]);
    expect(lost).not.to.include.members(['origin-not-allowed']);
    expect(lost.filter((name) => [403, 405, 413, 415, 429, 500, 503].includes(problemStatus[name]))).to.deep.equal([]);
  });
});
