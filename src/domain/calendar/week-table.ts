import { type CivilDay, DAY_SECONDS, weekStart } from './civil-day.ts';
import { weekOf } from './civil-week.ts';
import { LONGEST_IN_CELLS, type MonthEntry, occupied } from './month-table.ts';
import { knownZone, type PlacedOccurrence } from './placed-occurrence.ts';

/** The columns of the week in their order. */
export const weekColumns = ['allDay', 'morning', 'afternoon', 'evening'] as const;
/** A column of the week. */
export type WeekColumn = (typeof weekColumns)[number];

/** A row of the week: a day and its dates by part of the day. */
export interface WeekDay {
  day: CivilDay;
  columns: Readonly<Record<WeekColumn, readonly MonthEntry[]>>;
  /** All of them, in order. */
  entries: readonly MonthEntry[];
}

/** An ISO week as a table of seven rows (EC-52). */
export interface WeekTable {
  year: number;
  week: number;
  days: readonly WeekDay[];
  /** Dates of more than seven days. */
  whole: readonly PlacedOccurrence[];
  /** How many dates the week has, each counted once. */
  total: number;
}

const NOON = 12;
const EVENING = 17;

/** Lays the dates of the week that holds `day` out by day and part of the day (EC-52). */
export function weekTableOf(occurrences: readonly PlacedOccurrence[], day: CivilDay, zone: string): WeekTable {
  const monday = weekStart(day);
  const touching = occurrences.filter((placed) => {
    const { firstDay, lastDay } = occupied(placed);
    return firstDay < monday + 7 && lastDay >= monday;
  });
  const lengthOf = (placed: PlacedOccurrence) => occupied(placed).lastDay - occupied(placed).firstDay + 1;
  const isWhole = (placed: PlacedOccurrence) => lengthOf(placed) > LONGEST_IN_CELLS;
  const days = Array.from({ length: 7 }, (_, index): WeekDay => {
    const at = monday + index;
    const entries = touching.flatMap((placed): MonthEntry[] => {
      const { firstDay, lastDay } = occupied(placed);
      if (isWhole(placed) || at < firstDay || at > lastDay) return [];
      return [{ placed, part: at - firstDay + 1, parts: lengthOf(placed) }];
    });
    const of = (column: WeekColumn) => entries.filter((entry) => columnOf(entry, zone) === column);
    const columns = {
      allDay: of('allDay'),
      morning: of('morning'),
      afternoon: of('afternoon'),
      evening: of('evening'),
    };
    return { day: at, columns, entries: weekColumns.flatMap((column) => columns[column]) };
  });
  return { ...weekOf(monday), days, whole: touching.filter(isWhole), total: touching.length };
}

/** A date of several days takes the whole of each. */
function columnOf({ placed, parts }: MonthEntry, zone: string): WeekColumn {
  if (placed.isAllDay || parts > 1) return 'allDay';
  const table = knownZone(zone === 'event' ? placed.occurrence.timeZone : zone);
  const hour = (table.wallAt(placed.startsAt) / 3600) % (DAY_SECONDS / 3600);
  return hour < NOON ? 'morning' : hour < EVENING ? 'afternoon' : 'evening';
}
