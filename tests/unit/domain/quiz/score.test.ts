import { expect } from 'chai';
import type { Item, QuizDefinition } from '../../../../src/contract/quiz.ts';
import { type DimensionScore, score } from '../../../../src/domain/quiz/score.ts';
import { allAnswered, answersOf, bundled, changed } from './bundled.ts';
import { type Expected, workedExamples } from './worked-examples.ts';

const threeDecimals = (value: number) => Math.round(value * 1000) / 1000;
const seen = ({ state, score: number, answered, asked }: DimensionScore): Expected => {
  if (number !== null) return threeDecimals(number);
  return state === 'notApplicable' ? state : (`insufficient ${answered}/${asked}` as Expected);
};

describe('the worked examples [RQ-10] [RQ-13] [RQ-14] [RQ-15] [RQ-16] [RQ-17] [RQ-18]', () => {
  for (const example of workedExamples) {
    it(`scores example ${example.name}`, () => {
      const { overall, dimensions } = score(bundled, example.answers);
      const expected = example.dimensions.map((value) => (typeof value === 'number' ? threeDecimals(value) : value));
      expect(dimensions.map(seen)).to.deep.equal(expected);
      if (example.shownDimensions) expect(dimensions.map(({ shown }) => shown)).to.deep.equal(example.shownDimensions);
      if (typeof example.overall === 'number')
        expect(threeDecimals(overall.score ?? Number.NaN)).to.equal(example.overall);
      else expect(overall).to.include({ state: example.overall, score: null, shown: null, band: null });
      expect(overall.shown).to.equal(example.shown ?? null);
      expect(overall.band).to.equal(example.band ?? null);
      expect(overall.cap?.from).to.equal(example.bandBeforeCap);
      expect(overall.cap?.dimensions).to.deep.equal(example.cappedBy);
      if (example.coverage !== undefined) expect(threeDecimals(overall.coverage)).to.equal(example.coverage);
    });
  }

  it('weighs one question double in example 10', () => {
    const items = bundled.items.map(
      (item): Item => (item.linkId === 'mag1' ? { ...item, scores: [{ dimension: 'magt', weight: 2 }] } : item),
    );
    const { dimensions } = score(changed({ items }), answersOf({ mag1: '3', mag2: '4', mag3: '4' }));
    expect(dimensions[3]).to.include({ id: 'magt', score: 62.5, shown: 63, band: 'proev' });
  });

  it('keeps the four states of a question apart [RQ-12]', () => {
    const { states } = score(
      bundled,
      allAnswered('4', { aab1: 'dk', aab2: 'dk', til1: 'na', til2: 'ukendt', lae3b: '2' }),
    );
    expect([...states].sort()).to.deep.equal([
      ['answered', 14],
      ['dontKnow', 2],
      ['notApplicable', 1],
      ['unanswered', 1],
    ]);
  });
});

const item = (linkId: string, members: Partial<Item> = {}): Item => ({
  linkId,
  text: linkId,
  answerOption: [0, 1, 2, 10].map((weight) => ({ code: `w${weight}`, label: 'Svar', weight })),
  scores: [{ dimension: 'a' }],
  ...members,
});
const small = (members: Partial<QuizDefinition>): QuizDefinition =>
  changed({
    dimensions: ['a', 'b', 'c'].map((id) => ({ id, title: id })),
    scoring: { ...bundled.scoring, overall: { method: 'weightedMean', minCoverage: 0 } },
    ...members,
  });

describe('a dimension [RQ-13] [RQ-14]', () => {
  it('turns a scale with unequal steps round', () => {
    const definition = small({ items: [item('q', { isReversed: true })] });
    const scores = ['w0', 'w1', 'w2', 'w10'].map(
      (code) => score(definition, answersOf({ q: code })).dimensions[0]?.score,
    );
    expect(scores).to.deep.equal([100, 90, 80, 0]);
  });

  it('counts one question in two dimensions', () => {
    const definition = small({ items: [item('q', { scores: [{ dimension: 'a' }, { dimension: 'b', weight: 3 }] })] });
    const [a, b, c] = score(definition, answersOf({ q: 'w2' })).dimensions;
    expect([a?.score, b?.score, c?.state]).to.deep.equal([20, 20, 'notApplicable']);
  });

  const coverage: [minCoverage: number, answered: number, of: number, state: string][] = [
    [0.5, 1, 2, 'scored'],
    [0.5, 1, 3, 'insufficient'],
    [2 / 3, 2, 3, 'scored'],
    [0.3, 3, 10, 'scored'],
    [0, 0, 2, 'insufficient'],
    [1, 3, 3, 'scored'],
  ];
  for (const [minCoverage, answered, of, state] of coverage) {
    it(`is ${state} with ${answered} of ${of} where ${minCoverage.toFixed(3)} is demanded`, () => {
      const ids = Array.from({ length: of }, (_, index) => `q${index}`);
      const definition = small({
        items: ids.map((id) => item(id)),
        dimensions: [{ id: 'a', title: 'a', minCoverage }],
      });
      const answers = answersOf(Object.fromEntries(ids.slice(0, answered).map((id) => [id, 'w10'])));
      expect(score(definition, answers).dimensions[0]?.state).to.equal(state);
    });
  }

  it('meets the demand also where binary numbers fall short of it', () => {
    const items = [0.3, 0.3, 0.2].map((weight, index) => item(`q${index}`, { scores: [{ dimension: 'a', weight }] }));
    const definition = small({ items, dimensions: [{ id: 'a', title: 'a', minCoverage: 0.75 }] });
    const [a] = score(definition, answersOf({ q1: 'w10', q0: 'w10' })).dimensions;
    expect(a?.state).to.equal('scored');
  });

  it('weighs coverage, not questions', () => {
    const items = [item('heavy', { scores: [{ dimension: 'a', weight: 3 }] }), item('light'), item('other')];
    const [a] = score(small({ items }), answersOf({ heavy: 'w10' })).dimensions;
    expect(a).to.include({ state: 'scored', coverage: 0.6, answered: 1, asked: 3 });
  });
});

describe('the overall number [RQ-15] [RQ-17]', () => {
  const items = ['a', 'b', 'c'].map((dimension) => item(dimension, { scores: [{ dimension }] }));
  const dimensions = [3, 1, 1].map((weight, index) => ({ id: 'abc'[index] ?? '', title: 'x', weight }));
  const overall = { method: 'weightedMean' as const, minCoverage: 0.6 };
  const definition = small({ items, dimensions, scoring: { ...bundled.scoring, overall } });

  it('weighs dimensions', () => {
    expect(score(definition, answersOf({ a: 'w10', b: 'w0', c: 'w2' })).overall.score).to.be.closeTo(64, 1e-9);
  });

  it('has a number when the demanded coverage is exactly met', () => {
    expect(score(definition, answersOf({ a: 'w10' })).overall).to.include({
      state: 'scored',
      coverage: 0.6,
      score: 100,
    });
    expect(score(definition, answersOf({ b: 'w10', c: 'w10' })).overall).to.include({
      state: 'insufficient',
      coverage: 0.4,
    });
  });

  it('takes the strictest of several caps and names what caused it', () => {
    const caps = [
      { anyDimensionBelow: 40, maxBand: 'proev' },
      { anyDimensionBelow: 15, maxBand: 'samtale' },
      { anyDimensionBelow: 10, maxBand: 'samtale' },
    ];
    const capped = small({ items, dimensions, scoring: { ...bundled.scoring, overall: { ...overall, caps } } });
    expect(score(capped, answersOf({ a: 'w10', b: 'w10', c: 'w1' })).overall).to.deep.include({
      shown: 82,
      band: 'samtale',
      cap: { from: 'rustet', to: 'samtale', below: 15, dimensions: ['c'] },
    });
    expect(score(capped, answersOf({ a: 'w10', b: 'w10', c: 'w2' })).overall.cap).to.deep.equal({
      from: 'rustet',
      to: 'proev',
      below: 40,
      dimensions: ['c'],
    });
  });

  it('takes of two caps to the same band the one that asks more, whichever comes first', () => {
    const caps = [10, 15].map((anyDimensionBelow) => ({ anyDimensionBelow, maxBand: 'samtale' }));
    for (const order of [caps, caps.toReversed()]) {
      const capped = small({
        items,
        dimensions,
        scoring: { ...bundled.scoring, overall: { ...overall, caps: order } },
      });
      const { cap } = score(capped, answersOf({ a: 'w10', b: 'w10', c: 'w0' })).overall;
      expect(cap?.below).to.equal(15);
    }
  });

  it('has no band and so no cap where nothing is answered', () => {
    const caps = [{ anyDimensionBelow: 100, maxBand: 'samtale' }];
    const capped = small({ items, dimensions, scoring: { ...bundled.scoring, overall: { ...overall, caps } } });
    expect(score(capped, new Map()).overall).to.include({ state: 'insufficient', band: null, cap: null });
  });

  it('is not capped by a dimension that shows the limit itself', () => {
    const caps = [{ anyDimensionBelow: 20, maxBand: 'samtale' }];
    const capped = small({ items, dimensions, scoring: { ...bundled.scoring, overall: { ...overall, caps } } });
    expect(score(capped, answersOf({ a: 'w10', b: 'w10', c: 'w2' })).overall.cap).to.equal(null);
  });

  it('never lifts a band by a cap', () => {
    expect(score(bundled, allAnswered('1', { aab2: '5', paa1: '5' })).overall).to.deep.include({
      shown: 0,
      band: 'samtale',
      cap: null,
    });
  });
});
