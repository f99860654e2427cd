import { type CivilDay, civilOf, dayOf, daysInMonth, weekdayOf, weekStart } from './civil-day.ts';
import { firstWeekStart, weekOf } from './civil-week.ts';
import type { RecurrenceRule } from './recurrence-rule.ts';

/** The day parts of a rule with what DTSTART fills in (table of EC-21), as bit masks; -1 lets everything pass. */
export interface DayTest {
  months: number;
  weekdays: number;
  monthDays: number;
  monthDaysFromEnd: number;
  yearDays: ReadonlySet<number> | undefined;
  weekNumbers: ReadonlySet<number> | undefined;
  /** Weekdays with an ordinal, and what they are counted in. */
  ordinalWeekdays: number;
  ordinals: readonly { weekday: number; ordinal: number }[];
  areOrdinalsOfYear: boolean;
  weekStart: number;
  /** Nothing but the weekday decides. */
  isWeekdayOnly: boolean;
}

const ALL = -1;
const maskOf = (values: readonly number[]) => values.reduce((mask, value) => mask | (1 << value), 0);

/** Makes the test of a rule's day parts; parts that are missing come from the first day (table of EC-21). */
export function dayTestOf(rule: RecurrenceRule, firstDay: CivilDay): DayTest {
  const { frequency } = rule;
  const first = civilOf(firstDay);
  const isYearly = frequency === 'YEARLY';
  let { months, monthDays } = rule;
  const weekNumbers = isYearly ? rule.weekNumbers : [];
  let weekdays = rule.weekdays;
  const hasDays = monthDays.length + weekdays.length + rule.yearDays.length > 0;

  if (!hasDays && weekNumbers.length > 0) weekdays = [{ weekday: weekdayOf(firstDay), ordinal: 0 }];
  else if (!hasDays && (isYearly || frequency === 'MONTHLY')) {
    monthDays = [first.day];
    if (isYearly && months.length === 0) months = [first.month];
  } else if (!hasDays && frequency === 'WEEKLY') weekdays = [{ weekday: weekdayOf(firstDay), ordinal: 0 }];

  const hasOrdinals = (isYearly && weekNumbers.length === 0) || frequency === 'MONTHLY';
  const ordinals = hasOrdinals ? weekdays.filter(({ ordinal }) => ordinal !== 0) : [];
  const everyWeekday = hasOrdinals ? weekdays.filter(({ ordinal }) => ordinal === 0) : weekdays;
  const hasMonthDays = monthDays.length > 0;
  return {
    months: months.length > 0 ? maskOf(months) : ALL,
    weekdays: weekdays.length > 0 ? maskOf(everyWeekday.map(({ weekday }) => weekday)) : ALL,
    monthDays: hasMonthDays ? maskOf(monthDays.filter((day) => day > 0)) : ALL,
    monthDaysFromEnd: maskOf(monthDays.filter((day) => day < 0).map((day) => -day)),
    yearDays: rule.yearDays.length > 0 ? new Set(rule.yearDays) : undefined,
    weekNumbers: weekNumbers.length > 0 ? new Set(weekNumbers) : undefined,
    ordinalWeekdays: maskOf(ordinals.map(({ weekday }) => weekday)),
    ordinals,
    areOrdinalsOfYear: isYearly && months.length === 0,
    weekStart: rule.weekStart,
    isWeekdayOnly: months.length + rule.yearDays.length + weekNumbers.length + ordinals.length === 0 && !hasMonthDays,
  };
}

/** Adds the days from `first` to `last` that satisfy every given part; answers how many were tested. */
export function collectDays(test: DayTest, [first, last]: readonly [CivilDay, CivilDay], days: CivilDay[]): number {
  if (test.isWeekdayOnly) {
    let weekday = weekdayOf(first);
    for (let day = first; day <= last; day += 1) {
      if (test.weekdays & (1 << weekday)) days.push(day);
      weekday = weekday === 6 ? 0 : weekday + 1;
    }
    return last - first + 1;
  }
  let tested = 0;
  let { year, month, day: dayOfMonth } = civilOf(first);
  for (let day = first; day <= last; ) {
    const length = daysInMonth(year, month);
    const end = Math.min(last, day + length - dayOfMonth);
    if (test.months & (1 << month)) {
      tested += end - day + 1;
      for (; day <= end; day += 1, dayOfMonth += 1) if (isDay(test, { day, year, dayOfMonth, length })) days.push(day);
    }
    day = end + 1;
    dayOfMonth = 1;
    month += 1;
    if (month === 13) {
      month = 1;
      year += 1;
    }
  }
  return Math.max(tested, 1);
}

function isDay(test: DayTest, at: { day: CivilDay; year: number; dayOfMonth: number; length: number }): boolean {
  const { day, year, dayOfMonth, length } = at;
  if (
    test.monthDays !== ALL &&
    !(test.monthDays & (1 << dayOfMonth)) &&
    !(test.monthDaysFromEnd & (1 << (length - dayOfMonth + 1)))
  )
    return false;
  const weekday = weekdayOf(day);
  if (!(test.weekdays & (1 << weekday)) && !hasOrdinal(test, at, weekday)) return false;
  if (test.yearDays) {
    const yearDay = day - dayOf(year, 1, 1) + 1;
    const fromEnd = day - dayOf(year + 1, 1, 1);
    if (!test.yearDays.has(yearDay) && !test.yearDays.has(fromEnd)) return false;
  }
  if (test.weekNumbers) {
    const { year: weekYear, week } = weekOf(day, test.weekStart);
    const weeks = (firstWeekStart(weekYear + 1, test.weekStart) - firstWeekStart(weekYear, test.weekStart)) / 7;
    if (!test.weekNumbers.has(week) && !test.weekNumbers.has(week - weeks - 1)) return false;
  }
  return true;
}

function hasOrdinal(
  { ordinals, ordinalWeekdays, areOrdinalsOfYear }: DayTest,
  { day, year, dayOfMonth, length }: { day: CivilDay; year: number; dayOfMonth: number; length: number },
  weekday: number,
): boolean {
  if (!(ordinalWeekdays & (1 << weekday))) return false;
  const before = areOrdinalsOfYear ? day - dayOf(year, 1, 1) : dayOfMonth - 1;
  const after = areOrdinalsOfYear ? dayOf(year + 1, 1, 1) - 1 - day : length - dayOfMonth;
  const fromStart = Math.floor(before / 7) + 1;
  const fromEnd = -Math.floor(after / 7) - 1;
  return ordinals.some(
    (entry) => entry.weekday === weekday && (entry.ordinal === fromStart || entry.ordinal === fromEnd),
  );
}

/** First and last day of the year, month or week number `index` counted from the period of `firstDay` (EC-21); 0 is that one. */
export function periodAt(rule: RecurrenceRule, firstDay: CivilDay, index: number): [CivilDay, CivilDay] {
  const step = index * rule.interval;
  if (rule.frequency === 'YEARLY') {
    if (rule.weekNumbers.length > 0) {
      const year = weekOf(firstDay, rule.weekStart).year + step;
      return [firstWeekStart(year, rule.weekStart), firstWeekStart(year + 1, rule.weekStart) - 1];
    }
    const year = civilOf(firstDay).year + step;
    return [dayOf(year, 1, 1), dayOf(year, 12, 31)];
  }
  if (rule.frequency === 'MONTHLY') {
    const { year, month } = civilOf(firstDay);
    return [dayOf(year, month + step, 1), dayOf(year, month + step + 1, 1) - 1];
  }
  const first = weekStart(firstDay, rule.weekStart) + step * 7;
  return [first, first + 6];
}

/** Number of the last period that begins on or before the one of `day`; never below 0 (EC-24). */
export function periodOf(rule: RecurrenceRule, firstDay: CivilDay, day: CivilDay): number {
  return Math.max(0, Math.floor(unitsBetween(rule, firstDay, day) / rule.interval));
}

function unitsBetween(rule: RecurrenceRule, firstDay: CivilDay, day: CivilDay): number {
  const from = civilOf(firstDay);
  const to = civilOf(day);
  switch (rule.frequency) {
    case 'YEARLY':
      return rule.weekNumbers.length > 0
        ? weekOf(day, rule.weekStart).year - weekOf(firstDay, rule.weekStart).year
        : to.year - from.year;
    case 'MONTHLY':
      return (to.year - from.year) * 12 + to.month - from.month;
    default:
      return Math.floor((day - weekStart(firstDay, rule.weekStart)) / 7);
  }
}
