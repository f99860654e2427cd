import { messages } from './da/quiz-result.ts';
import type { QuizResultMessages, Words } from './messages.ts';

/** The words of the result of the readiness quiz, in every language; they come with the result. */
export const quizResultWords: Words<QuizResultMessages> = {
  da: messages,
  en: () => import('./en/quiz-result.ts'),
  de: () => import('./de/quiz-result.ts'),
  ar: () => import('./ar/quiz-result.ts'),
};
