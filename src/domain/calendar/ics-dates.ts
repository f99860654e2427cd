import type { CalendarEvent } from '../../contract/calendar-event.ts';
import { DAY_SECONDS, dayOf } from './civil-day.ts';
import { type Component, type Property, propertiesOf, propertyOf, valueIn } from './content-lines.ts';
import { formatPlainDate } from './date-time.ts';
import { formatDateTime } from './date-time-text.ts';
import { expandRule } from './expand-rule.ts';
import { MOST } from './ics-caps.ts';
import type { ReportLine } from './ics-event.ts';
import { type IcsDuration, type IcsTime, readDuration, readIcsTime, timeOf, wallOf } from './ics-times.ts';
import type { FeedZones } from './ics-zones.ts';
import { readRule } from './recurrence-rule.ts';
import type { EventTimes } from './series-start.ts';

type Recurrence = NonNullable<CalendarEvent['recurrence']>;

/** The times of a VEVENT in the members of an event (EC-33, EC-36). */
export interface IcsDates {
  times: EventTimes;
  rules: string[];
  excluded: NonNullable<Recurrence['excluded']>;
  added: NonNullable<Recurrence['added']>;
  /** RECURRENCE-ID: this is a date of a series. */
  original?: { originalStartsAt?: string; originalStartsOn?: string };
  isForAllFollowing: boolean;
}

/** Reads DTSTART to EXDATE; the code says why an event without readable start is left out. */
export function readDates(
  event: Component,
  zones: FeedZones,
  report: ReportLine,
): { dates: IcsDates } | { code: string } {
  // Some programs call a date off without saying again when it was to be.
  const own = propertyOf(event, 'DTSTART');
  const property = own ?? propertyOf(event, 'RECURRENCE-ID');
  const read = ourTime(timeOf(property));
  if (!property?.value.trim()) return { code: 'no-start' };
  if (!read) return { code: 'bad-start' };
  const { start, times } = spanOf(event, { start: read, line: property.line, zones, report });
  const recurrenceId = propertyOf(event, 'RECURRENCE-ID');
  const original = ourTime(timeOf(recurrenceId));
  // A date of a series that nobody can find must not stand for the series.
  if (recurrenceId && !original) return { code: 'bad-start' };
  const rules = propertiesOf(event, 'RRULE').flatMap(({ value }) => value.replace(/\s/g, '') || []);
  return {
    dates: {
      times: own ? times : {},
      rules: rules.slice(0, MOST.rules),
      excluded: [
        ...entriesOf(event, 'EXDATE', report).flatMap(({ entry, parameters }) => {
          const time = ourTime(readIcsTime(entry, parameters));
          return time ? [startOf(time, zones)] : [];
        }),
        ...exruleDates(event, { start, zones, report }),
      ],
      added: entriesOf(event, 'RDATE', report).flatMap((entry) => addedDate(entry, zones) ?? []),
      ...(original && { original: originalOf(original, zones) }),
      isForAllFollowing: /THISANDFUTURE/i.test(recurrenceId?.parameters.RANGE ?? ''),
    },
  };
}

/** When an event was last changed: LAST-MODIFIED, else DTSTAMP (EC-33). */
export function changedAt(event: Component, zones: FeedZones): string | undefined {
  const time = timeOf(propertyOf(event, 'LAST-MODIFIED') ?? propertyOf(event, 'DTSTAMP'));
  return time && zones.format(time);
}

/** A time of the years that a time may be of (CT-20); zones are defined by earlier ones. */
const ourTime = (time: IcsTime | undefined) =>
  time && time.day >= FIRST_DAY && time.day <= LAST_DAY ? time : undefined;
const FIRST_DAY = dayOf(1900, 1, 1);
const LAST_DAY = dayOf(2200, 12, 31);

const isDate = ({ second }: IcsTime) => second === undefined;

interface Span {
  start: IcsTime;
  line: number;
  zones: FeedZones;
  report: ReportLine;
}

function spanOf(event: Component, span: Span): { start: IcsTime; times: EventTimes } {
  const { zones, report, line } = span;
  const end = ourTime(timeOf(propertyOf(event, 'DTEND')));
  const duration = readDuration(valueIn(event, 'DURATION'));
  const isAllDay = isDate(span.start) && (end ? isDate(end) : !duration?.seconds);
  if (isAllDay) return allDaySpan(span, end?.day ?? (duration && span.start.day + days(duration)));
  // A DATE start with a timed end or length begins at midnight (EC-36).
  const start = { ...span.start, second: span.start.second ?? 0 };
  const zone = zones.zoneOf(start);
  if (!zone.isKnown) report('unknown-zone', line, start.zone ?? '');
  const startInstant = zones.instantOf(start);
  let from = startInstant;
  let to = end ? zones.instantOf(end) : duration && afterDuration(start, duration, zones);
  if (to !== undefined && to < from) {
    report('end-before-start', line, '');
    [from, to] = [to, from];
  }
  const write = (instant: number, by = zone.table) => formatDateTime(instant, by.offsetAt(instant));
  const isSeries = propertiesOf(event, 'RRULE').length > 0;
  // Of a series it says how long each date is: exactly so, if the end goes by another clock or is hours from the start (EC-11).
  const writeEnd = (instant: number) =>
    end && isSeries
      ? write(instant, zones.zoneOf(end).table)
      : duration?.seconds && !duration.days && isSeries
        ? formatDateTime(instant, 0)
        : write(instant);
  // A single time in UTC is only an instant; a series in UTC repeats by that clock.
  const timeZone = zone.name === 'UTC' && !isSeries ? {} : { timeZone: zone.name };
  return {
    start,
    times: { startsAt: write(from), ...(to !== undefined && to > from && { endsAt: writeEnd(to) }), ...timeZone },
  };
}

const days = ({ days: count, isNegative }: IcsDuration) => (isNegative ? -count : count);

function allDaySpan({ start, line, report }: Span, endDay = start.day): { start: IcsTime; times: EventTimes } {
  if (endDay < start.day) report('end-before-start', line, '');
  const first = Math.min(start.day, endDay);
  const last = Math.max(start.day, endDay, first + 1);
  return { start, times: { startsOn: formatPlainDate(first), endsBefore: formatPlainDate(last) } };
}

function afterDuration(start: IcsTime, { days: count, seconds, isNegative }: IcsDuration, zones: FeedZones): number {
  const sign = isNegative ? -1 : 1;
  return zones.instantOf({ ...start, day: start.day + sign * count }) + sign * seconds * 1000;
}

interface Entry {
  entry: string;
  parameters: Property['parameters'];
}

/** The entries of all properties of a name, as many as are read; that there are more is told. */
function entriesOf(event: Component, name: string, report: ReportLine): Entry[] {
  const entries: Entry[] = [];
  for (const { value, parameters, line } of propertiesOf(event, name)) {
    for (const entry of value.split(',')) {
      if (entries.length === MOST.dates) {
        report('too-many', line, name);
        return entries;
      }
      entries.push({ entry, parameters });
    }
  }
  return entries;
}

const startOf = (time: IcsTime, zones: FeedZones) =>
  isDate(time) ? { startsOn: formatPlainDate(time.day) } : { startsAt: zones.format(time) };

const originalOf = (time: IcsTime, zones: FeedZones) =>
  isDate(time) ? { originalStartsOn: formatPlainDate(time.day) } : { originalStartsAt: zones.format(time) };

/** Of an RDATE: a date, a time, or a period with a length of its own (EC-26). */
function addedDate({ entry, parameters }: Entry, zones: FeedZones): EventTimes | undefined {
  const [from = '', to = ''] = entry.split('/');
  const start = ourTime(readIcsTime(from, parameters));
  if (!start) return undefined;
  if (isDate(start)) return { startsOn: formatPlainDate(start.day) };
  const zone = zones.zoneOf(start);
  const times: EventTimes = { startsAt: zones.format(start), ...(zone.name !== 'UTC' && { timeZone: zone.name }) };
  const end = readIcsTime(to, parameters);
  const duration = readDuration(to);
  const endsAt = end ? zones.instantOf(end) : duration && afterDuration(start, duration, zones);
  if (endsAt === undefined || endsAt <= zones.instantOf(start)) return times;
  return { ...times, endsAt: formatDateTime(endsAt, zone.table.offsetAt(endsAt)) };
}

/** EXRULE is obsolete (RFC 5545 8.3.2); its dates of the first ten years are excluded one by one. */
const EXRULE_SPAN = 3653 * DAY_SECONDS;

/** Writing a date takes as long as testing some days. */
const COST_OF_DATE = 5;

function exruleDates(
  event: Component,
  { start, zones, report }: Pick<Span, 'start' | 'zones' | 'report'>,
): { startsAt?: string; startsOn?: string }[] {
  return propertiesOf(event, 'EXRULE').flatMap(({ value, line }) => {
    const read = readRule(value);
    if (!('rule' in read)) return [];
    const from = wallOf(start);
    const window = { from, to: from + EXRULE_SPAN, isAllDay: isDate(start), budget: zones.budget };
    const walls = expandRule(read.rule, from, window)?.slice(0, MOST.dates);
    if (!walls || !zones.budget.spend(walls.length * COST_OF_DATE)) {
      report('over-budget', line, value);
      return [];
    }
    return walls.map((wall) => {
      const day = Math.floor(wall / DAY_SECONDS);
      return startOf({ ...start, day, ...(!isDate(start) && { second: wall - day * DAY_SECONDS }) }, zones);
    });
  });
}
