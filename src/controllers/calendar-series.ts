import type { CalendarEvent } from '../contract/calendar-event.ts';
import type { Issue } from '../contract/issue.ts';
import type { MergedEvent } from '../domain/calendar/merge-sources.ts';
import {
  isInRange,
  type PlacedOccurrence,
  type PlaceOptions,
  placeOccurrence,
} from '../domain/calendar/placed-occurrence.ts';
import { expand } from '../domain/calendar/series.ts';
import { type SeriesPattern, seriesPattern } from '../domain/calendar/series-pattern.ts';
import { hasSeries, singleOccurrence } from '../domain/calendar/single-date.ts';
import { type CalendarData, type CalendarRange, dataOf, instantsOf } from './calendar-data.ts';

const SLICE_MS = 8;
const LIMIT_MS = 2000;

/** Places events, and expands their series in slices that leave the page its breath (EC-25). */
export async function placeEvents(
  events: readonly CalendarEvent[],
  range: CalendarRange,
): Promise<{ data: CalendarData; issues: Issue[] }> {
  const instants = instantsOf(range);
  const placed: PlacedOccurrence[] = [];
  for (const event of events) {
    const single = hasSeries(event) ? undefined : placeOccurrence(singleOccurrence(event), sourced(range, event));
    if (single && isInRange(single, instants)) placed.push(single);
  }
  const broken: CalendarEvent[] = [];
  const issues: Issue[] = [];
  const started = performance.now();
  let sliceStart = started;
  const budget = { isOver: () => performance.now() - started > LIMIT_MS };
  for (const event of events.filter(hasSeries)) {
    if (performance.now() - sliceStart > SLICE_MS) {
      await new Promise((resolve) => setTimeout(resolve));
      sliceStart = performance.now();
    }
    const series = expand(event, instants, { ...sourced(range, event), budget });
    placed.push(...series.occurrences);
    issues.push(...series.issues);
    if (series.outcome !== 'complete') broken.push(event);
  }
  const byId = new Map(events.map((event) => [event.id, event]));
  return { data: { ...dataOf(placed), events: byId, broken }, issues };
}

/** How an event is placed, with its sources where there are several (EC-41). */
const sourced = (range: CalendarRange, { sourceIds }: Partial<MergedEvent>) =>
  sourceIds ? { ...range, sourceIds } : range;

const patterns = new WeakMap<CalendarData, Map<string, SeriesPattern>>();
const several: SeriesPattern = { frequency: 'other', interval: 1 };

/** How the event of a date repeats, from its rule and its dates; nothing when it came without a rule (EC-45). */
export function patternOf(
  { occurrence: { eventId } }: PlacedOccurrence,
  data: CalendarData,
  options: PlaceOptions,
): SeriesPattern | undefined {
  const event = data.events.get(eventId);
  if (!event?.recurrence) return undefined;
  const known = patterns.get(data) ?? new Map<string, SeriesPattern>();
  patterns.set(data, known);
  let pattern = known.get(eventId);
  if (!pattern) {
    const dates = data.placed.filter(({ occurrence }) => occurrence.eventId === eventId);
    pattern = seriesPattern(event, dates, options) ?? several;
    known.set(eventId, pattern);
  }
  return pattern;
}
