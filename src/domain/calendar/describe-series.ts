import type { CalendarEvent } from '../../contract/calendar-event.ts';
import type { SeriesDescription } from '../../contract/occurrence.ts';
import type { Budget } from './budget.ts';
import { type CivilDay, civilOf, DAY_MS, DAY_SECONDS, daysInMonth, weekdayOf } from './civil-day.ts';
import { formatPlainDate, readDateTime, readPlainDate } from './date-time.ts';
import {
  compareOccurrences,
  hasSeries,
  knownZone,
  type PlacedOccurrence,
  type PlaceOptions,
} from './placed-occurrence.ts';
import { type RecurrenceRule, readRule } from './recurrence-rule.ts';
import { expand } from './series.ts';
import { seriesStartOf } from './series-start.ts';

/** What a description is made for: `now` (ms), and the zone that dates are named in. */
export interface DescribeOptions extends PlaceOptions {
  now: number;
  budget?: Partial<Budget>;
}

const YEARS_AHEAD = 10;
const CANDIDATES = 20_000;
const NEXT_DATES = 3;
const WORKDAYS = '0,1,2,3,4';

/** Describes a series from its rule and from its dates to come, so that words never contradict them (EC-85, EC-31). */
export function describeSeries(event: CalendarEvent, options: DescribeOptions): SeriesDescription | undefined {
  if (!hasSeries(event)) return undefined;
  const { now } = options;
  const range = { from: now, to: now + YEARS_AHEAD * 365.25 * DAY_MS };
  const budget = { candidates: CANDIDATES, ...options.budget };
  const { occurrences, outcome } = expand(event, range, { ...options, budget });
  const coming = occurrences.filter(({ endsAt, startsAt }) => (endsAt ?? startsAt) > now).sort(compareOccurrences);
  const planned = coming.filter(({ occurrence: { status } }) => status !== 'cancelled' && status !== 'postponed');
  const last = planned.at(-1);
  const found = outcome === 'complete' ? patternOf(event) : undefined;
  const pattern =
    found && coming.every((placed) => fits(found, originalDay(placed, event, options))) ? found : undefined;
  const isOpen = isEndless(event);
  const exceptions = pattern ? exceptionsOf(event, coming, options) : [];
  return {
    ...(pattern ?? { frequency: 'other', interval: 1 }),
    ...(last && !isOpen && { lastOn: formatPlainDate(last.firstDay) }),
    ...(!isOpen && { count: coming.length }),
    ...(planned.length > 0 && {
      nextOn: planned.slice(0, NEXT_DATES).map(({ firstDay }) => formatPlainDate(firstDay)),
    }),
    ...(exceptions.length > 0 && { exceptions }),
  };
}

function isEndless({ recurrence }: CalendarEvent): boolean {
  return Boolean(
    recurrence?.rules.some((text) => {
      const read = readRule(text);
      return 'rule' in read && read.rule.count === undefined && !read.rule.until;
    }),
  );
}

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
  const isOdd = rule.weekNumbers.length + rule.yearDays.length + rule.positions.length + rule.seconds.length > 0;
  const hasSeveralTimes = rule.hours.length > 1 || rule.minutes.length > 1;
  const isMoved = movesStart(rule, Math.floor(start.wall / DAY_SECONDS), start.wall % DAY_SECONDS);
  return isOdd || hasSeveralTimes || isMoved ? undefined : patternOfRule(rule, Math.floor(start.wall / DAY_SECONDS));
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

/** Whether a weekly pattern is every workday. */
export const isEveryWorkday = ({ frequency, interval, weekdays }: SeriesPattern): boolean =>
  frequency === 'weekly' && interval === 1 && weekdays?.join() === WORKDAYS;

type Exceptions = NonNullable<SeriesDescription['exceptions']>;

/** Excluded, cancelled and moved dates to come, by day. */
function exceptionsOf(event: CalendarEvent, coming: readonly PlacedOccurrence[], options: DescribeOptions): Exceptions {
  const table = knownZone(options.zone, options.defaultZone);
  const today = table.dayAt(options.now);
  const last = coming.at(-1)?.firstDay ?? today;
  const excluded = (event.recurrence?.excluded ?? []).flatMap((entry): Exceptions => {
    const day = dayOfStart(entry, event, options);
    if (day === undefined || day < today || day > last) return [];
    return [{ startsOn: formatPlainDate(day), kind: 'excluded', ...(entry.reason && { reason: entry.reason }) }];
  });
  const changed = coming.flatMap((placed) => exceptionOf(placed, originalDay(placed, event, options)));
  return [...excluded, ...changed].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
}

/** Day of a start in the zone that is shown: that is what the words are about. */
function dayOfStart(
  { startsAt, startsOn }: { startsAt?: string | undefined; startsOn?: string | undefined },
  event: CalendarEvent,
  { zone, defaultZone }: PlaceOptions,
): CivilDay | undefined {
  if (!startsAt) return startsOn ? readPlainDate(startsOn) : undefined;
  const instant = readDateTime(startsAt)?.instant;
  const table = zone === 'event' ? knownZone(event.timeZone, defaultZone) : knownZone(zone, defaultZone);
  return instant === undefined ? undefined : table.dayAt(instant);
}

/** The day on which the series had a date. */
function originalDay(
  { occurrence, firstDay }: PlacedOccurrence,
  event: CalendarEvent,
  options: PlaceOptions,
): CivilDay {
  const { originalStartsAt, originalStartsOn, startsAt, startsOn } = occurrence;
  const from =
    originalStartsAt || originalStartsOn
      ? { startsAt: originalStartsAt, startsOn: originalStartsOn }
      : { startsAt, startsOn };
  return dayOfStart(from, event, options) ?? firstDay;
}

function fits({ frequency, weekdays, ordinal, monthDay, month }: SeriesPattern, day: CivilDay): boolean {
  const { year, month: ownMonth, day: dayOfMonth } = civilOf(day);
  const fromEnd = dayOfMonth - daysInMonth(year, ownMonth) - 1;
  const isWeekday = !weekdays || weekdays.includes(weekdayOf(day));
  const isOrdinal = !ordinal || ordinal === Math.ceil(dayOfMonth / 7) || ordinal === -Math.ceil(-fromEnd / 7);
  const isMonthDay = !monthDay || monthDay === dayOfMonth || monthDay === fromEnd;
  return isWeekday && isOrdinal && isMonthDay && (frequency !== 'yearly' || !month || month === ownMonth);
}

function exceptionOf({ occurrence, firstDay }: PlacedOccurrence, original: CivilDay): Exceptions {
  const { status, statusText } = occurrence;
  const reason = statusText && { reason: statusText };
  if (status === 'cancelled') return [{ startsOn: formatPlainDate(original), kind: 'cancelled', ...reason }];
  if (original === firstDay) return [];
  return [{ startsOn: formatPlainDate(original), kind: 'moved', movedOn: formatPlainDate(firstDay), ...reason }];
}
