import { civilOf, DAY_SECONDS, dayOf } from './civil-day.ts';

/** Answers which offset (seconds east of UTC) is in force at a second since 1970 UTC. */
export type OffsetProbe = (second: number) => number;

interface Segment {
  from: number;
  until: number;
  offset: number;
}

const PROBE_STEP = 14 * DAY_SECONDS;

/** Offsets of one time zone, asked for once a year and kept (EC-9); turns wall times into instants and back (EC-10). */
export class ZoneTable {
  #probe: OffsetProbe;
  #years = new Map<number, readonly Segment[]>();
  #last: Segment = { from: 0, until: 0, offset: 0 };

  constructor(probe: OffsetProbe) {
    this.#probe = probe;
  }

  /** Seconds east of UTC at an instant (ms). */
  offsetAt(instant: number): number {
    return this.#segmentAt(Math.floor(instant / 1000)).offset;
  }

  /** Wall time (s) at an instant (ms). */
  wallAt(instant: number): number {
    const second = Math.floor(instant / 1000);
    return second + this.#segmentAt(second).offset;
  }

  /** Civil day at an instant (ms). */
  dayAt(instant: number): number {
    return Math.floor(this.wallAt(instant) / DAY_SECONDS);
  }

  /** Instant (ms) of a wall time (s): the earlier one of two; in a gap by the offset before it (RFC 5545 3.3.5, erratum 4271). */
  instantOf(wall: number): number {
    const last = this.#last;
    // Far enough from both ends of the stretch that no other offset can be in force within a day.
    if (wall - DAY_SECONDS > last.from && wall + DAY_SECONDS < last.until) return (wall - last.offset) * 1000;
    const before = this.#segmentAt(wall - DAY_SECONDS).offset;
    const after = this.#segmentAt(wall + DAY_SECONDS).offset;
    const fits = (offset: number) => this.#segmentAt(wall - offset).offset === offset;
    const offsets = before < after ? [after, before] : [before, after];
    return (wall - (offsets.find(fits) ?? before)) * 1000;
  }

  #segmentAt(second: number): Segment {
    const last = this.#last;
    if (second >= last.from && second < last.until) return last;
    const { year } = civilOf(Math.floor(second / DAY_SECONDS));
    const segments = this.#years.get(year) ?? probeYear(year, this.#probe);
    this.#years.set(year, segments);
    this.#last = segments.find(({ until }) => second < until) as Segment;
    return this.#last;
  }
}

const yearStart = (year: number) => dayOf(year, 1, 1) * DAY_SECONDS;

function probeYear(year: number, probe: OffsetProbe): readonly Segment[] {
  const end = yearStart(year + 1);
  const segments: Segment[] = [];
  let from = yearStart(year);
  let offset = probe(from);
  for (let low = from; low < end; low += PROBE_STEP) {
    const high = Math.min(low + PROBE_STEP, end);
    const next = probe(high);
    if (next === offset) continue;
    const change = firstSecondWith(next, { low, high, probe });
    segments.push({ from, until: change, offset });
    from = change;
    offset = next;
  }
  return [...segments, { from, until: end, offset }].filter((segment) => segment.from < segment.until);
}

/** The first second with an offset, after one second without and up to one with it. */
export function firstSecondWith(
  offset: number,
  { low, high, probe }: { low: number; high: number; probe: OffsetProbe },
) {
  let [before, after] = [low, high];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (probe(middle) === offset) after = middle;
    else before = middle;
  }
  return after;
}

const tables = new Map<string, ZoneTable>();

/** The table of an IANA zone; undefined when the platform does not know the name. */
export function zoneTable(zone: string): ZoneTable | undefined {
  const probe = tables.has(zone) ? undefined : intlProbe(zone);
  if (probe) tables.set(zone, new ZoneTable(probe));
  return tables.get(zone);
}

function intlProbe(timeZone: string): OffsetProbe | undefined {
  // CT-21: a numeric offset is no zone, though engines take it for one.
  if (!/^[A-Za-z]/.test(timeZone)) return undefined;
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-GB-u-ca-gregory-nu-latn', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    // Intl throws a RangeError for a name it does not know; the caller hears it as undefined.
    return undefined;
  }
  return (second) => {
    const [day, month, year, hours, minutes, seconds] = (format.format(second * 1000).match(/\d+/g) ?? []).map(
      Number,
    ) as [number, number, number, number, number, number];
    return dayOf(year, month, day) * DAY_SECONDS + hours * 3600 + minutes * 60 + seconds - second;
  };
}
