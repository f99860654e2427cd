import { messages } from './da/calendar-filters.ts';
import type { CalendarFiltersMessages, Words } from './messages.ts';

/** The words of the calendar's filters in every language. */
export const calendarFiltersWords: Words<CalendarFiltersMessages> = {
  da: messages,
  en: () => import('./en/calendar-filters.ts'),
  de: () => import('./de/calendar-filters.ts'),
  ar: () => import('./ar/calendar-filters.ts'),
};
