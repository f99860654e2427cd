import { type CivilDay, civilOf, DAY_SECONDS, dayOf, daysInMonth } from './civil-day.ts';

/** What an RFC 3339 time says: its instant (ms since 1970 UTC), and the wall time (s) as it is written, before the offset. */
export interface ReadDateTime {
  instant: number;
  wall: number;
}

const DATE_TIME = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(\.\d{1,9})?(?:Z|([+-])(\d\d):(\d\d))$/i;
const PLAIN_DATE = /^(\d{4})-(\d\d)-(\d\d)$/;

/** The day that the first three parts say; undefined when there is no such day. */
function dayIn([, year, month, day]: RegExpExecArray): CivilDay | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const isDate = m > 0 && m < 13 && d > 0 && (d < 29 || d <= daysInMonth(y, m));
  return isDate ? dayOf(y, m, d) : undefined;
}

/** Reads a PlainDate (CT-20); undefined when there is no such day. */
export function readPlainDate(text: string): CivilDay | undefined {
  const parts = PLAIN_DATE.exec(text);
  return parts ? dayIn(parts) : undefined;
}

/** Reads a DateTime (CT-20) without asking `Date`, so that no zone of the machine can enter (EC-2). */
export function readDateTime(text: string): ReadDateTime | undefined {
  const parts = DATE_TIME.exec(text);
  const day = parts ? dayIn(parts) : undefined;
  if (!parts || day === undefined) return undefined;
  const at = (index: number) => Number(parts[index] ?? 0);
  const [hour, minute, second, offsetHour, offsetMinute] = [at(4), at(5), at(6), at(9), at(10)];
  if (hour > 23 || minute > 59 || second > 59 || offsetHour > 23 || offsetMinute > 59) return undefined;
  const wall = day * DAY_SECONDS + hour * 3600 + minute * 60 + second;
  const offset = (offsetHour * 3600 + offsetMinute * 60) * (parts[8] === '-' ? -1 : 1);
  return { wall, instant: (wall - offset) * 1000 + Math.floor(at(7) * 1000) };
}

/** Instant (ms) of a DateTime; undefined where there is none or it cannot be read. */
export const readInstant = (text: string | undefined): number | undefined =>
  text ? readDateTime(text)?.instant : undefined;

const TWO_DIGITS = Array.from({ length: 100 }, (_, value) => String(value).padStart(2, '0'));

/** A number with leading zeros; of two digits as fast as thousands of dates want it. */
export const pad = (value: number, size = 2): string =>
  (size === 2 && TWO_DIGITS[value]) || String(value).padStart(size, '0');

/** `2026-11-24`. */
export function formatPlainDate(day: CivilDay): string {
  const { year, month, day: dayOfMonth } = civilOf(day);
  return `${pad(year, 4)}-${pad(month)}-${pad(dayOfMonth)}`;
}
