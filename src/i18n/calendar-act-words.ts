import { messages } from './da/calendar-act.ts';
import type { CalendarActMessages, Words } from './messages.ts';

/** The words of what somebody does with the calendar in every language. */
export const calendarActWords: Words<CalendarActMessages> = {
  da: messages,
  en: () => import('./en/calendar-act.ts'),
  de: () => import('./de/calendar-act.ts'),
  ar: () => import('./ar/calendar-act.ts'),
};
