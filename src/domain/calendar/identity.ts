import type { Id } from '../../contract/id.ts';
import type { CivilDay } from './civil-day.ts';
import { formatPlainDate } from './date-time.ts';
import { formatBasicUtc } from './date-time-text.ts';
import { singleId } from './single-date.ts';

/** Where a series had a date: an instant (ms), or a civil day when it has no time. */
export type OriginalStart = { instant: number } | { day: CivilDay };

/** The part of an occurrence id after the event's: `20261015T160000Z` or `20261015` (EC-7). */
export const originalKey = (original: OriginalStart): string =>
  'day' in original ? formatPlainDate(original.day).replace(/-/g, '') : formatBasicUtc(original.instant);

/** Id of a date of a series by its original start; without one, of the only date of an event (EC-7). */
export const occurrenceId = (eventId: Id, original?: OriginalStart): Id =>
  original ? `${eventId}.${originalKey(original)}` : singleId(eventId);
