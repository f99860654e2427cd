import { messages } from './da/case.ts';
import type { CaseMessages, Words } from './messages.ts';

/** The words of a case as line and card in every language. */
export const caseWords: Words<CaseMessages> = {
  da: messages,
  en: () => import('./en/case.ts'),
  de: () => import('./de/case.ts'),
  ar: () => import('./ar/case.ts'),
};
