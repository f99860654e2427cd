import { BudgetMeter } from './budget.ts';
import { DAY_MS, DAY_SECONDS, dayOf } from './civil-day.ts';
import { type Component, propertyOf, readText, valueIn } from './content-lines.ts';
import { formatDateTime } from './date-time-text.ts';
import { expandRule } from './expand-rule.ts';
import { type IcsTime, readOffset, timeOf, timesOf, wallOf } from './ics-times.ts';
import { DEFAULT_ZONE, knownZone } from './placed-occurrence.ts';
import { readRule } from './recurrence-rule.ts';
import { lastWall } from './series-dates.ts';
import { windowsZones, zoneCalled, zoneNamed, zoneOfCity } from './zone-names.ts';
import { ZoneTable, zoneTable } from './zone-table.ts';

/** A zone that a feed names, as the rest of the project knows it. */
export interface FeedZone {
  /** IANA name. */
  name: string;
  /** Offsets by which the feed's times are read. */
  table: ZoneTable;
  /** False when neither a name nor a definition tells which zone is meant (`unknown-zone`). */
  isKnown: boolean;
}

const MOST_ZONES = 100;
/** Some dozens of zones, each with its offsets over many years. */
const MOST_CANDIDATES = 3_000_000;

/** The zones of one file: by name, else by the file's own VTIMEZONE (EC-12). */
export class FeedZones {
  #definitions: readonly Component[];
  #zones = new Map<string, FeedZone>();
  #floating: FeedZone;
  /** All rules that reading a file follows share it: one that nobody would write must not keep a page waiting (EC-32). */
  readonly budget = new BudgetMeter({ candidates: MOST_CANDIDATES });

  constructor(definitions: readonly Component[], floating: string) {
    this.#definitions = definitions;
    this.#floating = {
      name: zoneTable(floating) ? floating : DEFAULT_ZONE,
      table: knownZone(floating),
      isKnown: true,
    };
  }

  /** Zone of a time; blank and missing names are floating (EC-12). */
  zoneOf({ zone, isUtc, offset }: IcsTime): FeedZone {
    if (isUtc || offset !== undefined) return { name: 'UTC', table: new ZoneTable(() => offset ?? 0), isKnown: true };
    return zone ? this.#named(zone) : this.#floating;
  }

  /** Instant (ms) of a time; a DATE is the midnight that begins its day. */
  instantOf(time: IcsTime): number {
    return this.zoneOf(time).table.instantOf(wallOf(time));
  }

  /** The time as a DateTime with the offset of its zone; UTC keeps its `Z` (EC-26). */
  format(time: IcsTime): string {
    const { table } = this.zoneOf(time);
    const instant = table.instantOf(wallOf(time));
    return formatDateTime(instant, table.offsetAt(instant));
  }

  #named(name: string): FeedZone {
    const known = this.#zones.get(name);
    // To find out that a name is none takes long.
    if (!known && this.#zones.size === MOST_ZONES) return { ...this.#floating, isKnown: false };
    const zone = known ?? this.#resolve(name);
    this.#zones.set(name, zone);
    return zone;
  }

  #resolve(name: string): FeedZone {
    // As a property the name is a text, with its commas escaped; as a parameter it is not.
    const definition = this.#definitions.find(
      (component) => readText(valueIn(component, 'TZID')).trim() === readText(name),
    );
    const location = definition ? valueIn(definition, 'X-LIC-LOCATION') : '';
    const iana = zoneCalled(name) ?? zoneNamed(location) ?? zoneOfCity(name);
    if (iana) return { name: iana, table: knownZone(iana), isKnown: true };
    const own = definition && feedTable(definition, this.budget);
    if (!own) return { ...this.#floating, isKnown: false };
    const alike = zoneLike(own, this.#floating.name);
    if (!this.budget.spend(0)) return { ...this.#floating, isKnown: false };
    return { name: alike ?? this.#floating.name, table: own, isKnown: alike !== undefined };
  }
}

interface Observance {
  offsetFrom: number;
  offsetTo: number;
  /** Second (UTC) of the last change at or before a second; undefined when it had not begun. */
  lastChange: (second: number) => number | undefined;
}

/** The table that STANDARD and DAYLIGHT describe, by the same engine as all recurrence. */
function feedTable(definition: Component, budget: BudgetMeter): ZoneTable | undefined {
  const observances = definition.components.flatMap((component) => observanceOf(component, budget) ?? []);
  const [first] = observances;
  if (!first) return undefined;
  return new ZoneTable((second) => {
    let offset = first.offsetFrom;
    let latest = Number.NEGATIVE_INFINITY;
    for (const observance of observances) {
      const change = observance.lastChange(second) ?? Number.NEGATIVE_INFINITY;
      if (change <= latest) continue;
      latest = change;
      offset = observance.offsetTo;
    }
    return offset;
  });
}

/** More than a year: every yearly rule has a date in it. */
const LOOK_BACK = 400 * DAY_SECONDS;

function observanceOf(component: Component, budget: BudgetMeter): Observance | undefined {
  const first = timeOf(propertyOf(component, 'DTSTART'));
  const offsetTo = readOffset(valueIn(component, 'TZOFFSETTO'));
  const offsetFrom = readOffset(valueIn(component, 'TZOFFSETFROM')) ?? offsetTo;
  if (!first || offsetTo === undefined || offsetFrom === undefined) return undefined;
  const start = wallOf(first);
  const fixed = [start, ...timesOf(component, 'RDATE').map(wallOf)];
  const read = readRule(valueIn(component, 'RRULE'));
  const zone = new ZoneTable(() => offsetFrom);
  return {
    offsetFrom,
    offsetTo,
    lastChange: (second) => {
      const wall = second + offsetFrom;
      const dates = fixed.filter((date) => date <= wall);
      if ('rule' in read) {
        const until = read.rule.until && lastWall(read.rule.until, { isAllDay: false, zone });
        const to = Math.min(wall, until ?? wall);
        const window = { from: to - LOOK_BACK, to: to + 1, isAllDay: false, budget };
        dates.push(...(expandRule(read.rule, start, window)?.slice(-1) ?? []));
      }
      return dates.length > 0 ? Math.max(...dates) - offsetFrom : undefined;
    },
  };
}

/** From which year on, and for how many months, a feed's own zone is compared with the named ones. */
const [COMPARED_YEAR, COMPARED_MONTHS] = [2025, 36];

/** The first zone with the same offsets on the 1st and 15th of every month. */
function zoneLike(table: ZoneTable, preferred: string): string | undefined {
  const moments = Array.from({ length: COMPARED_MONTHS }, (_, index) =>
    [1, 15].map((day) => dayOf(COMPARED_YEAR, index + 1, day) * DAY_MS),
  ).flat();
  const isAlike = (name: string) => moments.every((at) => knownZone(name).offsetAt(at) === table.offsetAt(at));
  return [preferred, ...windowsZones().values()].find(isAlike);
}
