import { messages } from './da/calendar-week.ts';
import type { CalendarWeekMessages, Words } from './messages.ts';

/** The words of the calendar's week in every language. */
export const calendarWeekWords: Words<CalendarWeekMessages> = {
  da: messages,
  en: () => import('./en/calendar-week.ts'),
  de: () => import('./de/calendar-week.ts'),
  ar: () => import('./ar/calendar-week.ts'),
};
