import { messages } from './da/case.ts';
import type { CaseMessages, Words } from './messages.ts';

/** The words of the case card and the case list in every language. */
export const caseWords: Words<CaseMessages> = {
  da: messages,
  en: () => import('./en/case.ts'),
  de: () => import('./de/case.ts'),
};
