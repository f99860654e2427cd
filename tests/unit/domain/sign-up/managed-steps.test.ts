import { expect } from 'chai';
import type { SignUpStatus } from '../../../../src/contract/sign-up.ts';
import { statusSteps } from '../../../../src/domain/sign-up/managed-steps.ts';

const at = '2026-11-24T14:10:00+01:00';
const givenUp = 'cancelledByVolunteer';

describe('the steps of a sign-up [SU-74]', () => {
  const cases: readonly [what: string, history: (SignUpStatus | 'seen')[], now: SignUpStatus, steps: string[]][] = [
    ['what is agreed at once is received first', ['confirmed'], 'confirmed', ['received', 'confirmed']],
    ['what waits for an answer is received', ['pending'], 'pending', ['received']],
    [
      'a date given up is told as that',
      ['confirmed', givenUp],
      'confirmed',
      ['received', 'confirmed', `${givenUp} date`],
    ],
    ['given up as a whole', ['confirmed', givenUp], givenUp, ['received', 'confirmed', givenUp]],
    [
      'first a date and then the rest: the date stays a date',
      ['confirmed', givenUp, 'seen', givenUp],
      givenUp,
      ['received', 'confirmed', `${givenUp} date`, 'seen', givenUp],
    ],
    [
      'what is seen after the end ends nothing',
      ['confirmed', givenUp, 'seen'],
      givenUp,
      ['received', 'confirmed', givenUp, 'seen'],
    ],
  ];
  for (const [what, history, status, expected] of cases) {
    it(`say what has become of it: ${what}`, () => {
      const steps = statusSteps({ history: history.map((entry) => ({ status: entry, at })), status });
      expect(steps.map(({ key, isDate }) => (isDate ? `${key} date` : key))).to.deep.equal(expected);
    });
  }
});
