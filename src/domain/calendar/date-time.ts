import { type CivilDay, civilOf, DAY_SECONDS, dayOf, daysInMonth } from './civil-day.ts';

/** What an RFC 3339 time says: its instant (ms since 1970 UTC), and the wall time (s) as it is written, before the offset. */
export interface ReadDateTime {
  instant: number;
  wall: number;
}

const DATE_TIME = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d):(\d\d)(\.\d{1,9})?(?:Z|([+-])(\d\d):(\d\d))$/i;
const PLAIN_DATE = /^(\d{4})-(\d\d)-(\d\d)$/;

/** Reads a PlainDate (CT-20); undefined when there is no such day. */
export function readPlainDate(text: string): CivilDay | undefined {
  const parts = PLAIN_DATE.exec(text);
  if (!parts) return undefined;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  const isDate = month > 0 && month < 13 && day > 0 && day <= daysInMonth(year, month);
  return isDate ? dayOf(year, month, day) : undefined;
}

/** Reads a DateTime (CT-20) without asking `Date`, so that no zone of the machine can enter (EC-2). */
export function readDateTime(text: string): ReadDateTime | undefined {
  const parts = DATE_TIME.exec(text);
  const day = parts ? readPlainDate(parts[1] as string) : undefined;
  if (!parts || day === undefined) return undefined;
  const [hour, minute, second, offsetHour, offsetMinute] = [2, 3, 4, 7, 8].map((at) => Number(parts[at] ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  if (hour > 23 || minute > 59 || second > 59 || offsetHour > 23 || offsetMinute > 59) return undefined;
  const wall = day * DAY_SECONDS + hour * 3600 + minute * 60 + second;
  const offset = (offsetHour * 3600 + offsetMinute * 60) * (parts[6] === '-' ? -1 : 1);
  return { wall, instant: (wall - offset) * 1000 + Math.floor(Number(parts[5] ?? 0) * 1000) };
}

const TWO_DIGITS = Array.from({ length: 100 }, (_, value) => String(value).padStart(2, '0'));

const pad = (value: number, size = 2) => (size === 2 && TWO_DIGITS[value]) || String(value).padStart(size, '0');

/** `2026-11-24`. */
export function formatPlainDate(day: CivilDay): string {
  const { year, month, day: dayOfMonth } = civilOf(day);
  return `${pad(year, 4)}-${pad(month)}-${pad(dayOfMonth)}`;
}

const formatTime = (second: number) => `${pad(Math.floor(second / 3600))}:${pad(Math.floor(second / 60) % 60)}`;

/** `2026-11-24T19:00:00+01:00` for an instant (ms) seen with an offset (s east of UTC). */
export function formatDateTime(instant: number, offset: number): string {
  // RFC 3339 has no seconds in an offset (some zones had them before 1972).
  const minutes = Math.round(offset / 60) * 60;
  const wall = Math.floor(instant / 1000) + minutes;
  const day = Math.floor(wall / DAY_SECONDS);
  const second = wall - day * DAY_SECONDS;
  const zone = minutes === 0 ? 'Z' : `${minutes < 0 ? '-' : '+'}${formatTime(Math.abs(minutes))}`;
  return `${formatPlainDate(day)}T${formatTime(second)}:${pad(second % 60)}${zone}`;
}

/** Basic form in UTC, `20261124T180000Z`, as occurrence ids have it (EC-7). */
export const formatBasicUtc = (instant: number): string => formatDateTime(instant, 0).replace(/[-:]/g, '');
