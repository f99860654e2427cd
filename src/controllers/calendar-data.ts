import type { Backend, Call, Read } from '../backend/backend.ts';
import { BackendError } from '../backend/backend-error.ts';
import type { CalendarEvent } from '../contract/calendar-event.ts';
import type { Issue } from '../contract/issue.ts';
import type { List } from '../contract/list.ts';
import { DAY_SECONDS } from '../domain/calendar/civil-day.ts';
import { formatPlainDate } from '../domain/calendar/date-time.ts';
import {
  compareOccurrences,
  hasSeries,
  isInRange,
  knownZone,
  type PlacedOccurrence,
  type PlaceOptions,
  placeOccurrence,
  singleOccurrence,
  type TimeRange,
} from '../domain/calendar/placed-occurrence.ts';

/** What the calendar shows, placed in its zone (EC-14). */
export interface CalendarData {
  /** In order, without the quiet days. */
  placed: readonly PlacedOccurrence[];
  /** All-day items of category `quietDay`: no events, but names of days (EC-48). */
  quiet: readonly PlacedOccurrence[];
  /** Events that came with their rules, by id. */
  events: ReadonlyMap<string, CalendarEvent>;
  /** Series that cannot be expanded (EC-34). */
  broken: readonly CalendarEvent[];
  /** When the source says it was made. */
  asOf?: string;
  /** False when there was more than the calendar asks for in one go (CT-11). */
  isWhole: boolean;
}

/** What is wanted: civil days, half open, and how dates are placed. */
export interface CalendarRange extends PlaceOptions {
  from: number;
  to: number;
}

/** The engine for series; fetched only when there is one to expand. */
export interface SeriesEngine {
  expand(
    event: CalendarEvent,
    range: TimeRange,
    options: PlaceOptions & { budget?: { isOver: () => boolean } },
  ): { occurrences: PlacedOccurrence[]; outcome: string; issues: Issue[] };
}

const MOST_PAGES = 20;
const MOST_ITEMS = 1000;
const PAGE_SIZE = 100;

/** Reads the dates of a range: expanded by the backend where it can, else here (EC-14). */
export async function readCalendar(
  backend: Backend,
  range: CalendarRange,
  { call, engine }: { call: Call; engine: () => Promise<SeriesEngine> },
): Promise<Read<CalendarData>> {
  const query = { from: formatPlainDate(range.from), to: formatPlainDate(range.to), limit: PAGE_SIZE };
  if (backend.occurrences) {
    const read = backend.occurrences.bind(backend);
    const { items, skipped, ...rest } = await readPages((cursor) => read({ ...query, ...cursor }, call));
    const placed = items.flatMap((occurrence) => placeOccurrence(occurrence, range) ?? []);
    return { value: { ...dataOf(placed.filter(within(range))), ...rest }, skipped };
  }
  if (!backend.events) throw new BackendError({ kind: 'unsupported', request: 'events', outcome: 'not-sent' });
  const read = backend.events.bind(backend);
  // Files are read whole whatever is asked, so they need not look for the range too.
  const isWholeFile = (await backend.describe(call)).profile === 'static';
  const pages = await readPages((cursor) => read(isWholeFile ? { ...cursor } : { ...query, ...cursor }, call));
  const { items, skipped, ...rest } = pages;
  const { data, issues } = await expandEvents(items, range, engine);
  return { value: { ...data, ...rest }, skipped: [...skipped, ...issues] };
}

async function readPages<Item>(read: (cursor: { cursor?: string }) => Promise<Read<List<Item>>>) {
  const items: Item[] = [];
  const skipped: Issue[] = [];
  const cursors = new Set<string>();
  let asOf: string | undefined;
  let next: string | null = null;
  do {
    const { value, skipped: left }: Read<List<Item>> = await read(next === null ? {} : { cursor: next });
    items.push(...value.items);
    skipped.push(...left);
    asOf ??= value.asOf;
    next = value.next;
    // A cursor that comes again would lead round for ever (CT-11).
    if (next !== null && cursors.has(next)) break;
    if (next !== null) cursors.add(next);
  } while (next !== null && cursors.size < MOST_PAGES && items.length < MOST_ITEMS);
  return { items, skipped, isWhole: next === null, ...(asOf && { asOf }) };
}

const SLICE_MS = 8;
const LIMIT_MS = 2000;

/** Expands events in slices that leave the page its breath (EC-25). */
export async function expandEvents(
  events: readonly CalendarEvent[],
  range: CalendarRange,
  engine: () => Promise<SeriesEngine>,
): Promise<{ data: CalendarData; issues: Issue[] }> {
  const placed: PlacedOccurrence[] = [];
  const issues: Issue[] = [];
  const broken: CalendarEvent[] = [];
  const series = events.some(hasSeries) ? await engine() : undefined;
  const started = performance.now();
  let sliceStart = started;
  const budget = { isOver: () => performance.now() - started > LIMIT_MS };
  for (const event of events) {
    if (performance.now() - sliceStart > SLICE_MS) {
      await new Promise((resolve) => setTimeout(resolve));
      sliceStart = performance.now();
    }
    if (series && hasSeries(event)) {
      const found = series.expand(event, instantsOf(range), { ...range, budget });
      placed.push(...found.occurrences);
      issues.push(...found.issues);
      if (found.outcome !== 'complete') broken.push(event);
    } else {
      const single = placeOccurrence(singleOccurrence(event), range);
      if (single && within(range)(single)) placed.push(single);
    }
  }
  const byId = new Map(events.map((event) => [event.id, event]));
  return { data: { ...dataOf(placed), events: byId, broken }, issues };
}

function instantsOf({ from, to, zone, defaultZone }: CalendarRange): TimeRange {
  const table = knownZone(zone, defaultZone);
  return { from: table.instantOf(from * DAY_SECONDS), to: table.instantOf(to * DAY_SECONDS) };
}

const within = (range: CalendarRange) => {
  const instants = instantsOf(range);
  return (placed: PlacedOccurrence) => isInRange(placed, instants);
};

const isQuiet = ({ isAllDay, occurrence }: PlacedOccurrence) =>
  isAllDay && Boolean(occurrence.categories?.some(({ id }) => id === 'quietDay'));

/** Dates in order, the quiet days apart. */
export function dataOf(placed: readonly PlacedOccurrence[]): CalendarData {
  return {
    placed: placed.filter((date) => !isQuiet(date)).sort(compareOccurrences),
    quiet: placed.filter(isQuiet),
    events: new Map(),
    broken: [],
    isWhole: true,
  };
}
