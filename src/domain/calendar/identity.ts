import type { Id } from '../../contract/id.ts';
import type { Text } from '../../contract/text.ts';
import type { CivilDay } from './civil-day.ts';
import { formatBasicUtc, formatPlainDate } from './date-time.ts';

/** Where a series had a date: an instant (ms), or a civil day when it has no time. */
export type OriginalStart = { instant: number } | { day: CivilDay };

/** The part of an occurrence id after the event's: `20261015T160000Z` or `20261015` (EC-7). */
export const originalKey = (original: OriginalStart): string =>
  'day' in original ? formatPlainDate(original.day).replace(/-/g, '') : formatBasicUtc(original.instant);

/** Id of a date of a series by its original start; without one, of the only date of an event (EC-7). */
export const occurrenceId = (eventId: Id, original?: OriginalStart): Id =>
  `${eventId}.${original ? originalKey(original) : 'single'}`;

/** Any name of a thing as one string, Danish first: for sorting (BE-28) and for issues, never for showing. */
export function plainTitle(text: Text | undefined): string {
  if (text === undefined || text === null || typeof text === 'string') return text ?? '';
  return text.da ?? Object.values<string>(text)[0] ?? '';
}
