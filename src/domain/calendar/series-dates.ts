import type { CalendarEvent } from '../../contract/calendar-event.ts';
import { BudgetMeter } from './budget.ts';
import { DAY_SECONDS } from './civil-day.ts';
import { expandRule } from './expand-rule.ts';
import { type RecurrenceRule, type RuleUntil, readRule } from './recurrence-rule.ts';
import { dateAtTimes, dateAtWall, type SeriesDate } from './series-date.ts';
import { DateMatcher, pointerTo } from './series-match.ts';
import type { SeriesStart } from './series-start.ts';

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

/** The dates of a stretch: those that stand, all of them, and the keys of what is left out. */
export interface DatesFound {
  dates: readonly SeriesDate[];
  all: readonly SeriesDate[];
  excluded: ReadonlySet<number>;
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

  /** Every date in a stretch of wall time, each once: rules, DTSTART and added dates, without the excluded. */
  datesIn(range: WallRange): DatesFound {
    const start = this.#start;
    const walls = this.outcome === 'complete' ? this.#walls(range) : [];
    const dates = walls.map((wall) => dateAtWall(start, wall));
    const isDeleted = this.#isDeleted && this.#rules.length === 0;
    if (!isDeleted && walls[0] !== start.wall) dates.unshift(dateAtWall(start, start.wall));
    const { added = [] } = this.#event.recurrence ?? {};
    // A date that is in the rule too keeps its place; its own length counts (EC-26).
    for (const times of added) {
      const date = dateAtTimes(start, times);
      if (date) dates.push(date);
    }
    // One rule too comes to a moment twice: a time that the clock leaves out is that of the hour after.
    const isEachOnce = dates.every(({ key }, at) => at === 0 || key > (dates[at - 1] as SeriesDate).key);
    return this.#exclude(isEachOnce ? dates : [...new Map(dates.map((date) => [date.key, date])).values()]);
  }

  #walls({ from, to }: WallRange): number[] {
    const { isAllDay, wall } = this.#start;
    let walls: number[] = [];
    for (const { rule, until } of this.#rules) {
      const window = { from, to, isAllDay, budget: this.#budget, ...(until !== undefined && { until }) };
      const found = expandRule(rule, wall, window);
      if (!found) {
        if (this.outcome === 'complete') this.faults.push({ path: '/recurrence', code: 'over-budget' });
        this.outcome = 'over-budget';
        return [];
      }
      // A second rule is rare, and a series may have more dates than a call takes arguments.
      walls = walls.length === 0 ? found : walls.concat(found);
    }
    return walls;
  }

  #exclude(all: readonly SeriesDate[]): DatesFound {
    const excluded = new Set<number>();
    const entries = this.#event.recurrence?.excluded ?? [];
    if (entries.length === 0) return { all, dates: all, excluded };
    const matcher = new DateMatcher(all);
    for (const entry of entries) {
      const pointer = pointerTo(this.#start, entry);
      if (!pointer) continue;
      excluded.add(pointer.key);
      for (const { key } of matcher.find(pointer)) excluded.add(key);
    }
    return { all, dates: all.filter(({ key }) => !excluded.has(key)), excluded };
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
