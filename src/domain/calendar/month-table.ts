import { type CivilDay, civilOf, dayOf, weekStart } from './civil-day.ts';
import { weekOf } from './civil-week.ts';
import { isLong, type PlacedOccurrence } from './placed-occurrence.ts';

/** A date in a cell of the month; one of several days says which of them this is (EC-47). */
export interface MonthEntry {
  placed: PlacedOccurrence;
  part: number;
  parts: number;
}

/** A cell of the month. */
export interface MonthDay {
  day: CivilDay;
  dayOfMonth: number;
  isInMonth: boolean;
  entries: readonly MonthEntry[];
}

/** A row of the month: an ISO week. */
export interface MonthWeek {
  year: number;
  week: number;
  days: readonly MonthDay[];
}

/** A month as a table of six weeks, and the dates that are too long for its cells (EC-47). */
export interface MonthTable {
  year: number;
  month: number;
  weeks: readonly MonthWeek[];
  /** Dates of more than seven days, for «Hele perioden» above the table. */
  whole: readonly PlacedOccurrence[];
  /** How many dates the month has, each counted once. */
  total: number;
}

const ROWS = 6;
/** Dates of more days than this stand above a table. */
export const LONGEST_IN_CELLS = 7;

/** Lays the dates of the month that holds `day` out in six weeks from Monday (EC-47). */
export function monthTableOf(occurrences: readonly PlacedOccurrence[], day: CivilDay): MonthTable {
  const { year, month } = civilOf(day);
  const first = dayOf(year, month, 1);
  const last = dayOf(year, month + 1, 1) - 1;
  const whole: PlacedOccurrence[] = [];
  const cells = new Map<CivilDay, MonthEntry[]>();
  let total = 0;
  for (const placed of occurrences) {
    // Most are of other months: they are passed before anything is worked out.
    if (placed.firstDay > last || placed.lastDay < first) continue;
    const { firstDay, lastDay } = occupied(placed);
    if (lastDay < first) continue;
    total += 1;
    const parts = lastDay - firstDay + 1;
    if (parts > LONGEST_IN_CELLS) whole.push(placed);
    else
      for (let at = Math.max(firstDay, first); at <= Math.min(lastDay, last); at += 1)
        cells.set(at, [...(cells.get(at) ?? []), { placed, part: at - firstDay + 1, parts }]);
  }
  const start = weekStart(first);
  const weeks = Array.from({ length: ROWS }, (_, row): MonthWeek => {
    const monday = start + row * 7;
    const days = Array.from({ length: 7 }, (_, column) => monday + column);
    return { ...weekOf(monday), days: days.map((at) => cellOf(at, { month, entries: cells.get(at) ?? [] })) };
  });
  return { year, month, weeks, whole, total };
}

/** Days that a date stands on: all of a long one, else only the day it begins (EC-44). */
export const occupied = (placed: PlacedOccurrence): { firstDay: CivilDay; lastDay: CivilDay } => ({
  firstDay: placed.firstDay,
  lastDay: isLong(placed) || placed.isAllDay ? placed.lastDay : placed.firstDay,
});

function cellOf(day: CivilDay, { month, entries }: { month: number; entries: readonly MonthEntry[] }): MonthDay {
  const civil = civilOf(day);
  return { day, dayOfMonth: civil.day, isInMonth: civil.month === month, entries };
}
