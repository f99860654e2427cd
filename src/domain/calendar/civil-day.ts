/** A civil day as an integer: days since 1970-01-01 in the proleptic Gregorian calendar (EC-2). 2026-11-24 is 20781. */
export type CivilDay = number;

/** Year, month 1–12 and day of the month 1–31. */
export interface CivilDate {
  year: number;
  month: number;
  day: number;
}

/** Seconds of a civil day; a wall time is `day × 86400 + second of day` (EC-2). */
export const DAY_SECONDS = 86_400;

/** Milliseconds of a civil day without a clock change. */
export const DAY_MS = 86_400_000;

/** Number of a civil day; months outside 1–12 roll over into other years, days into other months. */
export function dayOf(year: number, month: number, day: number): CivilDay {
  // Years begin in March here, so that the leap day is the last day of the year.
  const months = year * 12 + month - 3;
  const y = Math.floor(months / 12);
  const m = months - y * 12;
  return (
    y * 365 +
    Math.floor(y / 4) -
    Math.floor(y / 100) +
    Math.floor(y / 400) +
    Math.floor((153 * m + 2) / 5) +
    day -
    719_469
  );
}

/** Year, month and day of the month of a civil day. */
export function civilOf(day: CivilDay): CivilDate {
  const z = day + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * dayOfYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  return {
    year: yearOfEra + era * 400 + (month < 3 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * m + 2) / 5) + 1,
  };
}

/** Weekday of a civil day: 0 is Monday, 6 is Sunday. */
export const weekdayOf = (day: CivilDay): number => (((day + 3) % 7) + 7) % 7;

/** Days in a month; the month may roll over. */
export const daysInMonth = (year: number, month: number): number => dayOf(year, month + 1, 1) - dayOf(year, month, 1);

/** The Monday (or other first weekday) on or before a day. */
export const weekStart = (day: CivilDay, firstWeekday = 0): CivilDay => day - ((weekdayOf(day) - firstWeekday + 7) % 7);
