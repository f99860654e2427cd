import { messages } from './da/case-story.ts';
import type { CaseStoryMessages, Words } from './messages.ts';

/** The words of a whole case story in every language. */
export const caseStoryWords: Words<CaseStoryMessages> = {
  da: messages,
  en: () => import('./en/case-story.ts'),
  de: () => import('./de/case-story.ts'),
  ar: () => import('./ar/case-story.ts'),
};
