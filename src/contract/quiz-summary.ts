import * as z from 'zod/mini';
import { listOf, textLike } from './demand.ts';
import { idSchema } from './id.ts';
import { languageTagSchema, textUpTo } from './text.ts';

const words = textUpTo(1000);

/** Members that a quiz and its summary both hold. */
export const quizSummaryShape = {
  id: idSchema,
  url: textLike(/^[A-Za-z][A-Za-z0-9+.-]*:\S{1,2000}$/),
  version: textLike(/^\d{1,9}\.\d{1,9}\.\d{1,9}(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$/),
  status: z.enum(['draft', 'active', 'retired']),
  languages: listOf(languageTagSchema, 12),
  title: words,
  description: z.optional(words),
  estimatedMinutes: z.optional(z.number()),
};

/** A quiz as a list shows it (RQ section 12). */
export const quizSummarySchema = z.object(quizSummaryShape);
export type QuizSummary = z.infer<typeof quizSummarySchema>;
