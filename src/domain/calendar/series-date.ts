import type { Id } from '../../contract/id.ts';
import type { Occurrence } from '../../contract/occurrence.ts';
import { type CivilDay, DAY_SECONDS } from './civil-day.ts';
import { formatPlainDate, readInstant, readPlainDate } from './date-time.ts';
import { formatDateTime } from './date-time-text.ts';
import { originalKey } from './identity.ts';
import type { PlacedOccurrence } from './placed-occurrence.ts';
import type { EventTimes, SeriesContent, SeriesStart } from './series-start.ts';

/** When a date is: instants (ms) of a time, or its first day and the one after its last; without an end its length is unknown. */
interface DateSpan {
  isAllDay: boolean;
  from: number;
  to: number | undefined;
}

/** What an override says of a date: what is known at once, and all of it when somebody reads it. */
interface DateChange {
  content: SeriesContent;
  occurrence: () => Occurrence;
}

/** What a date says itself in place of its series. */
interface OwnWords {
  own?: EventTimes;
  change?: DateChange;
}

/** Identity of a date inside its series: the instant (ms) of a time, or a number that no instant is for a whole day. */
export const keyOfDay = (day: CivilDay): number => day + 0.5;

/**
 * One date of a series: its identity, and its place before any override. Its words are put together when somebody reads
 * them: of thousands that are placed, twenty are shown.
 */
export class SeriesDate implements PlacedOccurrence {
  readonly start: SeriesStart;
  readonly isAllDay: boolean;
  readonly startsAt: number;
  readonly endsAt: number | undefined;
  readonly firstDay: CivilDay;
  readonly lastDay: CivilDay;
  readonly #own: EventTimes | undefined;
  readonly #change: DateChange | undefined;
  #occurrence: Occurrence | undefined;

  constructor(start: SeriesStart, { isAllDay, from, to }: DateSpan, { own, change }: OwnWords = {}) {
    const { shown } = start;
    this.start = start;
    this.isAllDay = isAllDay;
    this.#own = own;
    this.#change = change;
    if (isAllDay) {
      this.firstDay = from;
      this.lastDay = Math.max(from, (to ?? from + 1) - 1);
      this.startsAt = shown.instantOf(from * DAY_SECONDS);
      this.endsAt = shown.instantOf((this.lastDay + 1) * DAY_SECONDS);
      return;
    }
    this.startsAt = from;
    this.endsAt = to !== undefined && to > from ? to : undefined;
    this.firstDay = shown.dayAt(from);
    this.lastDay = this.endsAt === undefined ? this.firstDay : shown.dayAt(this.endsAt - 1);
  }

  get sourceIds(): readonly string[] {
    return this.start.sourceIds;
  }

  get eventId(): Id {
    return this.start.eventId;
  }

  get content(): SeriesContent {
    return this.#change?.content ?? this.start.content;
  }

  /** Equal for two dates exactly when they are the same date (EC-26). */
  get key(): number {
    return this.isAllDay ? keyOfDay(this.firstDay) : this.startsAt;
  }

  /** Civil day in the zone of the series. */
  get day(): CivilDay {
    return this.isAllDay ? this.firstDay : this.start.zone.dayAt(this.startsAt);
  }

  get times(): EventTimes {
    const { start, startsAt, endsAt, firstDay, lastDay } = this;
    if (this.isAllDay) return { startsOn: formatPlainDate(firstDay), endsBefore: formatPlainDate(lastDay + 1) };
    const write = (at: number) => formatDateTime(at, start.zone.offsetAt(at));
    const {
      startsAt: from = write(startsAt),
      endsAt: to = endsAt === undefined ? undefined : write(endsAt),
      timeZone = start.zoneName,
    } = this.#own ?? {};
    return { startsAt: from, timeZone, ...(to && { endsAt: to }) };
  }

  get occurrence(): Occurrence {
    const { start, firstDay: day, startsAt: instant } = this;
    this.#occurrence ??= this.#change?.occurrence() ?? {
      ...start.content,
      ...this.times,
      id: `${start.eventId}.${originalKey(this.isAllDay ? { day } : { instant })}`,
      eventId: start.eventId,
    };
    return this.#occurrence;
  }

  /** The same time with what an override says of it. */
  changed(change: DateChange): SeriesDate {
    const { isAllDay, startsAt, endsAt, firstDay, lastDay } = this;
    const span = isAllDay ? { from: firstDay, to: lastDay + 1 } : { from: startsAt, to: endsAt };
    return new SeriesDate(this.start, { isAllDay, ...span }, { change });
  }
}

/** The date of a series at a wall time (s) with the series' length. */
export function dateAtWall(start: SeriesStart, wall: number): SeriesDate {
  const { isAllDay, zone, length } = start;
  if (isAllDay) {
    const day = Math.floor(wall / DAY_SECONDS);
    return new SeriesDate(start, { isAllDay, from: day, to: day + (length ?? 0) / DAY_SECONDS });
  }
  // The first date keeps its own instant, also when its wall time comes twice.
  return dateAtInstant(start, wall === start.wall ? start.instant : zone.instantOf(wall), wall);
}

/** The date of a timed series at an instant (ms). */
export function dateAtInstant(start: SeriesStart, from: number, wall = start.zone.wallAt(from)): SeriesDate {
  return new SeriesDate(start, { isAllDay: false, from, to: endOf(start, from, wall) });
}

function endOf({ zone, length, exactLength = 0, isExact }: SeriesStart, instant: number, wall: number) {
  if (length === undefined) return undefined;
  const end = isExact ? 0 : zone.instantOf(wall + length);
  // In the night the clock changes the wall clock can run backwards.
  return end > instant ? end : instant + exactLength;
}

/** Times that a date is given for itself (an added date, an override); what they lack comes from the series (EC-26). */
export function dateAtTimes(start: SeriesStart, times: EventTimes): SeriesDate | undefined {
  if (times.startsAt) {
    const from = readInstant(times.startsAt);
    if (from === undefined) return undefined;
    const to = times.endsAt ? readInstant(times.endsAt) : endOf(start, from, start.zone.wallAt(from));
    return new SeriesDate(start, { isAllDay: false, from, to }, { own: times });
  }
  const from = readPlainDate(times.startsOn);
  if (from === undefined) return undefined;
  const length = start.isAllDay ? (start.length ?? DAY_SECONDS) / DAY_SECONDS : 1;
  const to = readPlainDate(times.endsBefore) ?? from + length;
  return new SeriesDate(start, { isAllDay: true, from, to });
}
