import type { CalendarEvent } from '../../contract/calendar-event.ts';
import { BudgetMeter } from './budget.ts';
import { DAY_SECONDS } from './civil-day.ts';
import { expandRule } from './expand-rule.ts';
import { type RecurrenceRule, type RuleUntil, readRule } from './recurrence-rule.ts';
import { DateMatcher, pointerTo } from './series-match.ts';
import { dateAtInstant, dateAtTimes, dateAtWall, type SeriesDate, type SeriesStart } from './series-start.ts';

/** How an expansion ended (EC-25). */
export type ExpansionOutcome = 'complete' | 'over-budget' | 'bad-rule';

/** What an expansion found wrong: a code of EC-4 and the member it is about. */
export interface SeriesFault {
  path: string;
  code: string;
}

/** A stretch of wall time (s), half open. */
export interface WallRange {
  from: number;
  to: number;
}

/** The rules of one event, read once, and the dates they give. */
export class SeriesRules {
  readonly faults: SeriesFault[] = [];
  outcome: ExpansionOutcome = 'complete';
  #event: CalendarEvent;
  #start: SeriesStart;
  #rules: { rule: RecurrenceRule; until?: number }[] = [];
  #isDeleted = false;
  #budget: BudgetMeter;

  constructor(event: CalendarEvent, start: SeriesStart, budget: BudgetMeter = new BudgetMeter()) {
    this.#event = event;
    this.#start = start;
    this.#budget = budget;
    for (const [index, text] of (event.recurrence?.rules ?? []).entries()) {
      const read = readRule(text);
      if ('code' in read) {
        this.outcome = 'bad-rule';
        this.faults.push({ path: `/recurrence/rules/${index}`, code: read.code });
        continue;
      }
      const until = read.rule.until && lastWall(read.rule.until, start);
      // UNTIL before DTSTART is how some programs say that a series is deleted (EC-36).
      if (until !== undefined && until < start.wall) this.#isDeleted = true;
      else this.#rules.push(until === undefined ? { rule: read.rule } : { rule: read.rule, until });
    }
  }

  /** Every date in a stretch of wall time, keyed by identity: rules, DTSTART and added dates, without the excluded. */
  datesIn(range: WallRange): { dates: Map<string, SeriesDate>; excluded: Set<string> } {
    const start = this.#start;
    const dates = new Map<string, SeriesDate>();
    const add = (date: SeriesDate) => dates.set(date.key, date);
    const isBroken = this.outcome !== 'complete';
    if (!(this.#isDeleted && this.#rules.length === 0))
      add(start.isAllDay ? dateAtWall(start, start.wall) : dateAtInstant(start, start.instant, start.wall));
    if (!isBroken) for (const wall of this.#walls(range)) add(dateAtWall(start, wall));
    for (const added of this.#event.recurrence?.added ?? []) {
      const date = dateAtTimes(start, added);
      // A date that is in the rule too keeps its place; its own length counts (EC-26).
      if (date) add(date);
    }
    return { dates, excluded: this.#exclude(dates) };
  }

  #walls({ from, to }: WallRange): number[] {
    const { isAllDay, wall } = this.#start;
    const walls: number[] = [];
    for (const { rule, until } of this.#rules) {
      const window = { from, to, isAllDay, budget: this.#budget, ...(until !== undefined && { until }) };
      const found = expandRule(rule, wall, window);
      if (!found) {
        if (this.outcome === 'complete') this.faults.push({ path: '/recurrence', code: 'over-budget' });
        this.outcome = 'over-budget';
        return [];
      }
      walls.push(...found);
    }
    return walls;
  }

  #exclude(dates: Map<string, SeriesDate>): Set<string> {
    const excluded = new Set<string>();
    const entries = this.#event.recurrence?.excluded ?? [];
    if (entries.length === 0) return excluded;
    const matcher = new DateMatcher(dates.values());
    for (const entry of entries) {
      const pointer = pointerTo(this.#start, entry);
      if (!pointer) continue;
      excluded.add(pointer.key);
      for (const { key } of matcher.find(pointer)) excluded.add(key);
    }
    for (const key of excluded) dates.delete(key);
    return excluded;
  }
}

/** UNTIL as the last wall time (s) of a series (EC-23). */
export function lastWall(until: RuleUntil, { isAllDay, zone }: Pick<SeriesStart, 'isAllDay' | 'zone'>): number {
  const endOfDay = (day: number) => (day + 1) * DAY_SECONDS - 1;
  if (until.second === undefined) return endOfDay(until.day);
  const written = until.day * DAY_SECONDS + until.second;
  const wall = until.isUtc ? zone.wallAt(written * 1000) : written;
  return isAllDay ? endOfDay(Math.floor(wall / DAY_SECONDS)) : wall;
}
