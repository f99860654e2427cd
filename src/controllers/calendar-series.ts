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
import { plainTitle } from '../domain/text/plain-title.ts';
import { type CalendarData, type CalendarRange, dataOf, instantsOf } from './calendar-data.ts';

const SLICE_MS = 8;
const LIMIT_MS = 2000;
/** A page has to look through all of its dates at each press; more than these it cannot show in time. */
const MOST_DATES = 100_000;

/** Places events, and expands their series in slices that leave the page its breath, as far as there is time and room (EC-25). */
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
  const late: Issue[] = [];
  let count = singles.length;
  const watch = new SliceWatch();
  function* inTime() {
    for (const event of events.filter(hasSeries)) {
      if (count < MOST_DATES && !watch.isOver()) yield event;
      else {
        broken.push(event);
        late.push({ path: '/recurrence', id: event.id, code: 'over-budget', message: plainTitle(event.title) });
      }
    }
  }
  const steps = expansionOf(inTime(), instants, (event) => ({ ...sourced(range, event), budget: watch }));
  let step = steps.next();
  for (; !step.done; step = steps.next()) {
    const { value: expanded } = step;
    if (expanded) count = singles.length + expanded.count;
    if (expanded && expanded.outcome !== 'complete') broken.push(expanded.event);
    await watch.breathe();
  }
  const { occurrences, issues } = step.value;
  const byId = new Map(events.map((event) => [event.id, event]));
  const data = { ...dataOf(mergeDates(inOrder(singles), occurrences)), events: byId, broken };
  return { data, issues: [...issues, ...late] };
}

/** Stops a long work for the page every few milliseconds. Its time is that of the work, whatever else the page has to do. */
class SliceWatch {
  #worked = 0;
  #sliceStart = performance.now();

  readonly isOver = () => this.#worked + performance.now() - this.#sliceStart > LIMIT_MS;

  async breathe() {
    const slice = performance.now() - this.#sliceStart;
    if (slice < SLICE_MS) return;
    this.#worked += slice;
    await new Promise((resolve) => setTimeout(resolve));
    this.#sliceStart = performance.now();
  }
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
