import type { CalendarEvent, EventOverride } from '../../contract/calendar-event.ts';
import { DAY_SECONDS } from './civil-day.ts';
import type { SeriesDate } from './series-date.ts';
import { SeriesRules } from './series-dates.ts';
import { DateMatcher, pointerTo } from './series-match.ts';
import { asOriginal, type SeriesStart } from './series-start.ts';

/** What leaves a date out or changes it, by the moment or the day it names. */
type Entry = Parameters<typeof pointerTo>[1];

/** Written times differ from those meant by less than this. */
const MARGIN = 2 * DAY_SECONDS;

/**
 * The same event with all that leaves a date out or changes it at the very start of that date: a day, or a local time
 * written with `Z`, is understood here (EC-26), while other programs compare moments. Each date is named once, a changed one
 * as the last of its overrides says.
 */
export function withExactDates(event: CalendarEvent, start: SeriesStart): CalendarEvent {
  const { recurrence, overrides = [] } = event;
  const excluded = recurrence?.excluded ?? [];
  const find = dateFinder(event, start, [...excluded, ...overrides.map(originalOf)]);
  const left = new Map<unknown, { startsAt?: string | undefined; startsOn?: string | undefined }>();
  for (const entry of excluded) {
    const found = find(entry);
    for (const date of found) left.set(date.key, startOf(date));
    if (found.length === 0) left.set(entry, entry);
  }
  const changed = new Map<unknown, EventOverride>();
  for (const override of overrides) {
    const { originalStartsAt: _, originalStartsOn: __, ...patch } = override;
    const found = find(originalOf(override));
    for (const date of found) changed.set(date.key, { ...patch, ...asOriginal(date.times) });
    if (found.length === 0) changed.set(override, override);
  }
  return {
    ...event,
    ...(recurrence && { recurrence: { ...recurrence, ...(left.size > 0 && { excluded: [...left.values()] }) } }),
    ...(overrides.length > 0 && { overrides: [...changed.values()] }),
  };
}

/** Finds the dates that an entry means, among all that the series has, the excluded too. */
function dateFinder(
  event: CalendarEvent,
  start: SeriesStart,
  entries: readonly Entry[],
): (entry: Entry) => readonly SeriesDate[] {
  const walls = entries.flatMap((entry) => pointerTo(start, entry)?.writtenWall ?? []);
  if (walls.length === 0) return () => [];
  // There may be more of them than a call takes arguments.
  const first = walls.reduce((one, other) => Math.min(one, other));
  const last = walls.reduce((one, other) => Math.max(one, other));
  const range = { from: first - MARGIN, to: last + MARGIN };
  const matcher = new DateMatcher(new SeriesRules(event, start).datesIn(range).all);
  return (entry) => {
    const pointer = pointerTo(start, entry);
    return pointer ? matcher.find(pointer) : [];
  };
}

const originalOf = ({ originalStartsAt: startsAt, originalStartsOn: startsOn }: EventOverride): Entry => ({
  startsAt,
  startsOn,
});

/** Where a date is, without its end. */
function startOf({ times: { startsAt, startsOn } }: SeriesDate): { startsAt?: string; startsOn?: string } {
  return startsAt ? { startsAt } : { startsOn: startsOn as string };
}
