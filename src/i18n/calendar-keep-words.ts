import { messages } from './da/calendar-keep.ts';
import type { CalendarKeepMessages, Words } from './messages.ts';

/** The words of taking dates along in every language. */
export const calendarKeepWords: Words<CalendarKeepMessages> = {
  da: messages,
  en: () => import('./en/calendar-keep.ts'),
  de: () => import('./de/calendar-keep.ts'),
  ar: () => import('./ar/calendar-keep.ts'),
};
