/** A clock on the wall of a place. */
export interface LocalClock {
  /** `2026-12-08T17:00`, to be compared as text. */
  readonly stamp: string;
  /** `mon` … `sun`. */
  readonly weekday: string;
  readonly hour: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** What the clock in a zone shows at an instant (milliseconds since 1970). */
export function localClock(instant: number, timeZone: string): LocalClock {
  const parts = new Map(
    formatFor(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  return {
    stamp: `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`,
    weekday: part('weekday').toLowerCase(),
    hour: Number(part('hour')),
  };
}

function formatFor(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    const digits = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const;
    format = new Intl.DateTimeFormat('en-GB', { ...digits, weekday: 'short', hourCycle: 'h23', timeZone });
    formats.set(timeZone, format);
  }
  return format;
}
