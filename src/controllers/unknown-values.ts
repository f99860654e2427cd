import { filterOccurrences } from '../domain/calendar/filter-occurrences.ts';
import type { PlacedOccurrence } from '../domain/calendar/placed-occurrence.ts';
import type { CalendarController } from './calendar-controller.ts';
import type { FixedFilters } from './calendar-selection.ts';
import { fixedFilter } from './visible-dates.ts';

/** What the editor fixed that no date has, which leaves the calendar empty: mostly a slip of the pen. */
export function unknownValues(
  placed: readonly PlacedOccurrence[],
  fixed: FixedFilters,
  { today, now, clockZone: zone }: Pick<CalendarController, 'today' | 'now' | 'clockZone'>,
) {
  const { isFree: _, ...lists } = fixedFilter(fixed);
  return Object.entries(lists as Record<string, string[]>)
    .flatMap(([name, ids]) => ids.map((id) => ({ name, id, filter: { [name]: [id] } })))
    .filter(
      ({ filter }) => placed.length > 0 && filterOccurrences(placed, [filter], { today, now, zone }).length === 0,
    );
}
