import { expect } from 'chai';
import { refusal } from '../../../src/backend/problem-error.ts';
import { manageProblemOf } from '../../../src/controllers/manage-problem.ts';

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
