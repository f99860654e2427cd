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

const condition = fc.record({
  back: fc.nat(),
  operator: fc.constantFrom('exists', '=', '!=', '>=' as const),
  code: fc.nat(10),
});
const itemSeed = fc.record({
  options,
  dimensions: fc.uniqueArray(fc.record({ index: fc.nat(11), weight }), {
    selector: ({ index }) => index,
    maxLength: 3,
  }),
  isReversed: fc.boolean(),
  isMultiple: fc.boolean(),
  answer: fc.nat(12),
  second: fc.nat(12),
  conditions: fc.oneof(
    { arbitrary: fc.array(condition, { maxLength: 0 }), weight: 1 },
    { arbitrary: fc.array(condition, { minLength: 1, maxLength: 2 }), weight: 3 },
  ),
  isAny: fc.boolean(),
  /** Whether it stands alone, begins a group or goes on with the last one. */
  place: fc.constantFrom('alone', 'alone', 'first', 'inside', 'inside'),
});
type ItemSeed = typeof itemSeed extends fc.Arbitrary<infer Seed> ? Seed : never;

/** With the groups no more than the 200 of RQ-6; now and then as many as may be. */
const mostQuestions = 160;
const seedsOf = (size: 'small' | 'max') => fc.array(itemSeed, { minLength: 1, maxLength: mostQuestions, size });
const anySeeds = fc.oneof({ arbitrary: seedsOf('small'), weight: 19 }, { arbitrary: seedsOf('max'), weight: 1 });

const nonSubstantive: QuizDefinition['nonSubstantive'] = [
  { code: 'dk', kind: 'dontKnow', label: 'Ved ikke' },
  { code: 'na', kind: 'notApplicable', label: 'Ikke relevant' },
];

/** Definitions with 1–12 dimensions and 1–200 items, mostly small, and one set of answers. */
export const anyQuiz: fc.Arbitrary<GeneratedQuiz> = fc
  .record({
    dimensions: fc.array(weight, { minLength: 1, maxLength: 12 }),
    seeds: anySeeds,
    minCoverage: fc.constantFrom(0, 0.3, 0.5, 0.66, 1),
    overallCoverage: fc.constantFrom(0, 0.5, 0.66, 1),
  })
  .map(({ dimensions, seeds, minCoverage, overallCoverage }) => {
    const items = itemsOf(seeds, dimensions.length);
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
    const answers = new Map(seeds.flatMap((entry, index) => answerTo(entry, index)));
    return { definition, answers };
  });

function itemsOf(seeds: readonly ItemSeed[], dimensions: number): Item[] {
  let group: string | undefined;
  let groups = 0;
  return seeds.flatMap((entry, index): Item[] => {
    const begins = entry.place === 'first' && groups < 200 - mostQuestions;
    if (begins) group = `g${index}`;
    if (begins) groups += 1;
    const item = questionOf(entry, index, dimensions);
    if (!group || entry.place === 'alone') return [item];
    if (!begins) return [{ ...item, parent: group }];
    // What decides on the question decides on the whole group.
    const { enableWhen, enableBehavior, ...open } = item;
    const rules = { ...(enableWhen && { enableWhen }), ...(enableBehavior && { enableBehavior }) };
    return [
      { linkId: group, type: 'group', text: `Del ${index}`, ...rules },
      { ...open, parent: group },
    ];
  });
}

function questionOf(entry: ItemSeed, index: number, dimensions: number): Item {
  const scores = entry.dimensions.map((value) => ({
    dimension: `d${value.index % dimensions}`,
    weight: value.weight,
  }));
  const distinct = [...new Map(scores.map((value) => [value.dimension, value])).values()];
  const enableWhen = (index > 0 ? entry.conditions : []).map(({ back, operator, code }) => ({
    question: `q${back % index}`,
    operator,
    answer: operator === 'exists' ? code % 2 === 0 : `${code}`,
  }));
  return {
    linkId: `q${index}`,
    text: `Spørgsmål ${index}`,
    answerOption: entry.options,
    isReversed: entry.isReversed,
    ...(distinct.length > 0 ? { scores: distinct } : entry.isMultiple && { isMultiple: true }),
    ...(enableWhen.length > 0 && { enableWhen }),
    ...(enableWhen.length > 1 && { enableBehavior: entry.isAny ? 'any' : 'all' }),
  };
}

/** The answer to a question, in the order of its options; now and then none. */
function answerTo(
  { options: own, answer, second, isMultiple, dimensions }: ItemSeed,
  index: number,
): [string, string[]][] {
  const codes = ['dk', 'na', ...own.map(({ code }) => code)];
  const code = codes[answer % (codes.length + 1)];
  if (code === undefined) return [];
  const several = new Set([code, `${second % own.length}`]);
  const isSeveral = isMultiple && dimensions.length === 0;
  return [[`q${index}`, isSeveral ? codes.filter((one) => several.has(one)) : [code]]];
}
