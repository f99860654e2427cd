import * as z from 'zod/mini';
import { between, listOf, whole } from './demand.ts';
import { idSchema } from './id.ts';
import { answerCodeSchema, quizNameSchema } from './quiz-names.ts';
import { quizSummaryShape } from './quiz-summary.ts';
import { safeUrlSchema } from './safe-address.ts';
import { textUpTo } from './text.ts';

const words = textUpTo(1000);
const text = z.optional(words);
const weight = z.optional(z.number());
const share = between(0, 1);
const score = between(0, 100);

/** One answer of a question or scale. */
export const optionSchema = z.object({ code: answerCodeSchema, label: words, weight });
export type Option = z.infer<typeof optionSchema>;

/** One question, group or text of a quiz; ids are kept in order (RQ-5). */
export const itemSchema = z.object({
  linkId: quizNameSchema,
  type: z.optional(z.enum(['choice', 'group', 'display'])),
  text: words,
  help: text,
  parent: z.optional(quizNameSchema),
  scale: z.optional(quizNameSchema),
  answerOption: z.optional(listOf(optionSchema, 11)),
  isRequired: z.optional(z.boolean()),
  isMultiple: z.optional(z.boolean()),
  isReversed: z.optional(z.boolean()),
  scores: z.optional(listOf(z.object({ dimension: quizNameSchema, weight }), 12)),
  enableWhen: z.optional(
    listOf(
      z.object({
        question: quizNameSchema,
        operator: z.enum(['exists', '=', '!=', '>', '<', '>=', '<=']),
        answer: z.union([answerCodeSchema, z.boolean()]),
      }),
      8,
    ),
  ),
  enableBehavior: z.optional(z.enum(['all', 'any'])),
});
export type Item = z.infer<typeof itemSchema>;

/** How answers become figures. */
export const scoringSchema = z.object({
  range: z.tuple([z.literal(0), z.literal(100)]),
  method: z.literal('weightedMean'),
  missing: z.literal('availableItems'),
  minCoverage: share,
  rounding: z.object({ digits: z.literal(0), mode: z.literal('halfUp'), bandOn: z.literal('rounded') }),
  overall: z.object({
    method: z.literal('weightedMean'),
    minCoverage: share,
    caps: z.optional(listOf(z.object({ anyDimensionBelow: score, maxBand: quizNameSchema }), 8)),
  }),
});
export type Scoring = z.infer<typeof scoringSchema>;

/** One step from 0 to 100. */
export const bandSchema = z.object({ id: quizNameSchema, min: score, max: score, title: words, text });
export type Band = z.infer<typeof bandSchema>;

/** A piece of advice and when it is given. */
export const recommendationSchema = z.object({
  id: quizNameSchema,
  text: words,
  links: z.optional(listOf(z.object({ title: words, url: safeUrlSchema }), 20)),
  eventCategories: z.optional(listOf(idSchema, 20)),
  when: z.union([
    z.object({ dimension: quizNameSchema, below: z.number() }),
    z.object({ teamSpread: z.object({ anyDimensionAdAtLeast: z.number() }) }),
    z.object({ dontKnowShareAtLeast: share }),
  ]),
});
export type Recommendation = z.infer<typeof recommendationSchema>;

const teamRulesSchema = z.object({
  minRespondents: whole(5),
  disagreement: z.object({ index: z.literal('adMean'), some: z.number(), high: z.number() }),
  polarised: z.object({ lowAtMost: z.number(), highAtLeast: z.number(), shareEach: share }),
  gap: z.optional(
    z.object({
      item: quizNameSchema,
      inside: listOf(answerCodeSchema, 11),
      outside: listOf(answerCodeSchema, 11),
      insideTitle: text,
      outsideTitle: text,
    }),
  ),
});

/** A quiz: questions, scoring, bands and advice (RQ section 2). It is used whole or not at all (RQ-3). */
export const quizDefinitionSchema = z.object({
  contract: z.literal('samspil-quiz/1'),
  ...quizSummaryShape,
  disclaimer: text,
  isPersonal: z.optional(z.boolean()),
  scales: z.optional(z.record(quizNameSchema, z.object({ title: text, options: listOf(optionSchema, 11) }))),
  nonSubstantive: z.optional(
    listOf(z.object({ code: answerCodeSchema, kind: z.enum(['dontKnow', 'notApplicable']), label: words }), 2),
  ),
  dimensions: listOf(
    z.object({
      id: quizNameSchema,
      title: words,
      short: text,
      description: text,
      weight,
      minCoverage: z.optional(share),
    }),
    12,
  ),
  items: listOf(itemSchema, 200),
  scoring: scoringSchema,
  bands: listOf(bandSchema, 8),
  recommendations: z.optional(listOf(recommendationSchema, 40)),
  recommendationPolicy: z.optional(
    z.object({ max: whole(), order: z.literal('lowestScoreFirst'), ties: z.literal('definitionOrder') }),
  ),
  team: z.optional(teamRulesSchema),
  benchmark: z.optional(z.object({ minOrganisations: whole(5) })),
  retest: z.optional(z.object({ afterMonths: listOf(whole(1), 12), smallestChange: z.number() })),
});
export type QuizDefinition = z.infer<typeof quizDefinitionSchema>;
