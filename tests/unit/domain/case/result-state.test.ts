import { expect } from 'chai';
import type { CaseStory } from '../../../../src/contract/case-story.ts';
import { resultState } from '../../../../src/domain/case/result-state.ts';
import { aCase } from './generated-cases.ts';

const parts = { challenge: 'Udfordring', solution: 'Løsning' };
const evaluations: CaseStory['evaluations'] = [18, 6, 12, 6].map((afterMonths) => ({ afterMonths, state: 'planned' }));

describe('the result part of a case [CA-7]', () => {
  const cases: [what: string, members: Partial<CaseStory>, expected: ReturnType<typeof resultState>][] = [
    ['reported with a result', { ...parts, result: 'Resultat' }, { code: 'told' }],
    ['reported with a result alone', { result: { html: '<p>Resultat' } }, { code: 'told' }],
    ['reported without a result', parts, { code: 'notDescribed' }],
    [
      'planned with evaluations',
      { ...parts, status: 'planned', evaluations },
      { code: 'evaluationPlanned', afterMonths: [6, 12, 18] },
    ],
    ['planned without evaluations', { ...parts, status: 'planned' }, { code: 'toFollow' }],
    [
      'planned with evaluations that are held',
      { ...parts, status: 'planned', evaluations: [{ afterMonths: 6, state: 'done' }] },
      { code: 'toFollow' },
    ],
    [
      'planned with a result',
      { ...parts, status: 'planned', result: 'Foreløbigt', evaluations },
      { code: 'preliminary' },
    ],
    ['an illustration with a result', { ...parts, status: 'illustration', result: 'Sådan' }, { code: 'inExample' }],
    ['an illustration without a result', { ...parts, status: 'illustration' }, { code: 'leftOut' }],
    ['a teaser, whatever it holds', { ...parts, status: 'teaser', result: 'Resultat' }, { code: 'onlyMention' }],
    ['reported without any part', { expectedValue: 'Håb' }, { code: 'onlyMention' }],
    ['planned without any part', { status: 'planned', evaluations }, { code: 'onlyMention' }],
  ];
  for (const [what, members, expected] of cases) {
    it(`of one ${what} is ${expected.code}`, () => {
      expect(resultState(aCase(members))).to.deep.equal(expected);
    });
  }
});
