import type { BudgetMeter } from './budget.ts';
import { type CivilDay, DAY_SECONDS, weekStart } from './civil-day.ts';
import type { Frequency, RecurrenceRule } from './recurrence-rule.ts';
import { collectDays, type DayTest, dayTestOf, periodAt, periodOf } from './rule-days.ts';

/** The part of a rule's dates that is wanted, in wall times (s). */
export interface RuleWindow {
  /** First wall time wanted. */
  from: number;
  /** First wall time no longer wanted. */
  to: number;
  /** Last wall time that UNTIL allows (EC-23). */
  until?: number;
  isAllDay: boolean;
  budget: BudgetMeter;
}

/** Dates of the pure rule as wall times, in order; undefined when the budget ran out (EC-25). */
export type RuleDates = number[] | undefined;

/** Expands one rule on integers of wall time (EC-20 to EC-25). DTSTART appears only if it matches. */
export function expandRule(rule: RecurrenceRule, start: number, window: RuleWindow): RuleDates {
  const firstDay = Math.floor(start / DAY_SECONDS);
  const length = LENGTHS[rule.frequency];
  const expansion: Expansion = {
    rule,
    start,
    firstDay,
    window,
    test: dayTestOf(rule, firstDay),
    times: window.isAllDay && length >= DAY_SECONDS ? [0] : timesOf(rule, start, length),
    sieve: new DateSieve(rule, start, window),
  };
  const isEven = length <= DAY_SECONDS || (rule.frequency === 'WEEKLY' && expansion.test.isWeekdayOnly);
  if (!(isEven ? walkEvenly(expansion, length) : walkPeriods(expansion))) return undefined;
  const { kept } = expansion.sieve;
  // An all-day series has no hours to repeat in: a finer rule meets each day at most once.
  return window.isAllDay && length < DAY_SECONDS ? [...new Set(kept.map((wall) => wall - secondOf(wall)))] : kept;
}

/** Seconds of a period; months and years, which are of no one length, are longer than a week. */
const LENGTHS: Readonly<Record<Frequency, number>> = {
  YEARLY: 366 * DAY_SECONDS,
  MONTHLY: 31 * DAY_SECONDS,
  WEEKLY: 7 * DAY_SECONDS,
  DAILY: DAY_SECONDS,
  HOURLY: 3600,
  MINUTELY: 60,
  SECONDLY: 1,
};

/** The parts that say when on a day, and what one of each takes. */
const CLOCK = [
  ['hours', 3600],
  ['minutes', 60],
  ['seconds', 1],
] as const;

/** One rule on its way, with what was read out of it once. */
interface Expansion {
  rule: RecurrenceRule;
  start: number;
  firstDay: CivilDay;
  window: RuleWindow;
  test: DayTest;
  /** Where inside its day, or a shorter period, a date is. */
  times: readonly number[];
  sieve: DateSieve;
}

/** Takes dates in order, counts them, and keeps those inside the window. */
class DateSieve {
  readonly kept: number[] = [];
  #left: number;
  #start: number;
  #from: number;
  #last: number;

  constructor({ count }: RecurrenceRule, start: number, { from, to, until = to }: RuleWindow) {
    this.#left = count ?? Number.POSITIVE_INFINITY;
    this.#start = start;
    this.#from = from;
    this.#last = Math.min(to - 1, until);
  }

  take(wall: number): void {
    if (wall < this.#start || this.isPast(wall)) return;
    if (wall >= this.#from) this.kept.push(wall);
    this.#left -= 1;
  }

  /** Whether nothing on or after this wall time can be kept. */
  isPast(wall: number): boolean {
    return this.#left <= 0 || wall > this.#last;
  }
}

/** Years, months, and weeks of which a part leaves days out: the days of each are tested. False when the budget ran out. */
function walkPeriods({ rule, firstDay, window, test, times, sieve }: Expansion): boolean {
  // With COUNT the dates before the window have to be counted (EC-24).
  let index = rule.count === undefined ? periodOf(rule, firstDay, Math.floor(window.from / DAY_SECONDS)) : 0;
  const days: CivilDay[] = [];
  for (; ; index += 1) {
    const period = periodAt(rule, firstDay, index);
    if (sieve.isPast(period[0] * DAY_SECONDS)) return true;
    days.length = 0;
    const tested = collectDays(test, period, days);
    if (!window.budget.spend(Math.max(tested, days.length * times.length))) return false;
    for (const wall of atPositions(wallsOf(days, times), rule)) sieve.take(wall);
  }
}

/**
 * Periods that are all alike: steps from one to the next, and over whole days, hours and minutes that a part excludes.
 * False when the budget ran out.
 */
function walkEvenly({ rule, start, firstDay, window, test, times, sieve }: Expansion, length: number): boolean {
  const step = length * rule.interval;
  const isWeek = length > DAY_SECONDS;
  const first = isWeek ? weekStart(firstDay, rule.weekStart) * DAY_SECONDS : Math.floor(start / length) * length;
  const days: CivilDay[] = [];
  if (isWeek) collectDays(test, periodAt(rule, firstDay, 0), days);
  const offsets = atPositions(isWeek ? wallsOf(days, times).map((wall) => wall - first) : times, rule);
  let wall = first;
  if (rule.count === undefined) wall += Math.max(0, Math.floor((window.from - first) / step)) * step;
  while (!sieve.isPast(wall)) {
    const next = isWeek ? wall : includedFrom(rule, wall, { test, length });
    if (!window.budget.spend(next === wall ? Math.max(1, offsets.length) : 1)) return false;
    if (next > wall) wall += Math.ceil((next - wall) / step) * step;
    else {
      for (const offset of offsets) sieve.take(wall + offset);
      wall += step;
    }
  }
  return true;
}

/** A wall time, or the end of its day, hour, minute or second if a part of the rule excludes that. */
function includedFrom(rule: RecurrenceRule, wall: number, { test, length }: { test: DayTest; length: number }): number {
  const second = secondOf(wall);
  const midnight = wall - second;
  const day = midnight / DAY_SECONDS;
  const found: CivilDay[] = [];
  collectDays(test, [day, day], found);
  if (found.length === 0) return midnight + DAY_SECONDS;
  for (const [part, unit] of CLOCK) {
    const at = Math.floor(second / unit);
    if (unit >= length && rule[part].length > 0 && !rule[part].includes(at % 60)) return midnight + (at + 1) * unit;
  }
  return wall;
}

/** Second of the day of a wall time. */
const secondOf = (wall: number) => wall - Math.floor(wall / DAY_SECONDS) * DAY_SECONDS;

/** Where inside its day, hour or minute a period has dates: what the rule does not say is that of the first date. */
function timesOf(rule: RecurrenceRule, start: number, length: number): number[] {
  let times = [0];
  for (const [part, unit] of CLOCK) {
    const given = rule[part].length > 0 ? rule[part] : [Math.floor(secondOf(start) / unit) % 60];
    if (unit < length) times = times.flatMap((time) => given.map((value) => time + value * unit));
  }
  return times;
}

const wallsOf = (days: readonly CivilDay[], times: readonly number[]) =>
  days.flatMap((day) => times.map((time) => day * DAY_SECONDS + time));

/** Dates of a period that BYSETPOS leaves. */
function atPositions(walls: readonly number[], { positions }: RecurrenceRule): readonly number[] {
  if (positions.length === 0) return walls;
  const indexes = new Set(positions.map((position) => (position > 0 ? position - 1 : walls.length + position)));
  return walls.filter((_, index) => indexes.has(index));
}
