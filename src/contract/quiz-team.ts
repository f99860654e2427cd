import * as z from 'zod/mini';
import { clientRefSchema } from './client-ref.ts';
import { between, lineUpTo, listOf, textLike, whole } from './demand.ts';
import { idSchema } from './id.ts';
import { answerCodeSchema, quizNameSchema } from './quiz-names.ts';
import { definitionReferenceSchema } from './quiz-response.ts';
import { quizSummaryShape } from './quiz-summary.ts';
import { dateTimeSchema, plainDateSchema } from './time.ts';

const teamNameSchema = textLike(/^\S(.{0,78}\S)?$/u);
const score = whole(0, 100);
const people = whole();

/** Asks for a team: several people of one organisation answer the same quiz (RQ section 9). */
export const teamRequestSchema = z.object({
  clientRef: clientRefSchema,
  definition: definitionReferenceSchema,
  name: teamNameSchema,
  invited: people,
  closesAt: dateTimeSchema,
  previousTeamId: z.optional(idSchema),
  organisation: z.optional(idSchema),
  isCompared: z.optional(z.boolean()),
});
export type TeamRequest = z.infer<typeof teamRequestSchema>;

/** A team; who knows its id (≥ 128 random bits) may answer. */
export const teamSchema = z.object({
  id: idSchema,
  name: teamNameSchema,
  minimum: people,
  invited: people,
  closesAt: dateTimeSchema,
});
export type Team = z.infer<typeof teamSchema>;

/** Figures of one dimension, or of all, in whole numbers; `lowest` and `highest` from 10 respondents on. */
export const teamFigureSchema = z.object({
  dimension: z.optional(quizNameSchema),
  respondents: people,
  mean: score,
  median: score,
  lowerQuartile: score,
  upperQuartile: score,
  spread: score,
  agreement: z.enum(['agree', 'some', 'disagree']),
  isPolarised: z.boolean(),
  lowest: z.optional(score),
  highest: z.optional(score),
});
export type TeamFigure = z.infer<typeof teamFigureSchema>;

const figures = listOf(teamFigureSchema, 12);

/** What a team may see of itself (RQ-81): before publication only how many have answered. */
export const teamResultSchema = z.object({
  status: z.enum(['collecting', 'published', 'tooFew']),
  team: teamSchema,
  definition: definitionReferenceSchema,
  respondents: people,
  asOf: dateTimeSchema,
  overall: z.optional(teamFigureSchema),
  dimensions: z.optional(figures),
  splitItems: z.optional(listOf(quizNameSchema, 200)),
  dontKnowShare: z.optional(between(0, 1)),
  roles: z.optional(listOf(z.object({ code: answerCodeSchema, respondents: people, dimensions: figures }), 11)),
  suppressed: z.optional(z.object({ groups: people, respondents: people })),
  gap: z.optional(listOf(z.object({ dimension: quizNameSchema, inside: score, outside: score }), 12)),
  rounds: z.optional(
    listOf(
      z.object({
        name: lineUpTo(80),
        closedOn: plainDateSchema,
        version: quizSummaryShape.version,
        dimensions: figures,
      }),
      50,
    ),
  ),
});
export type TeamResult = z.infer<typeof teamResultSchema>;

/** How others stand, in whole numbers; quartiles from 10 organisations on (RQ-83). */
export const benchmarkSchema = z.object({
  definition: definitionReferenceSchema,
  organisations: people,
  asOf: dateTimeSchema,
  overall: z.optional(z.object({ organisations: people, mean: score })),
  dimensions: listOf(
    z.object({
      dimension: quizNameSchema,
      organisations: people,
      mean: score,
      lowerQuartile: z.optional(score),
      upperQuartile: z.optional(score),
    }),
    12,
  ),
});
export type Benchmark = z.infer<typeof benchmarkSchema>;
