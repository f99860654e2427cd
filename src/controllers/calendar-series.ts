import type { CalendarEvent } from '../contract/calendar-event.ts';
import type { Issue } from '../contract/issue.ts';
import { inOrder, mergeDates } from '../domain/calendar/date-order.ts';
import type { MergedEvent } from '../domain/calendar/merge-sources.ts';
import {
  isInRange,
  type PlacedOccurrence,
  type PlaceOptions,
  placeOccurrence,
} from '../domain/calendar/placed-occurrence.ts';
import { expansionOf } from '../domain/calendar/series.ts';
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
  const singles: PlacedOccurrence[] = [];
  for (const event of events) {
    const single = hasSeries(event) ? undefined : placeOccurrence(singleOccurrence(event), sourced(range, event));
    if (single && isInRange(single, instants)) singles.push(single);
  }
  const broken: CalendarEvent[] = [];
  const started = performance.now();
  let sliceStart = started;
  const budget = { isOver: () => performance.now() - started > LIMIT_MS };
  const steps = expansionOf(events.filter(hasSeries), instants, (event) => ({ ...sourced(range, event), budget }));
  let step = steps.next();
  for (; !step.done; step = steps.next()) {
    if (step.value) broken.push(step.value);
    if (performance.now() - sliceStart < SLICE_MS) continue;
    await new Promise((resolve) => setTimeout(resolve));
    sliceStart = performance.now();
  }
  const { occurrences, issues } = step.value;
  const byId = new Map(events.map((event) => [event.id, event]));
  return { data: { ...dataOf(mergeDates(inOrder(singles), occurrences)), events: byId, broken }, issues };
}

const YEAR_DAYS = 366;

/**
 * The same for events that a page gave in code; no other source waits for what judges them. They are all there is: those
 * of a year ago and of months far ahead are placed too, but those count only that the calendar looks ahead to (EC-45).
 * Of a list in the page nothing is left out (EC-80).
 */
export async function placeGiven(
  events: unknown,
  range: CalendarRange,
  isListed: boolean,
): Promise<{ data: CalendarData; far: CalendarData }> {
  const { givenEvents } = await import('./calendar-given.ts');
  const { from, to } = range;
  const around = { ...range, from: from - YEAR_DAYS, to: to + 2 * YEAR_DAYS };
  const { data: far } = await placeEvents(await givenEvents(events), around);
  if (isListed) return { data: far, far };
  const { to: end } = instantsOf(range);
  return { data: { ...far, placed: far.placed.filter(({ startsAt }) => startsAt < end) }, far };
}

/** How an event is placed, with its sources where there are several (EC-41). */
const sourced = (range: CalendarRange, { sourceIds }: Partial<MergedEvent>) =>
  sourceIds ? { ...range, sourceIds } : range;

/** The dates of each event, told apart once for all of them, and the patterns that were asked for. */
interface Known {
  dates: ReadonlyMap<string, readonly PlacedOccurrence[]>;
  patterns: Map<string, SeriesPattern>;
}

const known = new WeakMap<CalendarData, Known>();
const several: SeriesPattern = { frequency: 'other', interval: 1 };

function knownOf(data: CalendarData): Known {
  const found = known.get(data);
  if (found) return found;
  const dates = new Map<string, PlacedOccurrence[]>();
  for (const placed of data.placed) {
    const { eventId = placed.occurrence.eventId } = placed;
    const others = dates.get(eventId);
    if (others) others.push(placed);
    else dates.set(eventId, [placed]);
  }
  const made = { dates, patterns: new Map<string, SeriesPattern>() };
  known.set(data, made);
  return made;
}

/** How the event of a date repeats, from its rule and its dates; nothing when it came without a rule (EC-45). */
export function patternOf(
  { occurrence: { eventId } }: PlacedOccurrence,
  data: CalendarData,
  options: PlaceOptions,
): SeriesPattern | undefined {
  const event = data.events.get(eventId);
  if (!event?.recurrence) return undefined;
  const { dates, patterns } = knownOf(data);
  const pattern = patterns.get(eventId) ?? seriesPattern(event, dates.get(eventId) ?? [], options) ?? several;
  patterns.set(eventId, pattern);
  return pattern;
}
