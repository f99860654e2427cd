import type { CalendarEvent } from '../../contract/calendar-event.ts';
import type { Issue } from '../../contract/issue.ts';
import type { Occurrence } from '../../contract/occurrence.ts';
import { plainTitle } from '../text/plain-title.ts';
import { readDateTime } from './date-time.ts';
import { zoneTable } from './zone-table.ts';

/** Those whose start is written with another offset than their zone has then; the instant counts all the same (EC-5). */
export const offsetDoubts = (events: Iterable<CalendarEvent | Occurrence>): Issue[] =>
  [...events]
    .filter(isDoubtful)
    .map(({ id, title }) => ({ path: '', id, code: 'offset-zone-mismatch', message: plainTitle(title) }));

function isDoubtful({ startsAt, timeZone }: CalendarEvent | Occurrence): boolean {
  // `Z` says which instant it is, not which offset.
  const read = startsAt?.endsWith('Z') ? undefined : readDateTime(startsAt);
  const zone = timeZone ? zoneTable(timeZone) : undefined;
  return Boolean(read && zone && zone.wallAt(read.instant) !== read.wall);
}
