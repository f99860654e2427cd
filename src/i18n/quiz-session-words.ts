import { messages } from './da/quiz-session.ts';
import type { QuizSessionMessages, Words } from './messages.ts';

/** The words of a team on the backend, in every language; they come with that part. */
export const quizSessionWords: Words<QuizSessionMessages> = {
  da: messages,
  en: () => import('./en/quiz-session.ts'),
  de: () => import('./de/quiz-session.ts'),
  ar: () => import('./ar/quiz-session.ts'),
};
