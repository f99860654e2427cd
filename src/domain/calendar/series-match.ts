import { DAY_SECONDS } from './civil-day.ts';
import { readDateTime, readPlainDate } from './date-time.ts';
import { keyOfDay, type SeriesDate } from './series-date.ts';
import type { SeriesStart } from './series-start.ts';

/** What EXDATE or RECURRENCE-ID points at (EC-26). */
export interface DatePointer {
  /** Key of the date it means by instant (timed) or by civil day in the series' zone (all-day). */
  key: number;
  /** Wall time as written: feeds that write local time with `Z` mean this. */
  writtenWall: number;
  /** Set for a DATE: it means every date of this civil day. */
  day?: number;
  instant?: number;
}

/** Reads where a pointer points; undefined when it cannot be read. */
export function pointerTo(
  start: SeriesStart,
  { startsAt, startsOn }: { startsAt?: string | undefined; startsOn?: string | undefined },
): DatePointer | undefined {
  if (startsAt) {
    const read = readDateTime(startsAt);
    if (!read) return undefined;
    const day = start.zone.dayAt(read.instant);
    return { key: start.isAllDay ? keyOfDay(day) : read.instant, writtenWall: read.wall, instant: read.instant };
  }
  const day = readPlainDate(startsOn);
  return day === undefined ? undefined : { key: keyOfDay(day), writtenWall: day * DAY_SECONDS, day };
}

/** Finds the dates that a pointer means: same identity or civil day, and only if there is none, equal wall time. */
export class DateMatcher {
  #byKey = new Map<number, SeriesDate>();
  #byDay: Map<number, SeriesDate[]> | undefined;
  #dates: readonly SeriesDate[];

  constructor(dates: readonly SeriesDate[]) {
    this.#dates = dates;
    for (const date of dates) this.#byKey.set(date.key, date);
  }

  find({ key, day, writtenWall }: DatePointer): readonly SeriesDate[] {
    const exact = this.#byKey.get(key);
    if (exact) return [exact];
    if (day !== undefined) return this.#on(day);
    const written = this.#on(Math.floor(writtenWall / DAY_SECONDS));
    return written.filter((date) => date.isAllDay || date.startsAt === date.start.zone.instantOf(writtenWall));
  }

  /** The dates of a civil day; most pointers mean a moment, and need none of this. */
  #on(day: number): readonly SeriesDate[] {
    if (!this.#byDay) {
      this.#byDay = new Map();
      for (const date of this.#dates) {
        const known = this.#byDay.get(date.day);
        if (known) known.push(date);
        else this.#byDay.set(date.day, [date]);
      }
    }
    return this.#byDay.get(day) ?? [];
  }
}
