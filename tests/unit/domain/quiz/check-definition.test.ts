import { expect } from 'chai';
import fc from 'fast-check';
import { checkDefinition } from '../../../../src/domain/quiz/check-definition.ts';
import type { DefinitionProblem } from '../../../../src/domain/quiz/definition-problem.ts';
import type { ProblemCode } from '../../../../src/domain/quiz/problem.ts';
import { thousandRuns } from '../../../helpers/seed.ts';
import { applyFix } from './apply-fix.ts';
import { condition, errors, spoilt } from './broken-definitions.ts';
import { bundled } from './bundled.ts';

const only = (changes: Record<string, unknown>): DefinitionProblem => {
  const [problem, ...others] = checkDefinition(spoilt(changes));
  expect(others).to.deep.equal([]);
  if (!problem) throw new TypeError('no problem found');
  return problem;
};
const where = ({ code, path }: DefinitionProblem) => `${code} ${path}`;
/** What a person has to type themselves: a fix only makes room for it. */
const isLeftToType = (code: ProblemCode) => code === 'translation-missing';

describe('the problems of a definition [RQ-23] [RQ-25] [RQ-26]', () => {
  it('are none of the bundled one', () => {
    expect(checkDefinition(bundled)).to.deep.equal([]);
  });

  for (const [code, path, changes] of errors) {
    it(`are ${code} at ${path || 'the root'} after ${JSON.stringify(changes).slice(0, 60)}, and gone when it is mended`, () => {
      const value = spoilt(changes);
      const problems = checkDefinition(value).filter(({ severity }) => severity === 'error');
      expect(problems.map(where)).to.deep.equal([`${code} ${path}`]);
      const { fix } = problems[0] as DefinitionProblem;
      if (fix && !isLeftToType(code))
        expect(checkDefinition(applyFix(value, fix)).map(where)).to.not.include(`${code} ${path}`);
    });
  }

  it('are told all at once, in the order they stand', () => {
    const value = spoilt({ 'bands.3.max': 99, 'items.10.text': undefined, 'items.2.scale': 'x', contract: 'x' });
    expect(checkDefinition(value).map(where)).to.deep.equal([
      'bands-range /bands/3/max',
      'wrong-contract /contract',
      'unknown-scale /items/2/scale',
      'missing-member /items/10/text',
    ]);
  });

  const details: [string, Record<string, unknown>, Partial<DefinitionProblem>][] = [
    [
      'a misspelt member',
      { 'items.20.enableWen': [] },
      { suggestion: 'enableWhen', fix: { op: 'move', from: '/items/20/enableWen', path: '/items/20/enableWhen' } },
    ],
    [
      'an unknown dimension',
      { 'items.2.scores.0.dimension': 'leddelse' },
      { suggestion: 'ledelse', params: { value: 'leddelse' } },
    ],
    [
      'an unknown answer',
      { 'items.19.enableWhen': condition('igang', '=', 'jo') },
      { suggestion: 'ja', params: { value: 'jo', question: 'igang' } },
    ],
    [
      'a question that comes later',
      { 'items.5.enableWhen': condition('til1', '=', '3') },
      { fix: { op: 'move', from: '/items/8', path: '/items/5' } },
    ],
    [
      'a gap between bands',
      { 'bands.1.min': 41 },
      { params: { from: 40, to: 40 }, fix: { op: 'replace', path: '/bands/1/min', value: 40 } },
    ],
    [
      'a number beyond its range',
      { 'team.minRespondents': 4 },
      { params: { value: 4, min: 5, max: 1000 }, fix: { op: 'replace', path: '/team/minRespondents', value: 5 } },
    ],
    [
      'too many options',
      {
        'team.gap': undefined,
        'items.0.answerOption': Array.from({ length: 12 }, (_, at) => ({ code: `${at}`, label: 'x' })),
      },
      { params: { what: 'answerOption', count: 12, max: 11 } },
    ],
    ['a second id', { 'items.3.linkId': 'led1' }, { params: { value: 'led1', otherPath: '/items/2/linkId' } }],
    [
      'an id with a capital',
      { 'items.0.linkId': 'Rolle!', 'team.gap': undefined },
      { suggestion: 'rolle', params: { value: 'Rolle!' } },
    ],
    ['a wrong type', { 'items.2.isReversed': 'ja' }, { params: { name: 'isReversed', expected: 'boolean' } }],
    ['what is not supported', { 'scoring.method': 'sum' }, { params: { value: 'sum', expected: 'weightedMean' } }],
    [
      'a question nobody sees',
      { 'items.20.enableWhen': condition('igang', 'exists', false) },
      { params: { number: 21, isRequired: 1 } },
    ],
  ];
  for (const [what, changes, expected] of details)
    it(`say of ${what} what it is about`, () => {
      expect(only(changes)).to.deep.include(expected);
    });

  it('suggest the nearest name, and the first of two that are equally near [RQ-24]', () => {
    expect(only({ 'items.2.scores.0.dimension': 'magd' }).suggestion).to.equal('magt');
    expect(only({ 'items.2.scores.0.dimension': 'xyzzy' })).to.not.have.any.keys('suggestion', 'fix');
    const twins = {
      'items.0.answerOption': ['aab', 'aac'].map((code) => ({ code, label: code })),
      'team.gap': undefined,
    };
    const asked = { ...twins, 'items.1.enableWhen': condition('rolle', '=', 'aad') };
    expect(only(asked).suggestion).to.equal('aab');
  });
});

describe('warnings about a definition [RQ-25] [RQ-26]', () => {
  const group = { linkId: 'g', type: 'group', text: { da: 'Gruppe', en: 'Group' } };
  const cases: [ProblemCode, string, Record<string, unknown>, Partial<DefinitionProblem>][] = [
    [
      'dimension-thin',
      '/dimensions/5',
      { 'items.17.enableWhen': condition('igang', '=', 'ja'), 'items.18.enableWhen': condition('igang', '=', 'ja') },
      { params: { value: 'laering', count: 1 } },
    ],
    [
      'reversed-unscored',
      '/items/1/isReversed',
      { 'items.1.isReversed': true },
      { fix: { op: 'remove', path: '/items/1/isReversed' } },
    ],
    ['translation-missing', '/items/2/text', { 'items.2.text': { da: 'Hvor?' } }, { params: { language: 'en' } }],
    [
      'html-in-text',
      '/items/2/text/da',
      { 'items.2.text': { da: 'Hvor <b>tit</b>?', en: 'How often?' } },
      { fix: { op: 'replace', path: '/items/2/text/da', value: 'Hvor tit?' } },
    ],
    ['html-in-text', '/title', { title: '<script>alert(1)</script>' }, {}],
  ];
  for (const [code, path, changes, expected] of cases)
    it(`${code} at ${path}, mended by its own fix`, () => {
      const problem = only(changes);
      expect(problem).to.deep.include({ code, path, severity: 'warning', ...expected });
      if (problem.fix && !isLeftToType(code))
        expect(checkDefinition(applyFix(spoilt(changes), problem.fix))).to.deep.equal([]);
    });

  it('say when there are more ways through than can be tried', () => {
    const gates = Array.from({ length: 16 }, (_, at) => ({
      linkId: `v${at}`,
      text: { da: 'Valg', en: 'Choice' },
      isRequired: true,
      answerOption: ['ja', 'nej'].map((code) => ({ code, label: { da: code, en: code } })),
    }));
    const shown = gates.map(({ linkId }, at) => ({
      ...group,
      linkId: `g${at}`,
      enableWhen: condition(linkId, '=', 'ja'),
    }));
    const problem = only({ items: [...bundled.items, ...gates, ...shown] });
    expect(problem).to.deep.include({ code: 'branches-too-many', path: '/items', severity: 'warning' });
  });
});

describe('checking whatever there is [RQ-2]', () => {
  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(checkDefinition(value)).to.be.an('array');
      }),
    );
    const hostile = JSON.parse(
      '{"items":[{"__proto__":1,"linkId":"constructor","scale":"__proto__"}],"scales":{"constructor":{}}}',
    );
    expect(checkDefinition(hostile)).to.not.deep.equal([]);
  });

  it('never throws on a definition with anything at any place', () => {
    const paths = errors.flatMap(([, , changes]) => Object.keys(changes)).filter((path) => !path.includes('__proto'));
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        expect(checkDefinition(spoilt({ [path]: value }))).to.be.an('array');
      }),
      { numRuns: thousandRuns },
    );
  });
});
