import * as z from 'zod/mini';
import { clientRefSchema } from './client-ref.ts';
import { listOf } from './demand.ts';
import { idSchema } from './id.ts';
import { answerCodeSchema, quizNameSchema } from './quiz-names.ts';
import { quizSummaryShape } from './quiz-summary.ts';

/** Which definition, and which version of it. */
export const definitionReferenceSchema = z.object({ url: quizSummaryShape.url, version: quizSummaryShape.version });
export type DefinitionReference = z.infer<typeof definitionReferenceSchema>;

/** The answers of one person (RQ section 12). */
export const quizResponseSchema = z.object({
  clientRef: clientRefSchema,
  definition: definitionReferenceSchema,
  answers: listOf(z.object({ linkId: quizNameSchema, codes: listOf(answerCodeSchema, 11) }), 200),
  organisation: z.optional(idSchema),
});
export type QuizResponse = z.infer<typeof quizResponseSchema>;
