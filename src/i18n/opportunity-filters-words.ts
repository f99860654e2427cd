import { messages } from './da/opportunity-filters.ts';
import type { OpportunityFiltersMessages, Words } from './messages.ts';

/** The words of the filters of opportunities in every language. */
export const opportunityFiltersWords: Words<OpportunityFiltersMessages> = {
  da: messages,
  en: () => import('./en/opportunity-filters.ts'),
  de: () => import('./de/opportunity-filters.ts'),
  ar: () => import('./ar/opportunity-filters.ts'),
};
