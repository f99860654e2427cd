import type { CalendarEvent } from '../../contract/calendar-event.ts';
import type { DateTime, PlainDate } from '../../contract/time.ts';
import { DAY_SECONDS } from './civil-day.ts';
import { formatPlainDate, readDateTime, readInstant, readPlainDate } from './date-time.ts';
import { formatDateTime } from './date-time-text.ts';
import { originalKey } from './identity.ts';
import { DEFAULT_ZONE, knownZone } from './placed-occurrence.ts';
import { type ZoneTable, zoneTable } from './zone-table.ts';

/** Members of an event that say when. */
export interface EventTimes {
  startsAt?: DateTime;
  endsAt?: DateTime;
  timeZone?: string;
  startsOn?: PlainDate;
  endsBefore?: PlainDate;
}

/** First date of a series as its rules need it. */
export interface SeriesStart {
  isAllDay: boolean;
  /** Zone of the rules; of an all-day series the calendar's, in which UNTIL and EXDATE with a time are read. */
  zone: ZoneTable;
  zoneName: string;
  isZoneKnown: boolean;
  wall: number;
  instant: number;
  /** Wall seconds (EC-11); absent when unknown. */
  length?: number;
  /** Length in exact milliseconds. */
  exactLength?: number;
}

/** One date of a series: its identity, and its place before any override. */
export interface SeriesDate {
  key: string;
  isAllDay: boolean;
  wall: number;
  instant: number;
  times: EventTimes;
}

/** Reads the first date; undefined when there is none to read. */
export function seriesStartOf(event: CalendarEvent, defaultZone = DEFAULT_ZONE): SeriesStart | undefined {
  const isAllDay = !event.startsAt;
  const own = !isAllDay && event.timeZone ? zoneTable(event.timeZone) : undefined;
  const isZoneKnown = isAllDay || !event.timeZone || own !== undefined;
  const zoneName = own && event.timeZone ? event.timeZone : defaultZone;
  const base = { isAllDay, zone: own ?? knownZone(defaultZone), zoneName, isZoneKnown };
  if (isAllDay) {
    const first = event.startsOn ? readPlainDate(event.startsOn) : undefined;
    if (first === undefined) return undefined;
    const before = (event.endsBefore ? readPlainDate(event.endsBefore) : undefined) ?? first + 1;
    const length = Math.max(1, before - first) * DAY_SECONDS;
    const wall = first * DAY_SECONDS;
    return { ...base, wall, instant: base.zone.instantOf(wall), length };
  }
  const instant = readDateTime(event.startsAt as string)?.instant;
  if (instant === undefined) return undefined;
  // The wall time of a series is its first instant seen in its zone (EC-5).
  const wall = base.zone.wallAt(instant);
  const end = readInstant(event.endsAt);
  if (end === undefined || end <= instant) return { ...base, wall, instant };
  return { ...base, wall, instant, length: base.zone.wallAt(end) - wall, exactLength: end - instant };
}

/** The date of a series at a wall time (s) with the series' length. */
export function dateAtWall(start: SeriesStart, wall: number): SeriesDate {
  const { isAllDay, zone, length } = start;
  if (isAllDay) {
    const day = Math.floor(wall / DAY_SECONDS);
    const times = { startsOn: formatPlainDate(day), endsBefore: formatPlainDate(day + (length ?? 0) / DAY_SECONDS) };
    return { key: originalKey({ day }), isAllDay, wall, instant: day, times };
  }
  // The first date keeps its own instant, also when its wall time comes twice.
  return dateAtInstant(start, wall === start.wall ? start.instant : zone.instantOf(wall), wall);
}

/** The date of a timed series at an instant (ms). */
export function dateAtInstant(start: SeriesStart, instant: number, wall = start.zone.wallAt(instant)): SeriesDate {
  return {
    key: originalKey({ instant }),
    isAllDay: false,
    wall,
    instant,
    times: timedSpan(start, instant, endOf(start, instant, wall)),
  };
}

function endOf({ zone, length, exactLength }: SeriesStart, instant: number, wall: number): number | undefined {
  if (length === undefined) return undefined;
  const end = zone.instantOf(wall + length);
  // In the night the clock changes the wall clock can run backwards.
  return end > instant ? end : instant + (exactLength ?? 0);
}

function timedSpan({ zone, zoneName }: SeriesStart, instant: number, end: number | undefined): EventTimes {
  const write = (at: number) => formatDateTime(at, zone.offsetAt(at));
  const times: EventTimes = { startsAt: write(instant), timeZone: zoneName };
  if (end !== undefined) times.endsAt = write(end);
  return times;
}

/** Times that a date is given for itself (an added date, an override); what they lack comes from the series (EC-26). */
export function dateAtTimes(start: SeriesStart, times: EventTimes): SeriesDate | undefined {
  if (times.startsAt) {
    const read = readDateTime(times.startsAt);
    if (!read) return undefined;
    const date = dateAtInstant(start, read.instant);
    return { ...date, times: { ...date.times, ...definedTimes(times) } };
  }
  const day = times.startsOn ? readPlainDate(times.startsOn) : undefined;
  if (day === undefined) return undefined;
  const length = start.isAllDay ? (start.length ?? DAY_SECONDS) / DAY_SECONDS : 1;
  const own = { startsOn: formatPlainDate(day), endsBefore: times.endsBefore ?? formatPlainDate(day + length) };
  return { key: originalKey({ day }), isAllDay: true, wall: day * DAY_SECONDS, instant: day, times: own };
}

function definedTimes({ startsAt, endsAt, timeZone }: EventTimes): EventTimes {
  return { ...(startsAt && { startsAt }), ...(endsAt && { endsAt }), ...(timeZone && { timeZone }) };
}
