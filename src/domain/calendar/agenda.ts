import type { CivilDay } from './civil-day.ts';
import { isLong, isOver, type PlacedOccurrence } from './placed-occurrence.ts';

/** One day of the agenda with its dates in order. */
export interface AgendaDay {
  day: CivilDay;
  occurrences: readonly PlacedOccurrence[];
}

/** What the agenda shows: long events that run already, then day by day (EC-43, EC-44). */
export interface Agenda {
  ongoing: readonly PlacedOccurrence[];
  days: readonly AgendaDay[];
  shown: number;
  total: number;
}

/** How the agenda is cut: `pages` pages of about `limit` dates, at most `fits`, from `now` (ms) and `today` on (EC-45). */
export interface AgendaOptions {
  now: number;
  today: CivilDay;
  limit: number;
  pages: number;
  fits?: number;
}

/** Dates that are not over, by day, in whole days up to the page's end (EC-43 to EC-45). `occurrences` are in order. */
export function agendaOf(
  occurrences: readonly PlacedOccurrence[],
  { now, today, limit, pages, fits = Number.POSITIVE_INFINITY }: AgendaOptions,
): Agenda {
  const coming = upcoming(occurrences, { now, today });
  // Of thousands the pages reach a few: none of a later day is put in its place. Dates shown each in its own zone are
  // in order of their instants, so that one of the next day may stand before them.
  const farthest = coming[2 * limit * pages];
  const near = coming.filter(({ firstDay }) => !farthest || firstDay <= farthest.firstDay + 1);
  const isOngoing = (placed: PlacedOccurrence) => placed.firstDay < today && isLong(placed);
  const ongoing = near.filter(isOngoing);
  const groups = groupByDay(near.filter((placed) => !isOngoing(placed)));
  const shown = Math.min(
    pageEnd([ongoing.length, ...groups.map(({ occurrences: { length } }) => length)], limit, pages),
    fits,
  );
  let left = shown - Math.min(shown, ongoing.length);
  const days = groups.flatMap((group): AgendaDay[] => {
    const kept = group.occurrences.slice(0, left);
    left -= kept.length;
    return kept.length > 0 ? [{ day: group.day, occurrences: kept }] : [];
  });
  return { ongoing: ongoing.slice(0, shown), days, shown, total: coming.length };
}

/** Dates that are not over (EC-43); an all-day one stays to the end of its last day. */
export function upcoming(
  occurrences: readonly PlacedOccurrence[],
  { now, today }: { now: number; today: CivilDay },
): PlacedOccurrence[] {
  return occurrences.filter(
    (placed) => placed.startsAt > now || (placed.isAllDay ? placed.lastDay >= today : !isOver(placed, now)),
  );
}

/** Dates under the day they begin on, all-day ones first. */
export function groupByDay(occurrences: readonly PlacedOccurrence[]): AgendaDay[] {
  const days = new Map<CivilDay, PlacedOccurrence[]>();
  for (const placed of occurrences) {
    const group = days.get(placed.firstDay);
    if (group) group.push(placed);
    else days.set(placed.firstDay, [placed]);
  }
  return [...days]
    .sort(([a], [b]) => a - b)
    .map(([day, group]) => ({ day, occurrences: group.sort((a, b) => +b.isAllDay - +a.isAllDay) }));
}

/** A page ends with the day that passes the limit, and never holds more than twice the limit (EC-45). */
function pageEnd(sizes: readonly number[], limit: number, pages: number): number {
  let end = 0;
  for (let page = 0; page < pages; page += 1) {
    let dayEnd = 0;
    const wanted = end + limit;
    for (const size of sizes) {
      dayEnd += size;
      if (dayEnd >= wanted) break;
    }
    end = Math.min(dayEnd, end + 2 * limit);
  }
  return end;
}
