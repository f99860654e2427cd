import { type CivilDay, civilOf, dayOf, weekStart } from './civil-day.ts';

/** First day of week 1 of a week-based year: the week that holds 4 January (ISO 8601 when weeks begin on Monday). */
export const firstWeekStart = (weekYear: number, firstWeekday = 0): CivilDay =>
  weekStart(dayOf(weekYear, 1, 4), firstWeekday);

/** Week-based year and week number of a day. 28 December 2026 to 3 January 2027 is week 53 of 2026. */
export function weekOf(day: CivilDay, firstWeekday = 0): { year: number; week: number } {
  // The fourth day of a week lies in the year that the week belongs to.
  const { year } = civilOf(weekStart(day, firstWeekday) + 3);
  return { year, week: Math.floor((day - firstWeekStart(year, firstWeekday)) / 7) + 1 };
}
