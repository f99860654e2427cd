import { messages } from './da/quiz-paper.ts';
import type { QuizPaperMessages, Words } from './messages.ts';

/** The words of the quiz on paper, in every language; they come when somebody prints. */
export const quizPaperWords: Words<QuizPaperMessages> = {
  da: messages,
  en: () => import('./en/quiz-paper.ts'),
  de: () => import('./de/quiz-paper.ts'),
  ar: () => import('./ar/quiz-paper.ts'),
};
