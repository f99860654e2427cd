import { messages } from './da/calendar-details.ts';
import type { CalendarDetailsMessages, Words } from './messages.ts';

/** The words of the calendar's details in every language. */
export const calendarDetailsWords: Words<CalendarDetailsMessages> = {
  da: messages,
  en: () => import('./en/calendar-details.ts'),
  de: () => import('./de/calendar-details.ts'),
  ar: () => import('./ar/calendar-details.ts'),
};
