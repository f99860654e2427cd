import type { CalendarWeekMessages } from '../messages.ts';
import { messages as month } from './calendar-month.ts';

/** German words of the week. */
export const messages: CalendarWeekMessages = {
  ...month,
  previous: 'Vorige Woche',
  next: 'Nächste Woche',
  day: 'Tag',
  column: { allDay: 'Ganztägig', morning: 'Vormittag', afternoon: 'Nachmittag', evening: 'Abend' },
  caption: (number, days) => `Woche ${number}, ${days}`,
  /** Said when another week is shown. */
  told: (week, events) => `${week}, ${events}`,
  /** First and last day in one month: the last is written out. */
  daysOfMonth: (first, last) => `${first}.–${last}`,
  days: (first, last) => `${first} – ${last}`,
  loading: 'Die Woche wird geladen …',
  cannotFetch: 'Wir können diese Woche gerade nicht laden.',
};
