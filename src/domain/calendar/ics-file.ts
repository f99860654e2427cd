import type { CalendarEvent } from '../../contract/calendar-event.ts';
import type { Occurrence } from '../../contract/occurrence.ts';
import type { DateTime } from '../../contract/time.ts';
import { civilOf } from './civil-day.ts';
import { component, contentLine, escapeText } from './content-line-writer.ts';
import { readInstant } from './date-time.ts';
import { formatBasicUtc } from './date-time-text.ts';
import { isEndless } from './describe-series.ts';
import { keyInSeries, sequenceOf, uidOf } from './event-version.ts';
import { IcsDateWriter, isUtc } from './ics-date-writer.ts';
import { contentLines, type IcsWording } from './ics-event-writer.ts';
import { withExactDates } from './ics-exact-dates.ts';
import { timeZoneComponent } from './ics-zone-writer.ts';
import { DEFAULT_ZONE } from './placed-occurrence.ts';
import { expand } from './series.ts';
import { type SeriesStart, seriesStartOf } from './series-start.ts';
import type { ZoneTable } from './zone-table.ts';

/** What a calendar file is written with. */
export interface IcsFileOptions extends IcsWording {
  /** DTSTAMP of all events: when the file is written. The same items and stamp give the same bytes. */
  stamp: DateTime;
  /** PRODID: who wrote it. */
  productId: string;
  /** Name that calendar programs show (X-WR-CALNAME). */
  name?: string;
  /** Zone of events that name none. */
  defaultZone?: string;
  /** Host of the source: what makes a uid of the id of an event that has none (EC-7). */
  host?: string;
  /** More properties of the file, such as how often a feed is to be read again (EC-38). */
  head?: readonly (readonly [name: string, value: string])[];
}

/** An event with its whole series, or one date as a backend lists it. */
export type IcsItem = CalendarEvent | Occurrence;

const openSeriesYears = 5;
const longestSeriesYears = 50;
const YEAR_MS = 366 * 86_400_000;

interface Written {
  lines: string[];
  /** Zone of its times, and the years they are in; absent for whole days. */
  zone?: { name: string; table: ZoneTable; first: number; last: number };
}

/** Events as one iCalendar file (RFC 5545, EC-35). Items whose start cannot be read are left out. */
export function icsFile(items: readonly IcsItem[], options: IcsFileOptions): string {
  const written = items.flatMap(
    (item) => (isOccurrence(item) ? writeDate(item, options) : writeSeries(item, options)) ?? [],
  );
  const zones = new Map<string, NonNullable<Written['zone']>>();
  for (const { zone } of written) {
    if (!zone) continue;
    const { first = zone.first, last = zone.last } = zones.get(zone.name) ?? {};
    zones.set(zone.name, { ...zone, first: Math.min(first, zone.first), last: Math.max(last, zone.last) });
  }
  const { productId, name, head = [] } = options;
  return component('VCALENDAR', [
    contentLine('VERSION', '2.0'),
    contentLine('PRODID', escapeText(productId)),
    contentLine('CALSCALE', 'GREGORIAN'),
    contentLine('METHOD', 'PUBLISH'),
    ...(name ? [contentLine('X-WR-CALNAME', escapeText(name))] : []),
    ...head.map(([property, value]) => contentLine(property, escapeText(value))),
    ...[...zones.values()].map((zone) => timeZoneComponent(zone.name, zone.table, zone)),
    ...written.flatMap(({ lines }) => lines),
  ]);
}

/** Whether an item is one date of an event. */
export const isOccurrence = (item: IcsItem): item is Occurrence => 'eventId' in item;

/** The lines all components of an item share (EC-7, EC-29). */
function identity(item: IcsItem, uid: string, { stamp }: IcsFileOptions): string[] {
  const utc = (time: string | undefined) => {
    const instant = readInstant(time);
    return instant === undefined ? undefined : formatBasicUtc(instant);
  };
  const changed = utc(item.updatedAt);
  return [
    contentLine('UID', escapeText(uid)),
    contentLine('DTSTAMP', utc(stamp) ?? '19700101T000000Z'),
    contentLine('SEQUENCE', String(sequenceOf(item))),
    ...(changed ? [contentLine('LAST-MODIFIED', changed)] : []),
  ];
}

/** One date alone: the uid of the event, or of a date of a series one of its own, and never a rule (EC-29). */
function writeDate(date: Occurrence, options: IcsFileOptions): Written | undefined {
  const { defaultZone, host = 'samspil' } = options;
  const start = seriesStartOf({ ...date, recurrence: undefined, overrides: undefined }, { defaultZone });
  if (!start) return undefined;
  const uid = uidOf({ uid: date.uid, id: date.eventId }, host);
  const key = keyInSeries(date);
  const lines = [
    ...identity(date, key ? `${key}-${uid}` : uid, options),
    ...new IcsDateWriter(start).span(date),
    ...contentLines(date, options),
  ];
  return { lines: [component('VEVENT', lines)], ...zoneOf(start, [start.instant]) };
}

type Override = NonNullable<CalendarEvent['overrides']>[number];

/** What is said of a changed date: without a time of its own it is where the series had it, not where the series begins. */
const ofDate = (event: CalendarEvent, override: Override) => ({
  ...event,
  startsAt: override.originalStartsAt,
  startsOn: override.originalStartsOn,
  ...override,
});

/** A whole series, or an event without one: the master and a component for each changed date (EC-29). */
function writeSeries(given: CalendarEvent, options: IcsFileOptions): Written | undefined {
  const { defaultZone, host = 'samspil' } = options;
  const start = seriesStartOf(given, { defaultZone });
  if (!start) return undefined;
  const event = withExactDates(given, start);
  const writer = new IcsDateWriter(start);
  const shared = identity(event, uidOf(event, host), options);
  const { recurrence, overrides = [] } = event;
  const master = [
    ...shared,
    ...writer.span(event),
    ...(recurrence ? writer.recurrence(recurrence, event) : []),
    ...contentLines(event, options),
  ];
  const all = [...overrides, ...writer.ofOtherLength(recurrence?.added ?? [])];
  const changed = all.map((override) =>
    component('VEVENT', [...shared, ...writer.override(override), ...contentLines(ofDate(event, override), options)]),
  );
  const edges = [start.instant, lastInstant(event, start, options)];
  return { lines: [component('VEVENT', master), ...changed], ...zoneOf(start, edges) };
}

/** Begin of the last date that programs need the zone for: of a series without end, some years after the file is written. */
function lastInstant(
  event: CalendarEvent,
  start: SeriesStart,
  { stamp, defaultZone: zone = DEFAULT_ZONE }: IcsFileOptions,
) {
  const from = start.instant;
  const ahead = isEndless(event) ? openSeriesYears : longestSeriesYears;
  const to = Math.max(from, readInstant(stamp) ?? from) + ahead * YEAR_MS;
  return expand(event, { from, to }, { zone }).occurrences.at(-1)?.startsAt ?? from;
}

/** The zone of these instants with the years they are in, and one more (EC-35); times in UTC need none. */
function zoneOf({ isAllDay, zone, zoneName }: SeriesStart, instants: readonly number[]): Pick<Written, 'zone'> {
  if (isAllDay || isUtc(zoneName)) return {};
  const years = instants.map((instant) => civilOf(zone.dayAt(instant)).year);
  return { zone: { name: zoneName, table: zone, first: Math.min(...years), last: Math.max(...years) + 1 } };
}
