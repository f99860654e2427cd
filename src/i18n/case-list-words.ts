import { messages } from './da/case-list.ts';
import type { CaseListMessages, Words } from './messages.ts';

/** The words of the case list in every language. */
export const caseListWords: Words<CaseListMessages> = {
  da: messages,
  en: () => import('./en/case-list.ts'),
  de: () => import('./de/case-list.ts'),
  ar: () => import('./ar/case-list.ts'),
};
