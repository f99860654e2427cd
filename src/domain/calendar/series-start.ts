import type { CalendarEvent } from '../../contract/calendar-event.ts';
import type { Id } from '../../contract/id.ts';
import type { DateTime, PlainDate } from '../../contract/time.ts';
import { DAY_SECONDS } from './civil-day.ts';
import { readDateTime, readPlainDate } from './date-time.ts';
import { DEFAULT_ZONE, knownZone, type PlaceOptions } from './placed-occurrence.ts';
import { type ZoneTable, zoneTable } from './zone-table.ts';

/** First date of a series as its rules need it, and what all its dates share. */
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
  /** The first date ends by another clock than it begins: its length is exact, whatever the clock does (EC-11). */
  isExact?: boolean;
  /** Zone in whose days the dates are shown. */
  shown: ZoneTable;
  sourceIds: readonly string[];
  eventId: Id;
  content: SeriesContent;
}

/** What an event says about all its dates. */
export type SeriesContent = Omit<CalendarEvent, keyof EventTimes | 'id' | 'recurrence' | 'overrides'>;

/** Members of an event that say when. */
export interface EventTimes {
  startsAt?: DateTime;
  endsAt?: DateTime;
  timeZone?: string;
  startsOn?: PlainDate;
  endsBefore?: PlainDate;
}

/** Members of a date that say where its series had it. */
export type EventOriginal = { originalStartsAt: DateTime } | { originalStartsOn: PlainDate };

/** What is said beside the times. */
export function withoutTimes<Value extends EventTimes>(value: Value): Omit<Value, keyof EventTimes> {
  const { startsAt, endsAt, timeZone, startsOn, endsBefore, ...rest } = value;
  return rest;
}

/** A start as where the series had the date. */
export const asOriginal = ({ startsAt, startsOn }: EventTimes): EventOriginal =>
  startsAt ? { originalStartsAt: startsAt } : { originalStartsOn: startsOn as PlainDate };

/** The end alone. */
export const endIn = ({ endsAt, endsBefore }: EventTimes): EventTimes => ({
  ...(endsAt && { endsAt }),
  ...(endsBefore && { endsBefore }),
});

const NO_SOURCES: readonly string[] = [];

/** Reads the first date; undefined when there is none to read. Dates are placed in the zone of the series unless another is named. */
export function seriesStartOf(
  event: CalendarEvent,
  { zone: shownZone = 'event', defaultZone = DEFAULT_ZONE, sourceIds = NO_SOURCES }: Partial<PlaceOptions> = {},
): SeriesStart | undefined {
  const isAllDay = !event.startsAt;
  const own = !isAllDay && event.timeZone ? zoneTable(event.timeZone) : undefined;
  const isZoneKnown = isAllDay || !event.timeZone || own !== undefined;
  const zoneName = own && event.timeZone ? event.timeZone : defaultZone;
  const zone = own ?? knownZone(defaultZone);
  const shown = shownZone === 'event' ? zone : knownZone(shownZone, defaultZone);
  const { id: eventId, recurrence, overrides, ...content } = withoutTimes(event);
  const base = { isAllDay, zone, zoneName, isZoneKnown, shown, sourceIds, eventId, content };
  if (isAllDay) {
    const first = readPlainDate(event.startsOn);
    if (first === undefined) return undefined;
    const before = readPlainDate(event.endsBefore) ?? first + 1;
    const length = Math.max(1, before - first) * DAY_SECONDS;
    const wall = first * DAY_SECONDS;
    return { ...base, wall, instant: zone.instantOf(wall), length };
  }
  const first = readDateTime(event.startsAt);
  if (first === undefined) return undefined;
  const { instant } = first;
  // The wall time of a series is its first instant seen in its zone (EC-5).
  const wall = zone.wallAt(instant);
  const end = readDateTime(event.endsAt);
  if (end === undefined || end.instant <= instant) return { ...base, wall, instant };
  const endWall = zone.wallAt(end.instant);
  const isExact = first.wall === wall && end.wall !== endWall;
  return { ...base, wall, instant, length: endWall - wall, exactLength: end.instant - instant, isExact };
}
