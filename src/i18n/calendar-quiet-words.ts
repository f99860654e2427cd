import { messages } from './da/calendar-quiet.ts';
import type { CalendarQuietMessages, Words } from './messages.ts';

/** The names of quiet days in every language. */
export const calendarQuietWords: Words<CalendarQuietMessages> = {
  da: messages,
  en: () => import('./en/calendar-quiet.ts'),
  de: () => import('./de/calendar-quiet.ts'),
  ar: () => import('./ar/calendar-quiet.ts'),
};
