import { messages as month } from './calendar-month.ts';

/** Danish words of the week (EC-52). */
export const messages = {
  ...month,
  previous: 'Forrige uge',
  next: 'Næste uge',
  day: 'Dag',
  column: { allDay: 'Hele dagen', morning: 'Formiddag', afternoon: 'Eftermiddag', evening: 'Aften' },
  caption: (number: number, days: string) => `Uge ${number}, ${days}`,
  /** Said when another week is shown. */
  told: (week: string, events: string) => `${week}, ${events}`,
  /** First and last day in one month: the last is written out. */
  daysOfMonth: (first: number, last: string) => `${first}.–${last}`,
  days: (first: string, last: string) => `${first} – ${last}`,
  loading: 'Henter ugen …',
  cannotFetch: 'Vi kan ikke hente denne uge lige nu.',
};
