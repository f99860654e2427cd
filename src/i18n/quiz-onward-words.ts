import { messages } from './da/quiz-onward.ts';
import type { QuizOnwardMessages, Words } from './messages.ts';

/** The words of codes, agenda and follow-up of the readiness quiz, in every language; they come with that part. */
export const quizOnwardWords: Words<QuizOnwardMessages> = {
  da: messages,
  en: () => import('./en/quiz-onward.ts'),
  de: () => import('./de/quiz-onward.ts'),
  ar: () => import('./ar/quiz-onward.ts'),
};
