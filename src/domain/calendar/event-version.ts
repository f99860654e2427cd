import type { CalendarEvent } from '../../contract/calendar-event.ts';
import type { Id } from '../../contract/id.ts';
import { readInstant } from './date-time.ts';

const SEQUENCE_EPOCH = Date.UTC(2020, 0, 1);

/** SEQUENCE of an event; without one the whole minutes from 2020 to its last change, else 0 (EC-7). */
export function sequenceOf({ sequence, updatedAt }: Pick<CalendarEvent, 'sequence' | 'updatedAt'>): number {
  if (sequence !== undefined && sequence !== null) return sequence;
  return Math.max(0, Math.floor(((readInstant(updatedAt) ?? 0) - SEQUENCE_EPOCH) / 60_000));
}

/** The uid by which calendars know an event: its own, else its id at the host it comes from (EC-7). */
export const uidOf = ({ uid, id }: Pick<CalendarEvent, 'uid' | 'id'>, host: string): string => uid ?? `${id}@${host}`;

/** Original start of a date of a series, as its id names it (EC-7); undefined for the only date of an event. */
export const keyInSeries = ({ id }: { id: Id }): string | undefined => /\.(\d{8}(?:T\d{6}Z)?)$/.exec(id)?.[1];

/** Positive when `a` is the newer of two versions: higher sequence, then later change (EC-28). */
export function compareVersions(
  a: Pick<CalendarEvent, 'sequence' | 'updatedAt'>,
  b: Pick<CalendarEvent, 'sequence' | 'updatedAt'>,
): number {
  const changedAt = ({ updatedAt }: typeof a) => readInstant(updatedAt) ?? 0;
  return sequenceOf(a) - sequenceOf(b) || changedAt(a) - changedAt(b);
}
