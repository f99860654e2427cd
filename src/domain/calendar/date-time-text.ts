import { DAY_SECONDS } from './civil-day.ts';
import { formatPlainDate, pad } from './date-time.ts';

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
