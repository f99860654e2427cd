import type { CalendarEvent } from '../../../src/contract/calendar-event.ts';
import type { Occurrence } from '../../../src/contract/occurrence.ts';
import { type EventQuery, eventQuerySchema, occurrenceQuerySchema } from '../../../src/contract/query.ts';
import { describeSeries } from '../../../src/domain/calendar/describe-series.ts';
import { filterOccurrences } from '../../../src/domain/calendar/filter-occurrences.ts';
import { type PlacedOccurrence, placeOccurrence } from '../../../src/domain/calendar/placed-occurrence.ts';
import { expand } from '../../../src/domain/calendar/series.ts';
import { singleOccurrence } from '../../../src/domain/calendar/single-date.ts';
import { plainTitle } from '../../../src/domain/text/plain-title.ts';
import type { Call, Handler } from '../context.ts';
import { pageOf, readPageRequest, type SortKey, sortText } from '../paging.ts';
import { filterNames, readQuery } from '../query.ts';
import { Refusal } from '../refusal.ts';
import { dayNumber, wallTimeAt } from '../zoned-time.ts';
import { type LiveEvents, readAllEvents, readOneEvent } from './live-events.ts';
import { type Range, rangeOf } from './range.ts';

const longestRange = 400 * 86_400_000;
const year = 366 * 86_400_000;
const farYears = 10;

/** Order of dates and of events: start, all-day first, title, id (BE-28). */
const keyOf = ({ startsAt, isAllDay, occurrence }: PlacedOccurrence): SortKey => [
  startsAt,
  isAllDay ? 0 : 1,
  sortText(plainTitle(occurrence.title)),
  occurrence.id,
];

/** Names of the filters that are applied here, for the description (CT-13). */
export const eventFilters = filterNames(eventQuerySchema);

/** The dates that fit the filters, by the rules the page uses (CT-13). The range is cut by the expansion. */
function fitting(dates: readonly PlacedOccurrence[], query: EventQuery, { now, context }: Call): PlacedOccurrence[] {
  const { from: _, to: __, limit: ___, cursor: ____, maxKm: _____, postcode, ...rest } = query;
  const filter = { ...rest, ...(postcode && { postcode: [postcode] }) };
  const zone = context.config.timeZone;
  const at = now.getTime();
  return filterOccurrences(dates, [filter], { today: dayNumber(wallTimeAt(at, zone)), now: at, zone });
}

/** Dates in a range that may be open; an event that has none near today then stands at its own start. */
function datesIn(events: readonly CalendarEvent[], { from, to }: Range, call: Call): PlacedOccurrence[] {
  const zone = call.context.config.timeZone;
  const around = { from: call.now.getTime() - farYears * year, to: call.now.getTime() + farYears * year };
  const range = { from: Math.max(from, around.from), to: Math.min(to, around.to) };
  const { occurrences: dates } = expand(events, range, { zone });
  if (Number.isFinite(from) || Number.isFinite(to)) return dates;
  const found = new Set(dates.map(({ occurrence }) => occurrence.eventId));
  const others = events.filter(({ id }) => !found.has(id));
  return [...dates, ...others.flatMap((event) => placeOccurrence(singleOccurrence(event), { zone }) ?? [])];
}

/** Events that fit the filters, series whole, each with what it is sorted by. */
export async function fittingEvents(call: Call) {
  const query = readQuery(eventQuerySchema, call.url);
  const { events: live, asOf, lastModified } = await readAllEvents(call);
  const dates = fitting(datesIn(live, rangeOf(query, call.context.config.timeZone), call), query, call);
  const firstDates = new Map<string, PlacedOccurrence>();
  for (const date of dates) {
    if (!firstDates.has(date.occurrence.eventId)) firstDates.set(date.occurrence.eventId, date);
  }
  const placed = live.flatMap((item) => {
    const first = firstDates.get(item.id);
    return first ? [{ item, key: keyOf(first) }] : [];
  });
  return { placed, asOf, lastModified };
}

/** Events with a date in the range, series whole (EC-14); without a range, all. */
export const events: Handler = async (call) => {
  const page = readPageRequest(call.url, call.now.getTime());
  const { placed, asOf, lastModified } = await fittingEvents(call);
  return { body: { ...pageOf(placed, page), total: placed.length, asOf }, lastModified };
};

/** One event, its series whole. */
export const event: Handler = async (call) => {
  const { events: live, lastModified } = await readOneEvent(call);
  return { body: live[0], lastModified };
};

/** Each date with what its series is: who asks for dates never sees the rule (EC-14, EC-85). */
function withSeries(dates: readonly Occurrence[], events: readonly CalendarEvent[], { now, context }: Call) {
  const options = { zone: context.config.timeZone, now: now.getTime() };
  const ids = new Set(dates.map(({ eventId }) => eventId));
  const series = new Map(events.filter(({ id }) => ids.has(id)).map((one) => [one.id, describeSeries(one, options)]));
  return dates.map((date) => {
    const description = series.get(date.eventId);
    return description ? { ...date, series: description } : date;
  });
}

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
  const dates = fitting(expand(live, range, { zone }).occurrences, query, call);
  const placed = dates.map((date) => ({ item: date.occurrence, key: keyOf(date) }));
  const { items, next } = pageOf(placed, page);
  return { body: { items: withSeries(items, live, call), next, total: placed.length, asOf }, lastModified };
}

/** Dates of all events in the range, each as an item of its own (EC-14). */
export const occurrences: Handler = (call) => expandedPage(call, readAllEvents);

/** Dates of one event in the range. */
export const eventOccurrences: Handler = (call) => expandedPage(call, (of) => readOneEvent(of));
