import type { Backend, Call, Read } from '../backend/backend.ts';
import { BackendError } from '../backend/backend-error.ts';
import { readPages } from '../backend/reading/read-pages.ts';
import type { CalendarEvent } from '../contract/calendar-event.ts';
import type { Issue } from '../contract/issue.ts';
import type { Occurrence } from '../contract/occurrence.ts';
import { DAY_SECONDS } from '../domain/calendar/civil-day.ts';
import { formatPlainDate } from '../domain/calendar/date-time.ts';
import {
  compareOccurrences,
  isInRange,
  knownZone,
  type PlacedOccurrence,
  type PlaceOptions,
  placeOccurrence,
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
  /** Read whole whatever is asked: to ask for a month of it brings nothing that is not here. */
  isFile?: boolean | undefined;
}

/** What is wanted: civil days, half open, and how dates are placed. */
export interface CalendarRange extends PlaceOptions {
  from: number;
  to: number;
}

/** Places events and expands their series; fetched only where a source does not list dates itself. */
export interface SeriesEngine {
  placeEvents(
    events: readonly CalendarEvent[],
    range: CalendarRange,
  ): Promise<{ data: CalendarData; issues: readonly Issue[] }>;
  /** Events from code, or of a list in the page, as a source; fetched only where there are some. */
  givenBackend(given: () => unknown): Promise<Backend>;
}

const PAGE_SIZE = 100;
/** A call for dates covers no more days (CT-10, EC-14). */
const MOST_DAYS = 400;

/** Reads the dates of a range: expanded by the backend where it can, else here (EC-14). */
export async function readCalendar(
  backend: Backend,
  range: CalendarRange,
  { call, engine }: { call: Call; engine: () => Promise<SeriesEngine> },
): Promise<Read<CalendarData>> {
  const query = { from: formatPlainDate(range.from), to: formatPlainDate(range.to), limit: PAGE_SIZE };
  if (backend.occurrences) {
    const middle = Math.min(range.to, range.from + MOST_DAYS);
    const { items, skipped, ...rest } = await readPages((cursor) =>
      (backend as Required<Backend>).occurrences({ ...query, to: formatPlainDate(middle), ...cursor }, call),
    );
    const near = { value: { ...dataOf(placeAll(items, range).sort(compareOccurrences)), ...rest }, skipped };
    return middle < range.to && rest.isWhole
      ? joined(near, await readCalendar(backend, { ...range, from: middle }, { call, engine }))
      : near;
  }
  if (!backend.events) throw new BackendError({ kind: 'unsupported', request: 'events', outcome: 'not-sent' });
  // Files are read whole whatever is asked, so they need not look for the range too.
  const isFile = (await backend.describe(call)).profile === 'static';
  const asked = isFile ? {} : query;
  const [{ items, skipped, ...rest }, { placeEvents }] = await Promise.all([
    readPages((cursor) => (backend as Required<Backend>).events({ ...asked, ...cursor }, call)),
    engine(),
  ]);
  const { data, issues } = await placeEvents(items, range);
  return { value: { ...data, ...rest, isFile: isFile || rest.isFile }, skipped: [...skipped, ...issues] };
}

/** Two reads of ranges that follow each other; a date on their border came in both. */
function joined(near: Read<CalendarData>, far: Read<CalendarData>): Read<CalendarData> {
  const ids = new Set(near.value.placed.concat(near.value.quiet).map(({ occurrence: { id } }) => id));
  const isNew = ({ occurrence: { id } }: PlacedOccurrence) => !ids.has(id);
  return {
    value: {
      ...near.value,
      placed: near.value.placed.concat(far.value.placed.filter(isNew)),
      quiet: near.value.quiet.concat(far.value.quiet.filter(isNew)),
      isWhole: far.value.isWhole,
    },
    skipped: [...near.skipped, ...far.skipped],
  };
}

/** First and last instant of a range. */
export function instantsOf({ from, to, zone, defaultZone }: CalendarRange): TimeRange {
  const table = knownZone(zone, defaultZone);
  return { from: table.instantOf(from * DAY_SECONDS), to: table.instantOf(to * DAY_SECONDS) };
}

/** Those of the dates that are in the range, placed. */
export function placeAll(occurrences: readonly Occurrence[], range: CalendarRange): PlacedOccurrence[] {
  const instants = instantsOf(range);
  return occurrences
    .flatMap((occurrence) => placeOccurrence(occurrence, range) ?? [])
    .filter((placed) => isInRange(placed, instants));
}

// Not taken apart in its head: that would put together the words of each date of a series.
const isQuiet = (placed: PlacedOccurrence) =>
  placed.isAllDay && placed.occurrence.categories?.some(({ id }) => id === 'quietDay');

/** Dates, which are in order, with the quiet days apart. */
export function dataOf(placed: readonly PlacedOccurrence[]): CalendarData {
  return {
    placed: placed.filter((date) => !isQuiet(date)),
    quiet: placed.filter(isQuiet),
    events: new Map(),
    broken: [],
    isWhole: true,
  };
}
