import type { CalendarEvent } from '../../contract/calendar-event.ts';
import type { Id } from '../../contract/id.ts';
import type { Occurrence } from '../../contract/occurrence.ts';
import { plainTitle } from '../text/plain-title.ts';
import { type CivilDay, DAY_MS, DAY_SECONDS } from './civil-day.ts';
import { readInstant, readPlainDate } from './date-time.ts';
import { type ZoneTable, zoneTable } from './zone-table.ts';

/** Zone of events and views that name none or an unknown one (EC-5, EC-13). */
export const DEFAULT_ZONE = 'Europe/Copenhagen';

/** A date with its instants (ms) and its days in the zone that is shown (EC-14). */
export interface PlacedOccurrence {
  readonly occurrence: Occurrence;
  /** What it says beside its times, and its event, where they are known before its words are put together. */
  readonly content?: Omit<CalendarEvent, 'id' | 'recurrence' | 'overrides'>;
  readonly eventId?: Id;
  readonly isAllDay: boolean;
  /** All-day: midnight of its first day in the shown zone. */
  readonly startsAt: number;
  /** Absent when the length is unknown. */
  readonly endsAt?: number | undefined;
  readonly firstDay: CivilDay;
  /** Last day that it touches. */
  readonly lastDay: CivilDay;
  readonly sourceIds: readonly string[];
}

/** How dates are placed: `zone` is an IANA name, or `event` for each event's own (EC-13). */
export interface PlaceOptions {
  zone: string;
  defaultZone?: string | undefined;
  sourceIds?: readonly string[];
}

/** A stretch of time, half open, in instants (ms). */
export interface TimeRange {
  from: number;
  to: number;
}

/** The table of the first of these zones that the platform knows. */
export function knownZone(...names: readonly (string | null | undefined)[]): ZoneTable {
  for (const name of names) {
    const table = name ? zoneTable(name) : undefined;
    if (table) return table;
  }
  return zoneTable(DEFAULT_ZONE) as ZoneTable;
}

const NO_SOURCES: readonly string[] = [];

/** Gives a date its instants and days; undefined when its start cannot be read. */
export function placeOccurrence(occurrence: Occurrence, options: PlaceOptions): PlacedOccurrence | undefined {
  const { zone, defaultZone, sourceIds = NO_SOURCES } = options;
  const table = knownZone(zone === 'event' ? occurrence.timeZone : zone, defaultZone);
  if (occurrence.startsAt) {
    const startsAt = readInstant(occurrence.startsAt);
    if (startsAt === undefined) return undefined;
    const end = readInstant(occurrence.endsAt);
    const endsAt = end !== undefined && end > startsAt ? end : undefined;
    const firstDay = table.dayAt(startsAt);
    const lastDay = endsAt === undefined ? firstDay : table.dayAt(endsAt - 1);
    const placed = { occurrence, isAllDay: false, startsAt, firstDay, lastDay, sourceIds };
    return endsAt === undefined ? placed : { ...placed, endsAt };
  }
  const firstDay = readPlainDate(occurrence.startsOn);
  if (firstDay === undefined) return undefined;
  const before = readPlainDate(occurrence.endsBefore);
  const lastDay = Math.max(firstDay, (before ?? firstDay + 1) - 1);
  return {
    occurrence,
    isAllDay: true,
    startsAt: table.instantOf(firstDay * DAY_SECONDS),
    endsAt: table.instantOf((lastDay + 1) * DAY_SECONDS),
    firstDay,
    lastDay,
    sourceIds,
  };
}

/** Whether a date ends after `from` and starts before `to`; one of unknown length counts by its start (CT-12). */
export const isInRange = ({ startsAt, endsAt }: PlacedOccurrence, { from, to }: TimeRange): boolean =>
  startsAt < to && (endsAt === undefined ? startsAt >= from : endsAt > from);

const danish = new Intl.Collator('da');

/** Order of dates in every list: start, all-day first, title in Danish order, id (BE-28, EC-43). */
export function compareOccurrences(a: PlacedOccurrence, b: PlacedOccurrence): number {
  return (
    a.startsAt - b.startsAt ||
    +b.isAllDay - +a.isAllDay ||
    danish.compare(plainTitle(a.occurrence.title), plainTitle(b.occurrence.title)) ||
    (a.occurrence.id < b.occurrence.id ? -1 : a.occurrence.id > b.occurrence.id ? 1 : 0)
  );
}

const UNKNOWN_LENGTH_MS = 2 * 3_600_000;

/** Whether a date is over: its end has come, or two hours after a start without end (EC-43). */
export const isOver = ({ startsAt, endsAt }: PlacedOccurrence, now: number): boolean =>
  (endsAt ?? startsAt + UNKNOWN_LENGTH_MS) <= now;

/** Whether a date takes 24 hours or more over several days: it is listed once, "til og med" (EC-44). */
export const isLong = ({ startsAt, endsAt, firstDay, lastDay }: PlacedOccurrence): boolean =>
  lastDay > firstDay && endsAt !== undefined && endsAt - startsAt >= DAY_MS;
