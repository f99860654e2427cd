import { type CivilDay, civilOf, DAY_SECONDS, dayOf, daysInMonth } from './civil-day.ts';

/** What an RFC 3339 time says: its instant (ms since 1970 UTC), and the wall time (s) as it is written, before the offset. */
export interface ReadDateTime {
  instant: number;
  wall: number;
}

const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/i;

/** Reads a PlainDate (CT-20); undefined where there is none or no such day. */
export function readPlainDate(text: string | undefined): CivilDay | undefined {
  const midnight = readDateTime(`${text}T00:00:00Z`);
  return midnight && midnight.wall / DAY_SECONDS;
}

/** Reads a DateTime (CT-20) without asking `Date`, so that no zone of the machine can enter (EC-2). */
export function readDateTime(text: string | undefined): ReadDateTime | undefined {
  if (!text || !DATE_TIME.test(text)) return undefined;
  // Two digits at a time, by their codes: lists have thousands of times, and each cut would be a text of its own.
  const two = (at: number) => text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528 || 0;
  // «Z», or an offset with its colon.
  const zoneAt = text.length - (text.at(-3) === ':' ? 6 : 1);
  const y = two(0) * 100 + two(2);
  const m = two(5);
  const d = two(8);
  const hour = two(11);
  const minute = two(14);
  const second = two(17);
  const offsetHour = two(zoneAt + 1);
  const offsetMinute = two(zoneAt + 4);
  const isDate = m > 0 && m < 13 && d > 0 && d <= daysInMonth(y, m);
  if (!isDate || hour > 23 || minute > 59 || second > 59 || offsetHour > 23 || offsetMinute > 59) return undefined;
  const wall = dayOf(y, m, d) * DAY_SECONDS + hour * 3600 + minute * 60 + second;
  const offset = (offsetHour * 3600 + offsetMinute * 60) * (text[zoneAt] === '-' ? -1 : 1);
  return { wall, instant: (wall - offset) * 1000 + Math.floor(Number(text.slice(19, zoneAt)) * 1000) };
}

/** Instant (ms) of a DateTime; undefined where there is none or it cannot be read. */
export const readInstant = (text: string | undefined): number | undefined => readDateTime(text)?.instant;

/** A number with leading zeros. */
export const pad = (value: number, size = 2): string => String(value).padStart(size, '0');

/** `2026-11-24`. */
export function formatPlainDate(day: CivilDay): string {
  const { year, month, day: dayOfMonth } = civilOf(day);
  return `${pad(year, 4)}-${pad(month)}-${pad(dayOfMonth)}`;
}
