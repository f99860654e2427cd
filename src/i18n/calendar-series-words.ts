import { messages } from './da/calendar-series.ts';
import type { CalendarSeriesMessages, Words } from './messages.ts';

/** The words of the calendar's series in every language. */
export const calendarSeriesWords: Words<CalendarSeriesMessages> = {
  da: messages,
  en: () => import('./en/calendar-series.ts'),
  de: () => import('./de/calendar-series.ts'),
};
