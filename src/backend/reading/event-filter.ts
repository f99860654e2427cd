import type { CalendarEvent } from '../../contract/calendar-event.ts';
import type { EventQuery } from '../../contract/query.ts';
import type { CalendarFilter } from '../../domain/calendar/calendar-filter.ts';
import { DAY_MS } from '../../domain/calendar/civil-day.ts';
import { filterOccurrences } from '../../domain/calendar/filter-occurrences.ts';
import { expand } from '../../domain/calendar/series.ts';
import { rangeOf } from './event-range.ts';

/** How far a series is looked along where no range is asked for. */
const lookAhead = 400 * DAY_MS;

/** Events with a date that touches the range and meets every other filter, series whole (CT-12, BE-18). */
export function filterEvents(events: readonly CalendarEvent[], query: EventQuery, timeZone: string): CalendarEvent[] {
  const { from, to, limit, cursor, maxKm, postcode, ...chosen } = query;
  const isBound = from !== undefined || to !== undefined;
  const isAll = [maxKm, postcode, ...Object.values(chosen)].every((value) => value === undefined);
  if (isAll && !isBound) return [...events];
  const filters: CalendarFilter[] = [{ ...chosen, ...(postcode && { postcode: [postcode] }) }];
  const asked = rangeOf(query, timeZone);
  return events.filter((event) => {
    const start = Date.parse(event.startsAt ?? `${event.startsOn}T00:00:00Z`) - DAY_MS;
    const range = isBound ? asked : { from: start, to: start + lookAhead };
    const { occurrences } = expand(event, range, { zone: timeZone });
    // No filter of a request asks for what hangs on the time of day (EC-63).
    return filterOccurrences(occurrences, filters, { today: 0, now: 0, zone: timeZone }).length > 0;
  });
}
