import { type CalendarFilter, isEmptyFilter } from '../domain/calendar/calendar-filter.ts';
import { filterOccurrences } from '../domain/calendar/filter-occurrences.ts';
import type { PlacedOccurrence } from '../domain/calendar/placed-occurrence.ts';
import type { CalendarController } from './calendar-controller.ts';
import type { FixedFilters } from './calendar-selection.ts';

type Clock = Pick<CalendarController, 'today' | 'now' | 'clockZone'>;

const MOST_CHOICES = 4;
const visible = new WeakMap<readonly PlacedOccurrence[], Map<string, readonly PlacedOccurrence[]>>();

const fixedNames = ['category', 'area', 'postcode', 'audience', 'organisation', 'accessibility'] as const;

/** What the editor fixed, ids parted by blanks or commas (EC-69). */
export function fixedFilter(fixed: FixedFilters): CalendarFilter {
  const ids = fixedNames.map((name) => [name, fixed[name].split(/[\s,]+/).filter(Boolean)] as const);
  const lists = Object.fromEntries(ids.filter(([, values]) => values.length > 0));
  return fixed.isFree ? { ...lists, isFree: true } : lists;
}

/** The dates that satisfy what the editor fixed and what the person chose; the last few answers are kept. */
export function visibleDates(
  placed: readonly PlacedOccurrence[],
  { fixed, filter }: { fixed: FixedFilters; filter: CalendarFilter },
  { today, now, clockZone: zone }: Clock,
): readonly PlacedOccurrence[] {
  const filters = [fixedFilter(fixed), filter];
  if (filters.every(isEmptyFilter)) return placed;
  // Help alone is looked for by the minute, and not by the day.
  const key = JSON.stringify([filters, today, zone, filter.hasNeeds && now]);
  const known = visible.get(placed)?.get(key);
  if (known) return known;
  const dates = filterOccurrences(placed, filters, { today, now, zone });
  const others = [...(visible.get(placed) ?? [])].slice(1 - MOST_CHOICES);
  visible.set(placed, new Map([...others, [key, dates]]));
  return dates;
}
