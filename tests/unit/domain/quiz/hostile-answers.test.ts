import { expect } from 'chai';
import fc from 'fast-check';
import type { Item } from '../../../../src/contract/quiz.ts';
import { explain } from '../../../../src/domain/quiz/explain.ts';
import type { Answers } from '../../../../src/domain/quiz/item.ts';
import { recommend } from '../../../../src/domain/quiz/recommend.ts';
import { score } from '../../../../src/domain/quiz/score.ts';
import { expectBelow } from '../../../helpers/fastest.ts';
import { bundled } from './bundled.ts';
import '../../../helpers/seed.ts';

describe('scoring of anything, in time', () => {
  it('takes any words for codes and ids [RQ-2]', () => {
    const nasty = fc.constantFrom('__proto__', 'constructor', 'toString', '1e999', '', 'dk', '5', 'NaN');
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.oneof(nasty, fc.constantFrom(...bundled.items.map(({ linkId }) => linkId))),
            fc.array(nasty, { maxLength: 3 }),
          ),
        ),
        (pairs) => {
          const answers: Answers = new Map(pairs);
          const result = score(bundled, answers);
          recommend(bundled, result);
          explain(bundled, answers, result);
          for (const { shown } of result.dimensions)
            expect(shown === null || (shown >= 0 && shown <= 100)).to.equal(true);
        },
      ),
    );
  });

  it('takes at most 50 ms for 200 items in 12 dimensions [RQ-2] [RQ-92]', () => {
    const items = Array.from(
      { length: 200 },
      (_, index): Item => ({
        linkId: `q${index}`,
        text: 'x',
        scale: 'grad',
        scores: Array.from({ length: 12 }, (_unused, at) => ({ dimension: `d${at}` })),
        ...(index > 0
          ? {
              enableWhen: Array.from({ length: 8 }, () => ({
                question: `q${index - 1}`,
                operator: '>=' as const,
                answer: '1',
              })),
            }
          : {}),
      }),
    );
    const dimensions = Array.from({ length: 12 }, (_, index) => ({ id: `d${index}`, title: 'x' }));
    const definition = { ...bundled, items, dimensions };
    const answers = new Map(items.map(({ linkId }): [string, string[]] => [linkId, ['3']]));
    expect(score(definition, answers).overall.shown).to.equal(50);
    expectBelow(50, () => score(definition, answers));
  });
});
