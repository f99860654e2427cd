import { messages } from './da/calendar-past.ts';
import type { CalendarPastMessages, Words } from './messages.ts';

/** The words of what is over in every language. */
export const calendarPastWords: Words<CalendarPastMessages> = {
  da: messages,
  en: () => import('./en/calendar-past.ts'),
  de: () => import('./de/calendar-past.ts'),
  ar: () => import('./ar/calendar-past.ts'),
};
