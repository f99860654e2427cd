import type * as z from 'zod/mini';
import { textLike } from './demand.ts';

/** Code of an answer. */
export const answerCodeSchema = textLike(/^[A-Za-z0-9_-]{1,40}$/);
export type AnswerCode = z.infer<typeof answerCodeSchema>;

/** Name of an item, dimension, band or scale of a quiz. */
export const quizNameSchema = textLike(/^[a-z][A-Za-z0-9_-]{0,39}$/);
