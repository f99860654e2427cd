import { expect } from 'chai';
import type { Requirement } from '../../../../src/contract/sign-up-terms.ts';
import { ageBands, ineligibility } from '../../../../src/domain/sign-up/eligibility.ts';
import { sampleTerms } from './sample-target.ts';

function requires(
  type: Requirement['type'],
  value?: number | string,
  when: Requirement['when'] = 'beforeSignUp',
): Requirement {
  return { type, when, handledBy: 'organisation', text: 'x', ...(value !== undefined && { value }) };
}

describe('age bands [SU-54]', () => {
  const table: readonly [why: string, terms: Parameters<typeof sampleTerms>[0], bands: string][] = [
    ['no rule', {}, ''],
    ['thresholds 15 and 18', { policy: { ageThresholds: [18, 15] } }, '0–14 15–17 18–'],
    ['a minimum age', { requirements: [requires('minimumAge', 18)] }, '0–17 18–'],
    ['a minimum age as text', { requirements: [requires('minimumAge', '18')] }, '0–17 18–'],
    ['a minimum age for later', { requirements: [requires('minimumAge', 18, 'beforeStart')] }, ''],
    ['a maximum age', { requirements: [requires('maximumAge', 25)] }, '0–25 26–'],
    ['a guardian below 15', { policy: { guardian: { below: 15, mode: 'consent' } } }, '0–14 15–'],
    ['a certificate', { requirements: [requires('boerneattest')] }, '0–14 15–'],
    [
      'rules that say the same',
      { policy: { ageThresholds: [15, 18] }, requirements: [requires('minimumAge', 18)] },
      '0–14 15–17 18–',
    ],
    ['a threshold of 0', { policy: { ageThresholds: [0] } }, ''],
  ];
  for (const [why, terms, bands] of table) {
    it(`are ${bands || 'not asked for'} with ${why}`, () => {
      const written = ageBands(sampleTerms(terms)).map(({ from, to }) => `${from}–${to ?? ''}`);
      expect(written.join(' ')).to.equal(bands);
    });
  }
});

describe('who cannot take part [SU-27] [SU-55]', () => {
  const young = sampleTerms({ policy: { guardian: { below: 15, mode: 'consent' } } });
  const adults = sampleTerms({ requirements: [requires('minimumAge', 18), requires('maximumAge', 70)] });

  it('is told the rule and the age', () => {
    expect(ineligibility(adults, 0, false)).to.deep.equal({ rule: 'minimumAge', age: 18 });
    expect(ineligibility(adults, 71, false)).to.deep.equal({ rule: 'maximumAge', age: 70 });
    expect(ineligibility(adults, 18, false)).to.equal(undefined);
    expect(ineligibility(adults, undefined, false)).to.equal(undefined);
  });

  it('includes the young whose guardian nobody would ask', () => {
    expect(ineligibility(young, 0, false)).to.deep.equal({ rule: 'guardian', age: 15 });
    expect(ineligibility(young, 0, true)).to.equal(undefined);
    expect(ineligibility(young, 15, false)).to.equal(undefined);
  });
});
