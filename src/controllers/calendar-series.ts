import type { CalendarEvent } from '../contract/calendar-event.ts';
import type { PlacedOccurrence, PlaceOptions, TimeRange } from '../domain/calendar/placed-occurrence.ts';
import { expand } from '../domain/calendar/series.ts';
import { type SeriesPattern, seriesPattern } from '../domain/calendar/series-pattern.ts';
import type { CalendarData, Expanded } from './calendar-data.ts';

const SLICE_MS = 8;
const LIMIT_MS = 2000;

/** Expands series in slices that leave the page its breath (EC-25). */
export async function expandSeries(
  events: readonly CalendarEvent[],
  range: TimeRange,
  options: PlaceOptions,
): Promise<Expanded> {
  const all: Expanded = { placed: [], broken: [], issues: [] };
  const started = performance.now();
  let sliceStart = started;
  const budget = { isOver: () => performance.now() - started > LIMIT_MS };
  for (const event of events) {
    if (performance.now() - sliceStart > SLICE_MS) {
      await new Promise((resolve) => setTimeout(resolve));
      sliceStart = performance.now();
    }
    const { occurrences, issues, outcome } = expand(event, range, { ...options, budget });
    all.placed.push(...occurrences);
    all.issues.push(...issues);
    if (outcome !== 'complete') all.broken.push(event);
  }
  return all;
}

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
