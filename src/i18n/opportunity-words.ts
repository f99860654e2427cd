import { messages } from './da/opportunity.ts';
import type { OpportunityMessages, Words } from './messages.ts';

/** The words of the list of opportunities in every language. */
export const opportunityWords: Words<OpportunityMessages> = {
  da: messages,
  en: () => import('./en/opportunity.ts'),
  de: () => import('./de/opportunity.ts'),
  ar: () => import('./ar/opportunity.ts'),
};
