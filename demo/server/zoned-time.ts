/** Days since 1970-01-01 of a `YYYY-MM-DD` date (EC-2). */
export function dayNumber(date: string): number {
  return Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / 86_400_000;
}

/** The `YYYY-MM-DD` date of a day number. */
export function dateOfDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** The date that lies so many days later. */
export function addDays(date: string, days: number): string {
  return dateOfDay(dayNumber(date) + days);
}

/** Weekday of a day number, 0 = Monday (EC-2). */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    const fields = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const;
    format = new Intl.DateTimeFormat('en-CA', { ...fields, second: '2-digit', hourCycle: 'h23', timeZone: zone });
    formats.set(zone, format);
  }
  return format;
}

/** The wall time `YYYY-MM-DDTHH:MM:SS` that clocks of the zone show at an instant (milliseconds since 1970 UTC). */
export function wallTimeAt(instant: number, zone: string): string {
  const parts = new Map(
    formatFor(zone)
      .formatToParts(instant)
      .map((part) => [part.type, part.value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  const date = `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
  return `${date}T${part('hour')}:${part('minute')}:${part('second')}`;
}

function offsetAt(instant: number, zone: string): number {
  return Date.parse(`${wallTimeAt(instant, zone)}Z`) - Math.floor(instant / 1000) * 1000;
}

/** The instant of a wall time: the earlier of two in the autumn hour, moved forward by the spring gap (EC-10). */
export function instantOf(wallTime: string, zone: string): number {
  const asUtc = Date.parse(`${wallTime}Z`);
  const before = offsetAt(asUtc - 86_400_000, zone);
  const after = offsetAt(asUtc + 86_400_000, zone);
  const fitting = [asUtc - before, asUtc - after].filter((instant) => wallTimeAt(instant, zone) === wallTime);
  return fitting.length ? Math.min(...fitting) : asUtc - before;
}

/** RFC 3339 text with seconds and the offset that the zone has at that instant (CT-20). */
export function dateTimeAt(instant: number, zone: string): string {
  const minutes = offsetAt(instant, zone) / 60_000;
  const clock = (value: number) => String(value).padStart(2, '0');
  const offset = `${clock(Math.floor(Math.abs(minutes) / 60))}:${clock(Math.abs(minutes) % 60)}`;
  return `${wallTimeAt(instant, zone)}${minutes < 0 ? '-' : '+'}${offset}`;
}
