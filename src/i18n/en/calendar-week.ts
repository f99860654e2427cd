import type { CalendarWeekMessages } from '../messages.ts';
import { messages as month } from './calendar-month.ts';

/** English words of the week. */
export const messages: CalendarWeekMessages = {
  ...month,
  previous: 'Previous week',
  next: 'Next week',
  day: 'Day',
  column: { allDay: 'All day', morning: 'Morning', afternoon: 'Afternoon', evening: 'Evening' },
  caption: (number, days) => `Week ${number}, ${days}`,
  /** Said when another week is shown. */
  told: (week, events) => `${week}, ${events}`,
  /** First and last day in one month: the last is written out. */
  daysOfMonth: (first, last) => `${first}–${last}`,
  days: (first, last) => `${first} – ${last}`,
  loading: 'Loading the week …',
  cannotFetch: 'We cannot load this week right now.',
};
