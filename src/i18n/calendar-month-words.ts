import { messages } from './da/calendar-month.ts';
import type { CalendarMonthMessages, Words } from './messages.ts';

/** The words of the calendar's month in every language. */
export const calendarMonthWords: Words<CalendarMonthMessages> = {
  da: messages,
  en: () => import('./en/calendar-month.ts'),
  de: () => import('./de/calendar-month.ts'),
  ar: () => import('./ar/calendar-month.ts'),
};
