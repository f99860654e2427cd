import type { CalendarEvent } from '../../contract/calendar-event.ts';
import type { DateTime, PlainDate } from '../../contract/time.ts';
import { type CivilDay, DAY_SECONDS } from './civil-day.ts';
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

/** Identity of a date inside its series: the instant (ms) of a time, or a number that no instant is for a whole day. */
export const keyOfDay = (day: CivilDay): number => day + 0.5;

/** One date of a series: its identity, and its place before any override. Its times are written when they are asked for. */
export class SeriesDate {
  readonly start: SeriesStart;
  readonly isAllDay: boolean;
  /** Begin as wall time (s) in the zone of the series. */
  readonly wall: number;
  /** Begin in milliseconds; of a whole day its number. */
  readonly instant: number;
  /** End in milliseconds, or the day after the last; absent when unknown. */
  readonly end: number | undefined;
  readonly #own: EventTimes | undefined;

  constructor(start: SeriesStart, { isAllDay, wall, instant, end }: DateSpan, own?: EventTimes) {
    this.start = start;
    this.isAllDay = isAllDay;
    this.wall = wall;
    this.instant = instant;
    this.end = end;
    this.#own = own;
  }

  /** Equal for two dates exactly when they are the same date (EC-26). */
  get key(): number {
    return this.isAllDay ? keyOfDay(this.instant) : this.instant;
  }

  /** The identity as occurrence ids name it (EC-7). */
  get keyText(): string {
    return originalKey(this.isAllDay ? { day: this.instant } : { instant: this.instant });
  }

  get times(): EventTimes {
    const { start, instant, end } = this;
    if (this.isAllDay) return { startsOn: formatPlainDate(instant), endsBefore: formatPlainDate(end ?? instant + 1) };
    const write = (at: number) => formatDateTime(at, start.zone.offsetAt(at));
    const times: EventTimes = { startsAt: write(instant), timeZone: start.zoneName };
    if (end !== undefined) times.endsAt = write(end);
    return this.#own ? { ...times, ...this.#own } : times;
  }
}

type DateSpan = Pick<SeriesDate, 'isAllDay' | 'wall' | 'instant' | 'end'>;

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
    return new SeriesDate(start, { isAllDay, wall, instant: day, end: day + (length ?? 0) / DAY_SECONDS });
  }
  // The first date keeps its own instant, also when its wall time comes twice.
  return dateAtInstant(start, wall === start.wall ? start.instant : zone.instantOf(wall), wall);
}

/** The date of a timed series at an instant (ms). */
export function dateAtInstant(start: SeriesStart, instant: number, wall = start.zone.wallAt(instant)): SeriesDate {
  return new SeriesDate(start, { isAllDay: false, wall, instant, end: endOf(start, instant, wall) });
}

function endOf({ zone, length, exactLength }: SeriesStart, instant: number, wall: number): number | undefined {
  if (length === undefined) return undefined;
  const end = zone.instantOf(wall + length);
  // In the night the clock changes the wall clock can run backwards.
  return end > instant ? end : instant + (exactLength ?? 0);
}

/** Times that a date is given for itself (an added date, an override); what they lack comes from the series (EC-26). */
export function dateAtTimes(start: SeriesStart, times: EventTimes): SeriesDate | undefined {
  if (times.startsAt) {
    const read = readDateTime(times.startsAt);
    if (!read) return undefined;
    const date = dateAtInstant(start, read.instant);
    const end = times.endsAt ? readDateTime(times.endsAt)?.instant : date.end;
    return new SeriesDate(start, { isAllDay: false, wall: date.wall, instant: date.instant, end }, definedTimes(times));
  }
  const day = times.startsOn ? readPlainDate(times.startsOn) : undefined;
  if (day === undefined) return undefined;
  const length = start.isAllDay ? (start.length ?? DAY_SECONDS) / DAY_SECONDS : 1;
  const end = (times.endsBefore ? readPlainDate(times.endsBefore) : undefined) ?? day + length;
  return new SeriesDate(start, { isAllDay: true, wall: day * DAY_SECONDS, instant: day, end });
}

function definedTimes({ startsAt, endsAt, timeZone }: EventTimes): EventTimes {
  return { ...(startsAt && { startsAt }), ...(endsAt && { endsAt }), ...(timeZone && { timeZone }) };
}
