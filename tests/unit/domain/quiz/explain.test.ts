import { expect } from 'chai';
import fc from 'fast-check';
import { explain } from '../../../../src/domain/quiz/explain.ts';
import type { Answers } from '../../../../src/domain/quiz/item.ts';
import { score } from '../../../../src/domain/quiz/score.ts';
import { thousandRuns } from '../../../helpers/seed.ts';
import { allAnswered, bundled } from './bundled.ts';
import { anyQuiz } from './generated-quizzes.ts';
import { workedExample } from './worked-examples.ts';

const explained = (answers: Answers) => explain(bundled, answers, score(bundled, answers));

describe('how the number came about [RQ-45]', () => {
  it('retraces Ledelse in example 2', () => {
    const [ledelse] = explained(workedExample('2').answers).dimensions;
    const rows = ledelse?.items.map(({ item, state, points, possible, value }) => [
      item.linkId,
      state,
      points,
      possible,
      value,
    ]);
    expect(rows).to.deep.equal([
      ['led1', 'answered', 4, 4, 1],
      ['led2', 'notApplicable', null, null, null],
      ['led3', 'answered', 2, 4, 0.5],
    ]);
    expect(ledelse?.division).to.deep.equal({ sum: 1.5, divisor: 2 });
    expect(ledelse?.result.score).to.equal(75);
  });

  it('gives points with the reversal done', () => {
    const aabenhed = explained(allAnswered('2')).dimensions[1];
    expect(aabenhed?.items[1]).to.include({ code: '2', points: 3, possible: 4, value: 0.75 });
  });

  it('divides nothing where there is no number', () => {
    const { dimensions, overall } = explained(workedExample('8').answers);
    expect(dimensions.map(({ division }) => division === null)).to.deep.equal([false, true, true, true, false, false]);
    expect(overall.division).to.equal(null);
  });

  it('adds up to what the scorer says, on 1,000 random cases', () => {
    fc.assert(
      fc.property(anyQuiz, ({ definition, answers }) => {
        const result = score(definition, answers);
        const { dimensions, overall } = explain(definition, answers, result);
        for (const { division, result: dimension } of dimensions) {
          if (division === null) expect(dimension.score).to.equal(null);
          else expect((100 * division.sum) / division.divisor).to.be.closeTo(dimension.score ?? Number.NaN, 1e-9);
        }
        if (overall.division === null) expect(result.overall.score).to.equal(null);
        else
          expect(overall.division.sum / overall.division.divisor).to.be.closeTo(
            result.overall.score ?? Number.NaN,
            1e-9,
          );
      }),
      { numRuns: thousandRuns },
    );
  });
});
