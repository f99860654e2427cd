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

const LONGEST_ID = 128;
const HASHED_ID = 100;

/** A foreign uid as an id of CT-2: unsafe characters as `~` and their number, the end of a long one as a hash. */
export function idFromUid(uid: string): Id {
  const id = safeId(uid);
  return id.length <= LONGEST_ID ? id : numberedId(uid);
}

/** The same with the number of the whole uid at its end: for a uid that shares its id with another. */
export const numberedId = (uid: string): Id => `${safeId(uid).slice(0, HASHED_ID)}~${hash(uid)}`;

function safeId(uid: string): Id {
  const safe = uid.replace(/[^A-Za-z0-9._-]/gu, (character) => `~${character.codePointAt(0)?.toString(16)}`);
  return /^[A-Za-z0-9]/.test(safe) ? safe : `x${safe}`;
}

/** FNV-1a over UTF-16 units, twice with different seeds: enough to keep long names apart. */
function hash(text: string): string {
  const round = (seed: number) => {
    let value = seed;
    for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
    return value.toString(36);
  };
  return round(0x811c9dc5) + round(0x01000193);
}
