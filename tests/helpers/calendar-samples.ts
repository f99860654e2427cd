import type { CalendarEvent } from '../../src/contract/calendar-event.ts';
import type { Occurrence } from '../../src/contract/occurrence.ts';
import { readDateTime } from '../../src/domain/calendar/date-time.ts';
import { type PlacedOccurrence, placeOccurrence } from '../../src/domain/calendar/placed-occurrence.ts';
import { type ExpandOptions, type Expansion, expand } from '../../src/domain/calendar/series.ts';

/** The zone of the tests (QA-7). */
export const ZONE = 'Europe/Copenhagen';

/** An instant in milliseconds, of a time with offset, or of midnight UTC of a day. */
export function instantOf(text: string): number {
  const read = readDateTime(text.length === 10 ? `${text}T00:00:00Z` : text);
  if (!read) throw new TypeError(`no time: ${text}`);
  return read.instant;
}

/** A weekly choir, Thursdays 18.00–19.30 in Copenhagen from 3 September 2026, with what a test changes. */
export function choir(changes: Partial<CalendarEvent> = {}): CalendarEvent {
  return {
    id: 'kor',
    title: 'Kor',
    startsAt: '2026-09-03T18:00:00+02:00',
    endsAt: '2026-09-03T19:30:00+02:00',
    timeZone: ZONE,
    recurrence: { rules: ['FREQ=WEEKLY;UNTIL=20261217T225959Z'] },
    ...changes,
  };
}

/** A date with what a test needs. */
export const occurrence = (changes: Partial<Occurrence> = {}): Occurrence => ({
  id: 'dialog.single',
  eventId: 'dialog',
  title: 'Dialogmøde',
  ...(!changes.startsOn && {
    startsAt: '2026-12-08T17:00:00+01:00',
    endsAt: '2026-12-08T18:30:00+01:00',
    timeZone: ZONE,
  }),
  ...changes,
});

/** A date placed in the zone of the tests. */
export function placed(changes: Partial<Occurrence> = {}): PlacedOccurrence {
  const found = placeOccurrence(occurrence(changes), { zone: ZONE });
  if (!found) throw new TypeError(`cannot be placed: ${JSON.stringify(changes)}`);
  return found;
}

/** All dates of events between two days. */
export function expandBetween(
  events: CalendarEvent | readonly CalendarEvent[],
  [from, to]: readonly [string, string],
  options: Partial<ExpandOptions> = {},
): Expansion {
  return expand(events, { from: instantOf(from), to: instantOf(to) }, { zone: ZONE, ...options });
}

/** Where dates begin, as they are written. */
export const startsOf = ({ occurrences }: Expansion): string[] =>
  occurrences.map(({ occurrence: { startsAt, startsOn } }) => startsAt ?? startsOn ?? '');
