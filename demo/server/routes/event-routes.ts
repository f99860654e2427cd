import type { CalendarEvent } from '../../../src/contract/calendar-event.ts';
import { eventQuerySchema, occurrenceQuerySchema } from '../../../src/contract/query.ts';
import { plainTitle } from '../../../src/domain/calendar/identity.ts';
import type { PlacedOccurrence } from '../../../src/domain/calendar/placed-occurrence.ts';
import { expand } from '../../../src/domain/calendar/series.ts';
import type { Call, Handler } from '../context.ts';
import { type Kept, newestChange, readDocument, readDocuments } from '../documents.ts';
import { asOfAt, readFigures } from '../live-capacity.ts';
import { liveEvent } from '../live-event.ts';
import { pageOf, readPageRequest, type SortKey, sortText } from '../paging.ts';
import { readQuery } from '../query.ts';
import { Refusal } from '../refusal.ts';
import { type Range, rangeOf } from './range.ts';

const longestRange = 400 * 86_400_000;
const year = 366 * 86_400_000;

interface LiveEvents {
  events: CalendarEvent[];
  asOf: string;
  lastModified: Date | undefined;
}

async function withFigures({ context, now }: Call, kept: readonly Kept<CalendarEvent>[]): Promise<LiveEvents> {
  const asOf = asOfAt(now, context.config.timeZone);
  const figures = await readFigures(context.sql, asOf);
  const touched = [...figures.rows.values()].map(({ touchedAt }) => ({ updatedAt: touchedAt }));
  const events = kept.map(({ item }) => liveEvent(item, figures));
  return { events, asOf, lastModified: newestChange([...kept, ...touched]) };
}

async function readOne(call: Call): Promise<LiveEvents> {
  const kept = await readDocument<CalendarEvent>(call.context.sql, 'events', call.segment('id'));
  if (!kept) throw new Refusal('not-found');
  return withFigures(call, [kept]);
}

/** Order of dates and of events: start, all-day first, title, id (BE-28). */
const keyOf = ({ startsAt, isAllDay, occurrence }: PlacedOccurrence): SortKey => [
  startsAt,
  isAllDay ? 0 : 1,
  sortText(plainTitle(occurrence.title)),
  occurrence.id,
];

/** Events with a date in the range, series whole (EC-14); without a range, all. */
export const events: Handler = async (call) => {
  const query = readQuery(eventQuerySchema, call.url);
  const page = readPageRequest(call.url, call.now.getTime());
  const kept = await readDocuments<CalendarEvent>(call.context.sql, 'events');
  const { events: live, asOf, lastModified } = await withFigures(call, kept);
  const zone = call.context.config.timeZone;
  const range = boundedRange(rangeOf(query, zone), page.at);
  const { occurrences: dates } = expand(live, range, { zone });
  const firstDates = new Map<string, PlacedOccurrence>();
  for (const date of dates) {
    if (!firstDates.has(date.occurrence.eventId)) firstDates.set(date.occurrence.eventId, date);
  }
  const placed = live.flatMap((item) => {
    const first = firstDates.get(item.id);
    return first ? [{ item, key: keyOf(first) }] : [];
  });
  return { body: { ...pageOf(placed, page), total: placed.length, asOf }, lastModified };
};

/** Expansion always has an end (EC-25): without one, a year back and ten ahead. */
function boundedRange({ from, to }: Range, now: number): Range {
  return { from: Math.max(from, now - 10 * year), to: Math.min(to, Math.max(from, now) + 10 * year) };
}

/** One event, its series whole. */
export const event: Handler = async (call) => {
  const { events: live, lastModified } = await readOne(call);
  return { body: live[0], lastModified };
};

async function expandedPage(call: Call, read: (call: Call) => Promise<LiveEvents>) {
  const query = readQuery(occurrenceQuerySchema, call.url);
  const page = readPageRequest(call.url, call.now.getTime());
  const zone = call.context.config.timeZone;
  const range = rangeOf(query, zone);
  if (range.to - range.from > longestRange || range.to <= range.from) {
    throw new Refusal('malformed', {
      errors: [{ parameter: 'to', code: range.to <= range.from ? 'too-small' : 'too-large' }],
    });
  }
  const { events: live, asOf, lastModified } = await read(call);
  const { occurrences: dates } = expand(live, range, { zone });
  const placed = dates.map((date) => ({ item: date.occurrence, key: keyOf(date) }));
  return { body: { ...pageOf(placed, page), total: placed.length, asOf }, lastModified };
}

/** Dates of all events in the range, each as an item of its own (EC-14). */
export const occurrences: Handler = (call) =>
  expandedPage(call, async () => withFigures(call, await readDocuments<CalendarEvent>(call.context.sql, 'events')));

/** Dates of one event in the range. */
export const eventOccurrences: Handler = (call) => expandedPage(call, readOne);
