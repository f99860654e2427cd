import { expect } from 'chai';
import type { Recommendation } from '../../../../src/contract/quiz.ts';
import { extremes } from '../../../../src/domain/quiz/extremes.ts';
import type { Answers } from '../../../../src/domain/quiz/item.ts';
import { dontKnowShare, recommend } from '../../../../src/domain/quiz/recommend.ts';
import { score } from '../../../../src/domain/quiz/score.ts';
import { allAnswered, bundled, changed } from './bundled.ts';
import { workedExample } from './worked-examples.ts';

const idsFor = (answers: Answers, definition = bundled) =>
  recommend(definition, score(definition, answers)).map(({ id }) => id);

describe('the advice [RQ-46]', () => {
  const cases: [example: string, ids: string[]][] = [
    ['1', ['r-led', 'r-aab', 'r-til']],
    ['1b', []],
    ['2', ['r-aab', 'r-paa']],
    ['5', ['r-led', 'r-mag', 'r-paa']],
    ['6', ['r-til']],
    ['7', ['r-vedikke', 'r-paa']],
    ['8', ['r-vedikke', 'r-paa']],
    ['11', []],
    ['12', []],
  ];
  for (const [example, ids] of cases) {
    it(`for example ${example} is ${ids.join(', ') || 'none'}`, () => {
      expect(idsFor(workedExample(example).answers)).to.deep.equal(ids);
    });
  }

  it('goes by the shown number and not by the one behind it', () => {
    const below = (limit: number): Recommendation[] => [
      { id: 'r', text: 'Råd', when: { dimension: 'ledelse', below: limit } },
    ];
    const { answers } = workedExample('5');
    expect(idsFor(answers, changed({ recommendations: below(13) }))).to.deep.equal([]);
    expect(idsFor(answers, changed({ recommendations: below(14) }))).to.deep.equal(['r']);
  });

  it('stops at the maximum, general rules among them', () => {
    const recommendationPolicy = { max: 2, order: 'lowestScoreFirst', ties: 'definitionOrder' } as const;
    const answers = allAnswered('3', { led1: 'dk', aab1: 'dk', til1: 'dk', mag1: 'dk', paa1: 'dk', lae1: '1' });
    expect(idsFor(answers, changed({ recommendationPolicy }))).to.deep.equal(['r-vedikke', 'r-lae']);
    expect(idsFor(answers, changed({ recommendationPolicy: { ...recommendationPolicy, max: 0 } }))).to.deep.equal([]);
  });

  const shares: [example: string, share: number][] = [
    ['1', 0],
    ['7', 6 / 18],
    ['9', 0],
    ['12', 0],
  ];
  for (const [example, share] of shares) {
    it(`reads a share of don't know of ${share.toFixed(3)} in example ${example}`, () => {
      expect(dontKnowShare(score(bundled, workedExample(example).answers))).to.be.closeTo(share, 1e-9);
    });
  }
});

describe('the lowest and the highest dimensions [RQ-41]', () => {
  const at = (example: string) => extremes(score(bundled, workedExample(example).answers));

  it('are found by shown number, ties in definition order', () => {
    expect(at('5')).to.deep.equal({
      lowest: { shown: 13, dimensions: ['ledelse'] },
      highest: { shown: 50, dimensions: ['aabenhed', 'tillid'] },
    });
  });

  it('are the same when all are equal', () => {
    expect(at('1')?.lowest).to.deep.equal(at('1')?.highest);
  });

  it('are none where there are not two numbers', () => {
    expect([at('11'), at('12')]).to.deep.equal([null, null]);
    const [first] = bundled.dimensions;
    const definition = changed({ dimensions: first ? [first] : [] });
    expect(extremes(score(definition, allAnswered('3')))).to.equal(null);
  });
});
