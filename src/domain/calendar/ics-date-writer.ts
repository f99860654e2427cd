import type { CalendarEvent, EventOverride } from '../../contract/calendar-event.ts';
import { DAY_SECONDS } from './civil-day.ts';
import { basicDate, basicWall, contentLine, dayOfWall, type Parameters } from './content-line-writer.ts';
import { readInstant, readPlainDate } from './date-time.ts';
import { formatBasicUtc } from './date-time-text.ts';
import { readRule } from './recurrence-rule.ts';
import { dateAtTimes, dateAtWall } from './series-date.ts';
import { asOriginal, type EventTimes, endIn, type SeriesStart } from './series-start.ts';

type Recurrence = NonNullable<CalendarEvent['recurrence']>;

/** A time as a value and the parameters that say what kind it is: in UTC, in a zone of the file, or a day. */
interface IcsValue {
  value: string;
  parameters: Parameters;
}

/** Where a series has a date. */
interface Moment {
  startsAt?: string | undefined;
  startsOn?: string | undefined;
}

/** Writes the times of one event in the zone of its series (EC-35). */
export class IcsDateWriter {
  readonly start: SeriesStart;

  constructor(start: SeriesStart) {
    this.start = start;
  }

  /** A wall time that comes twice names its first time (EC-10): the second can be said in UTC only. */
  #atInstant(instant: number, isSeries?: boolean): IcsValue {
    const { zone, zoneName } = this.start;
    const wall = zone.wallAt(instant);
    const isSecond = !isSeries && zone.instantOf(wall) !== instant;
    if (isSecond || isUtc(zoneName)) return { value: formatBasicUtc(instant), parameters: {} };
    return { value: basicWall(wall), parameters: { TZID: zoneName } };
  }

  #at(text: string | undefined, isSeries?: boolean): IcsValue | undefined {
    const instant = readInstant(text);
    return instant === undefined ? undefined : this.#atInstant(instant, isSeries);
  }

  #on(text: string | undefined): IcsValue | undefined {
    const day = readPlainDate(text);
    return day === undefined ? undefined : { value: basicDate(day), parameters: { VALUE: 'DATE' } };
  }

  /** Where the series has a date, as a wall time (s); a whole day in a timed series is at its midnight, where no other date is. */
  #wall({ startsAt, startsOn }: Moment): number | undefined {
    const { isAllDay, zone } = this.start;
    const on = readPlainDate(startsOn);
    const at = readInstant(startsAt);
    if (at !== undefined) return isAllDay ? zone.dayAt(at) * DAY_SECONDS : zone.wallAt(at);
    return on === undefined ? undefined : on * DAY_SECONDS;
  }

  /** The same as a value of the kind that DTSTART has, as EXDATE and RECURRENCE-ID have to be. */
  #original(times: Moment): IcsValue | undefined {
    const { isAllDay, zone } = this.start;
    const wall = this.#wall(times);
    if (wall === undefined) return undefined;
    if (isAllDay) return { value: basicDate(dayOfWall(wall)), parameters: { VALUE: 'DATE' } };
    // An instant is kept: of a wall time that comes twice only it can tell which is meant.
    return times.startsAt ? this.#at(times.startsAt) : this.#atInstant(zone.instantOf(wall));
  }

  /** DTSTART and DTEND; rules go by the wall clock of DTSTART, whatever it costs the first date. An end in UTC says that all dates are exactly as long. */
  span(times: EventTimes & Pick<CalendarEvent, 'recurrence'>): string[] {
    const start = this.#at(times.startsAt, !!times.recurrence) ?? this.#on(times.startsOn);
    const endsAt = readInstant(times.endsAt);
    const isExact = times.recurrence && this.start.isExact && endsAt !== undefined;
    const exactEnd = isExact ? { value: formatBasicUtc(endsAt), parameters: {} } : undefined;
    const end = times.startsAt ? (exactEnd ?? this.#at(times.endsAt)) : this.#on(times.endsBefore);
    return [...line('DTSTART', start), ...line('DTEND', end)];
  }

  /** RECURRENCE-ID of a changed date, and where it is now: moved, or where the series had it. */
  override({ originalStartsAt, originalStartsOn, appliesTo, ...times }: EventOverride): string[] {
    const original: Moment = { startsAt: originalStartsAt, startsOn: originalStartsOn };
    const wall = this.#wall(original);
    const isMoved = times.startsAt || times.startsOn || wall === undefined;
    const date = isMoved ? dateAtTimes(this.start, times) : dateAtWall(this.start, wall);
    const range: Parameters = appliesTo === 'thisAndFollowing' ? { RANGE: 'THISANDFUTURE' } : {};
    return [
      ...line('RECURRENCE-ID', this.#original(original), range),
      ...this.span({ ...date?.times, ...endIn(times) }),
    ];
  }

  /** RRULE, EXDATE and RDATE. */
  recurrence({ rules = [], excluded = [], added = [] }: Recurrence, first: EventTimes): string[] {
    // Beside a rule programs count DTSTART by themselves; beside single dates not all of them do.
    const beside = rules.length || !added.length ? added : [first, ...added];
    return [
      ...(rules.every(isReadable) ? rules : []).map((rule) => contentLine('RRULE', this.#rule(rule))),
      ...excluded.flatMap((entry) => line('EXDATE', this.#original(entry))),
      ...beside.flatMap((entry) => line('RDATE', this.#original(entry))),
    ];
  }

  /** Added dates of another kind or length than the series, as changes of it: few programs read an RDATE with an end. */
  ofOtherLength(added: readonly EventTimes[]): EventOverride[] {
    return added.flatMap((times): EventOverride[] => {
      const { endsAt, endsBefore, ...start } = times;
      const usual = dateAtTimes(this.start, start)?.times;
      const isUsual = endsAt
        ? this.#at(endsAt)?.value === this.#at(usual?.endsAt)?.value
        : !endsBefore || endsBefore === usual?.endsBefore;
      const isOfItsKind = this.start.isAllDay === !start.startsAt;
      if (isUsual && isOfItsKind) return [];
      return [{ ...times, ...asOriginal(start) }];
    });
  }

  /** COUNT and INTERVAL as others read them: none below 1, and no dates at all is an end with the first (EC-36). */
  #counted(rule: string): string {
    const end = `UNTIL=${this.start.isAllDay ? basicDate(dayOfWall(this.start.wall)) : formatBasicUtc(this.start.instant)}`;
    return rule.replace(/(^|;)(COUNT|INTERVAL)=([+-]?\d+)/g, (whole, before: string, name: string, value: string) => {
      if (Number(value) > 0) return whole;
      return name === 'COUNT' && Number(value) === 0 ? `${before}${end}` : '';
    });
  }

  /** UNTIL must be of the kind of DTSTART, a zoned one in UTC (RFC 5545 3.3.10); a whole day means to its end (EC-23). */
  #rule(rule: string): string {
    const { isAllDay, zone } = this.start;
    return this.#counted(rule.replace(/[^\w=;,+-]/g, '').toUpperCase()).replace(
      /UNTIL=(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z)?)?/g,
      (whole, ...parts: string[]) => {
        const [year, month, date, hour, minute, second, isUtc] = parts;
        const on = readPlainDate(`${year}-${month}-${date}`);
        if (on === undefined) return whole;
        const seconds = hour ? Number(hour) * 3600 + Number(minute) * 60 + Number(second) : DAY_SECONDS - 1;
        const wall = on * DAY_SECONDS + seconds;
        if (isAllDay) return `UNTIL=${basicDate(isUtc ? zone.dayAt(wall * 1000) : on)}`;
        return isUtc ? whole : `UNTIL=${formatBasicUtc(zone.instantOf(wall))}`;
      },
    );
  }
}

/** What is no rule here is an error that costs other programs the whole file; one of another calendar some of them know. */
function isReadable(rule: string): boolean {
  const read = readRule(rule);
  return 'rule' in read || read.code !== 'bad-rule';
}

/** Whether times in this zone are written in UTC, without a TZID. */
export const isUtc = (zone: string): boolean => /^(?:Etc\/)?(?:UTC|GMT)$/.test(zone);

function line(name: string, given: IcsValue | undefined, more: Parameters = {}): string[] {
  return given ? [contentLine(name, given.value, { ...given.parameters, ...more })] : [];
}
