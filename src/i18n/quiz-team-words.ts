import { messages } from './da/quiz-team.ts';
import type { QuizTeamMessages, Words } from './messages.ts';

/** The words of a team of the readiness quiz, in every language; they come with that part. */
export const quizTeamWords: Words<QuizTeamMessages> = {
  da: messages,
  en: () => import('./en/quiz-team.ts'),
  de: () => import('./de/quiz-team.ts'),
  ar: () => import('./ar/quiz-team.ts'),
};
