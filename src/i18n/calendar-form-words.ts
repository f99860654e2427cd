import { messages } from './da/calendar-form.ts';
import type { CalendarFormMessages, Words } from './messages.ts';

/** The words of what becomes of a form in an opened event in every language. */
export const calendarFormWords: Words<CalendarFormMessages> = {
  da: messages,
  en: () => import('./en/calendar-form.ts'),
  de: () => import('./de/calendar-form.ts'),
  ar: () => import('./ar/calendar-form.ts'),
};
