import fc from 'fast-check';
import type { Item, Option, QuizDefinition } from '../../../../src/contract/quiz.ts';
import type { Answers } from '../../../../src/domain/quiz/item.ts';
import { changed } from './bundled.ts';

/** A quiz with answers to it; every value within the caps of RQ-6 and every rule of RQ-5 kept. */
export interface GeneratedQuiz {
  readonly definition: QuizDefinition;
  readonly answers: Answers;
}

const weight = fc.integer({ min: 1, max: 12 }).map((quarter) => quarter / 4);
const optionWeights = fc
  .array(fc.integer({ min: -20, max: 20 }), { minLength: 2, maxLength: 11 })
  .filter((weights) => new Set(weights).size > 1);
const options = optionWeights.map((weights): Option[] =>
  weights.map((value, index) => ({ code: `${index}`, label: 'Svar', weight: value })),
);

const itemSeed = fc.record({
  options,
  dimensions: fc.uniqueArray(fc.record({ index: fc.nat(11), weight }), {
    selector: ({ index }) => index,
    maxLength: 3,
  }),
  isReversed: fc.boolean(),
  answer: fc.nat(12),
  condition: fc.option(
    fc.record({ back: fc.nat(), operator: fc.constantFrom('exists', '=', '!=', '>=' as const), code: fc.nat(10) }),
    { freq: 3 },
  ),
});

const nonSubstantive: QuizDefinition['nonSubstantive'] = [
  { code: 'dk', kind: 'dontKnow', label: 'Ved ikke' },
  { code: 'na', kind: 'notApplicable', label: 'Ikke relevant' },
];

/** Definitions with 1–12 dimensions and 1–200 items, mostly small, and one set of answers. */
export const anyQuiz: fc.Arbitrary<GeneratedQuiz> = fc
  .record({
    dimensions: fc.array(weight, { minLength: 1, maxLength: 12 }),
    seeds: fc.array(itemSeed, { minLength: 1, maxLength: 200, size: 'small' }),
    minCoverage: fc.constantFrom(0, 0.3, 0.5, 0.66, 1),
    overallCoverage: fc.constantFrom(0, 0.5, 0.66, 1),
  })
  .map(({ dimensions, seeds, minCoverage, overallCoverage }) => {
    const items = seeds.map((entry, index): Item => {
      const scores = entry.dimensions.map(({ index: at, weight: itemWeight }) => ({
        dimension: `d${at % dimensions.length}`,
        weight: itemWeight,
      }));
      const distinct = [...new Map(scores.map((value) => [value.dimension, value])).values()];
      const question = entry.condition && index > 0 ? `q${entry.condition.back % index}` : undefined;
      const answer =
        entry.condition?.operator === 'exists' ? entry.condition.code % 2 === 0 : `${entry.condition?.code}`;
      return {
        linkId: `q${index}`,
        text: `Spørgsmål ${index}`,
        answerOption: entry.options,
        isReversed: entry.isReversed,
        ...(distinct.length > 0 ? { scores: distinct } : {}),
        ...(question && entry.condition
          ? { enableWhen: [{ question, operator: entry.condition.operator, answer }] }
          : {}),
      };
    });
    const definition = changed({
      items,
      nonSubstantive,
      dimensions: dimensions.map((value, index) => ({ id: `d${index}`, title: `Område ${index}`, weight: value })),
      scoring: {
        ...changed({}).scoring,
        minCoverage,
        overall: {
          method: 'weightedMean',
          minCoverage: overallCoverage,
          caps: [{ anyDimensionBelow: 40, maxBand: 'paavej' }],
        },
      },
      recommendations: [],
      team: undefined,
    });
    const answers = new Map(
      seeds.flatMap(({ answer }, index): [string, string[]][] => {
        const codes = ['dk', 'na', ...(items[index]?.answerOption ?? []).map(({ code }) => code)];
        const code = codes[answer % (codes.length + 1)];
        return code === undefined ? [] : [[`q${index}`, [code]]];
      }),
    );
    return { definition, answers };
  });
