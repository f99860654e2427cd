import { messages } from './da/calendar.ts';
import type { CalendarMessages, Words } from './messages.ts';

/** The words of the calendar's first view in every language. */
export const calendarWords: Words<CalendarMessages> = {
  da: messages,
  en: () => import('./en/calendar.ts'),
  de: () => import('./de/calendar.ts'),
  ar: () => import('./ar/calendar.ts'),
};
