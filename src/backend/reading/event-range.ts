import type { CalendarEvent } from '../../contract/calendar-event.ts';
import type { EventQuery } from '../../contract/query.ts';
import type { CalendarFilter } from '../../domain/calendar/calendar-filter.ts';
import { DAY_SECONDS } from '../../domain/calendar/civil-day.ts';
import { readDateTime, readPlainDate } from '../../domain/calendar/date-time.ts';
import { filterOccurrences } from '../../domain/calendar/filter-occurrences.ts';
import { knownZone, type TimeRange } from '../../domain/calendar/placed-occurrence.ts';
import { expand } from '../../domain/calendar/series.ts';

// Beyond these years no date of the contract lies (CT-20).
const [first, last] = [Date.UTC(1900, 0, 1), Date.UTC(2201, 0, 1)];

/** The range of a query in milliseconds since 1970; a plain date is the start of that day in the zone (CT-12). */
export function rangeOf({ from, to }: Pick<EventQuery, 'from' | 'to'>, timeZone: string): TimeRange {
  const zone = knownZone(timeZone);
  const instantOf = (moment: string | undefined, otherwise: number): number => {
    if (!moment) return otherwise;
    const day = readPlainDate(moment);
    return (day === undefined ? readDateTime(moment)?.instant : zone.instantOf(day * DAY_SECONDS)) ?? otherwise;
  };
  return { from: instantOf(from, first), to: instantOf(to, last) };
}

/** How far a series is looked along where no range is asked for. */
const lookAhead = 400 * DAY_SECONDS * 1000;

/** Events with a date that touches the range and meets every other filter, series whole (BE-18, EC-14, CT-12). */
export function filterEvents(events: readonly CalendarEvent[], query: EventQuery, timeZone: string): CalendarEvent[] {
  const { from, to, limit, cursor, maxKm, postcode, ...chosen } = query;
  const filters: CalendarFilter[] = [{ ...chosen, ...(postcode && { postcode: [postcode] }) }];
  const asked = rangeOf(query, timeZone);
  const isBound = from !== undefined || to !== undefined;
  if (!isBound && !postcode && Object.values(chosen).every((value) => value === undefined)) return [...events];
  return events.filter((event) => {
    const start = Date.parse(event.startsAt ?? `${event.startsOn}T00:00:00Z`) - DAY_SECONDS * 1000;
    const range = isBound ? asked : { from: start, to: start + lookAhead };
    const { occurrences } = expand(event, range, { zone: timeZone });
    return filterOccurrences(occurrences, filters, { today: 0, zone: timeZone }).length > 0;
  });
}
