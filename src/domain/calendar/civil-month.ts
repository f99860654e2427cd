import { type CivilDay, civilOf, dayOf, daysInMonth } from './civil-day.ts';

/** Adds months; a day that the month lacks becomes its last (31 January + 1 is 28 or 29 February). */
export function addMonths(day: CivilDay, months: number): CivilDay {
  const { year, month, day: dayOfMonth } = civilOf(day);
  return dayOf(year, month + months, Math.min(dayOfMonth, daysInMonth(year, month + months)));
}
