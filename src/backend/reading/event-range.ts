import type { EventQuery } from '../../contract/query.ts';
import { DAY_SECONDS } from '../../domain/calendar/civil-day.ts';
import { readInstant, readPlainDate } from '../../domain/calendar/date-time.ts';
import { knownZone, type TimeRange } from '../../domain/calendar/placed-occurrence.ts';

// Beyond these years no date of the contract lies (CT-20).
const [first, last] = [Date.UTC(1900, 0, 1), Date.UTC(2201, 0, 1)];

/** The range of a query in milliseconds since 1970; a plain date is the start of that day in the zone (CT-12). */
export function rangeOf({ from, to }: Pick<EventQuery, 'from' | 'to'>, timeZone: string): TimeRange {
  const zone = knownZone(timeZone);
  const edgeOf = (moment: string | undefined, otherwise: number): number => {
    if (!moment) return otherwise;
    const day = readPlainDate(moment);
    return (day === undefined ? readInstant(moment) : zone.instantOf(day * DAY_SECONDS)) ?? otherwise;
  };
  return { from: edgeOf(from, first), to: edgeOf(to, last) };
}
