import { messages } from './da/quiz.ts';
import type { QuizMessages, Words } from './messages.ts';

/** The words of the readiness quiz up to its result, in every language. */
export const quizWords: Words<QuizMessages> = {
  da: messages,
  en: () => import('./en/quiz.ts'),
  de: () => import('./de/quiz.ts'),
  ar: () => import('./ar/quiz.ts'),
};
