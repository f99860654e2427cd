import type { CalendarEvent } from '../../contract/calendar-event.ts';
import type { SeriesDescription } from '../../contract/listed-occurrence.ts';
import { type CivilDay, civilOf, DAY_SECONDS, daysInMonth, weekdayOf } from './civil-day.ts';
import { readInstant, readPlainDate } from './date-time.ts';
import { knownZone, type PlacedOccurrence, type PlaceOptions } from './placed-occurrence.ts';
import { type RecurrenceRule, readRule } from './recurrence-rule.ts';
import { seriesStartOf } from './series-start.ts';

/** The pattern of a series, if these dates of it all fit it: words must never contradict the dates (EC-85). */
export function seriesPattern(
  event: CalendarEvent,
  dates: readonly PlacedOccurrence[],
  options: PlaceOptions,
): SeriesPattern | undefined {
  const pattern = patternOf(event);
  return pattern && dates.every((placed) => fits(pattern, originalDay(placed, event, options))) ? pattern : undefined;
}

/** How a series repeats. */
export type SeriesPattern = Pick<
  SeriesDescription,
  'frequency' | 'interval' | 'weekdays' | 'ordinal' | 'monthDay' | 'month'
>;

/** The one rule of an event as a pattern that there are words for; undefined for every other (EC-85). */
function patternOf(event: CalendarEvent): SeriesPattern | undefined {
  const rules = event.recurrence?.rules ?? [];
  const read = rules.length === 1 && !event.recurrence?.added?.length ? readRule(rules[0] as string) : undefined;
  const start = seriesStartOf(event);
  if (!read || !('rule' in read) || !start) return undefined;
  const { rule } = read;
  const day = Math.floor(start.wall / DAY_SECONDS);
  const isOdd = rule.weekNumbers.length + rule.yearDays.length + rule.positions.length + rule.seconds.length > 0;
  const hasSeveralTimes = rule.hours.length > 1 || rule.minutes.length > 1;
  const isMoved = movesStart(rule, day, start.wall - day * DAY_SECONDS);
  return isOdd || hasSeveralTimes || isMoved ? undefined : patternOfRule(rule, day);
}

/** Whether the first date stands outside the rule, or the rule has another time of day. */
function movesStart(rule: RecurrenceRule, day: CivilDay, second: number): boolean {
  const hour = Math.floor(second / 3600);
  const minute = Math.floor(second / 60) % 60;
  const isOther = (values: readonly number[], value: number) => values.length > 0 && !values.includes(value);
  return isOther(rule.hours, hour) || isOther(rule.minutes, minute) || isOther(rule.months, civilOf(day).month);
}

function patternOfRule(rule: RecurrenceRule, day: CivilDay): SeriesPattern | undefined {
  const { frequency, interval, months, monthDays, weekdays } = rule;
  const days = [...new Set(weekdays.map(({ weekday }) => weekday))].sort((a, b) => a - b);
  const ordinals = [...new Set(weekdays.map(({ ordinal }) => ordinal))];
  const { month, day: dayOfMonth } = civilOf(day);
  switch (frequency) {
    case 'DAILY':
      if (months.length + monthDays.length > 0) return undefined;
      if (days.length === 0) return { frequency: 'daily', interval };
      return interval === 1 ? { frequency: 'weekly', interval: 1, weekdays: days } : undefined;
    case 'WEEKLY':
      if (months.length + monthDays.length > 0) return undefined;
      return { frequency: 'weekly', interval, weekdays: days.length > 0 ? days : [weekdayOf(day)] };
    case 'MONTHLY':
      if (months.length > 0) return undefined;
      return monthly({ interval, days, ordinals, monthDays, dayOfMonth });
    case 'YEARLY':
      if (months.length > 1 || days.length > 0 || monthDays.length > 1 || (monthDays.length > 0 && months.length === 0))
        return undefined;
      return { frequency: 'yearly', interval, month: months[0] ?? month, monthDay: monthDays[0] ?? dayOfMonth };
    default:
      return undefined;
  }
}

function monthly(parts: {
  interval: number;
  days: number[];
  ordinals: number[];
  monthDays: readonly number[];
  dayOfMonth: number;
}): SeriesPattern | undefined {
  const { interval, days, ordinals, monthDays, dayOfMonth } = parts;
  if (days.length === 0 && monthDays.length < 2)
    return { frequency: 'monthly', interval, monthDay: monthDays[0] ?? dayOfMonth };
  const [ordinal = 0] = ordinals;
  if (days.length !== 1 || ordinals.length !== 1 || ordinal === 0 || monthDays.length > 0) return undefined;
  return { frequency: 'monthly', interval, weekdays: days, ordinal };
}

/** Day of a start in the zone that is shown: that is what the words are about. */
export function dayOfStart(
  { startsAt, startsOn }: { startsAt?: string | undefined; startsOn?: string | undefined },
  event: CalendarEvent,
  { zone, defaultZone }: PlaceOptions,
): CivilDay | undefined {
  if (!startsAt) return readPlainDate(startsOn);
  const instant = readInstant(startsAt);
  const table = knownZone(zone === 'event' ? event.timeZone : zone, defaultZone);
  return instant === undefined ? undefined : table.dayAt(instant);
}

/** The day on which the series had a date. */
export function originalDay(
  { occurrence, firstDay }: PlacedOccurrence,
  event: CalendarEvent,
  options: PlaceOptions,
): CivilDay {
  const { originalStartsAt: startsAt, originalStartsOn: startsOn } = occurrence;
  return dayOfStart({ startsAt, startsOn }, event, options) ?? firstDay;
}

function fits({ weekdays, ordinal, monthDay, month }: SeriesPattern, day: CivilDay): boolean {
  const { year, month: ownMonth, day: dayOfMonth } = civilOf(day);
  const fromEnd = dayOfMonth - daysInMonth(year, ownMonth) - 1;
  const isWeekday = !weekdays || weekdays.includes(weekdayOf(day));
  const isOrdinal = !ordinal || ordinal === Math.ceil(dayOfMonth / 7) || ordinal === -Math.ceil(-fromEnd / 7);
  const isMonthDay = !monthDay || monthDay === dayOfMonth || monthDay === fromEnd;
  return isWeekday && isOrdinal && isMonthDay && (!month || month === ownMonth);
}
