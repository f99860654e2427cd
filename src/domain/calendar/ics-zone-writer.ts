import { DAY_SECONDS, dayOf } from './civil-day.ts';
import { basicWall, component, contentLine } from './content-line-writer.ts';
import { firstSecondWith, type ZoneTable } from './zone-table.ts';

/** A change of a zone's offset: its second, and the offsets (s east of UTC) before and after. */
interface ZoneChange {
  second: number;
  from: number;
  to: number;
}

/** UTC-OFFSET: `+0100`, with seconds only where there are any. */
function basicOffset(seconds: number): string {
  const [hours, minutes, rest] = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map((part) =>
    String(Math.floor(Math.abs(part))).padStart(2, '0'),
  );
  return `${seconds < 0 ? '-' : '+'}${hours}${minutes}${rest === '00' ? '' : rest}`;
}

/** Offset changes from the day before one year to the end of another, found day by day and then to the second. */
function changesOf(zone: ZoneTable, firstYear: number, lastYear: number): ZoneChange[] {
  const offsetAt = (second: number) => zone.offsetAt(second * 1000);
  const changes: ZoneChange[] = [];
  const end = dayOf(lastYear + 1, 1, 1) * DAY_SECONDS;
  for (let day = dayOf(firstYear, 1, 0) * DAY_SECONDS; day < end; day += DAY_SECONDS) {
    const [from, to] = [offsetAt(day), offsetAt(day + DAY_SECONDS)];
    if (from === to) continue;
    changes.push({ second: firstSecondWith(to, { low: day, high: day + DAY_SECONDS, probe: offsetAt }), from, to });
  }
  return changes;
}

/**
 * VTIMEZONE of a zone for the years its dates are in (RFC 5545 3.6.5, EC-35): what is in force on the day before
 * the first year, which begins there before it does in UTC, and every change since. Each stands for itself: readers differ on an RDATE beside DTSTART here.
 */
export function timeZoneComponent(name: string, zone: ZoneTable, years: { first: number; last: number }): string {
  const start = dayOf(years.first, 1, 0) * DAY_SECONDS;
  const first = zone.offsetAt(start * 1000);
  const changes = [{ second: start, from: first, to: first }, ...changesOf(zone, years.first, years.last)];
  const standard = Math.min(...changes.map(({ to }) => to));
  const observances = changes.map(({ second, from, to }) =>
    component(to > standard ? 'DAYLIGHT' : 'STANDARD', [
      // An onset is a wall time by the offset before it.
      contentLine('DTSTART', basicWall(second + from)),
      contentLine('TZOFFSETFROM', basicOffset(from)),
      contentLine('TZOFFSETTO', basicOffset(to)),
    ]),
  );
  return component('VTIMEZONE', [contentLine('TZID', name), ...observances]);
}
