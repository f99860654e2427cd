import { DAY_SECONDS } from '../calendar/civil-day.ts';
import { type ZoneTable, zoneTable } from '../calendar/zone-table.ts';

/** A freed place, and what it can be offered for. */
export interface FreedPlace {
  /** Milliseconds since 1970, as all instants here. */
  readonly freedAt: number;
  /** Start of the time; without one an offer ends by its hours alone. */
  readonly startsAt?: number | undefined;
  readonly offerHours?: number | undefined;
  readonly timeZone: string;
}

/** When an offer is sent and when it ends. */
export interface OfferWindow {
  readonly sendAt: number;
  readonly expiresAt: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DEFAULT_HOURS = 24;
const SHORTEST = 30 * MINUTE;
const LEAST_LEFT = 2 * HOUR;
const NO_QUIET_WITHIN = 12 * HOUR;
const BEFORE_START = HOUR;
const QUIET_FROM = 21 * 3600;
const QUIET_UNTIL = 8 * 3600;
const DEADLINE_FROM = 9 * 3600;

/** How long a freed place is held for the next in line; undefined when no offer can be made any more (SU-44). */
export function offerWindow({ freedAt, startsAt, offerHours, timeZone }: FreedPlace): OfferWindow | undefined {
  const zone = zoneTable(timeZone);
  const hasQuiet = zone !== undefined && (startsAt === undefined || startsAt - freedAt > NO_QUIET_WITHIN);
  const sendAt = hasQuiet ? afterQuiet(zone, freedAt, QUIET_UNTIL) : freedAt;
  const left = startsAt === undefined ? Number.POSITIVE_INFINITY : startsAt - sendAt;
  if (left < LEAST_LEFT) return undefined;
  const length = Math.max(SHORTEST, Math.min((offerHours ?? DEFAULT_HOURS) * HOUR, left / 4));
  const end = hasQuiet ? afterQuiet(zone, sendAt + length, DEADLINE_FROM) : sendAt + length;
  const latest = Math.floor(Math.min(end, sendAt + left - BEFORE_START));
  // An hour before an early start is still night: then the answer is due in the evening, or nobody is asked any more.
  const expiresAt = hasQuiet ? beforeQuiet(zone, latest) : latest;
  return expiresAt - sendAt < SHORTEST ? undefined : { sendAt, expiresAt };
}

/** The instant itself, or the beginning of the quiet hours it lies in. */
function beforeQuiet(zone: ZoneTable, instant: number): number {
  const { day, second } = wallOf(zone, instant);
  if (second >= QUIET_UNTIL && second < QUIET_FROM) return instant;
  return zone.instantOf((second >= QUIET_FROM ? day : day - 1) * DAY_SECONDS + QUIET_FROM);
}

/** The instant itself, or `until` (a second of the day) on the morning after the quiet hours it lies in. */
function afterQuiet(zone: ZoneTable, instant: number, until: number): number {
  const { day, second } = wallOf(zone, instant);
  if (second >= QUIET_UNTIL && second < QUIET_FROM) return instant;
  return zone.instantOf((second >= QUIET_FROM ? day + 1 : day) * DAY_SECONDS + until);
}

function wallOf(zone: ZoneTable, instant: number): { day: number; second: number } {
  const wall = zone.wallAt(instant);
  const day = Math.floor(wall / DAY_SECONDS);
  return { day, second: wall - day * DAY_SECONDS };
}
