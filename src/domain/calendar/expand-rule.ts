import type { BudgetMeter } from './budget.ts';
import { type CivilDay, DAY_SECONDS } from './civil-day.ts';
import type { RecurrenceRule } from './recurrence-rule.ts';
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
  const isCoarse = ['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY'].includes(rule.frequency);
  // An all-day series has no hours to repeat in: a finer rule meets each day at most once.
  return isCoarse ? expandByPeriod(rule, start, window) : expandBySecond(rule, start, window);
}

/** Takes dates in order, counts them, and keeps those inside the window; `isDone` once none can follow. */
class DateSieve {
  readonly kept: number[] = [];
  isDone = false;
  #left: number;
  #start: number;
  #window: RuleWindow;
  #last: number;

  constructor(rule: RecurrenceRule, start: number, window: RuleWindow) {
    this.#left = rule.count ?? Number.POSITIVE_INFINITY;
    this.#start = start;
    this.#window = window;
    this.#last = Math.min(window.to - 1, window.until ?? Number.POSITIVE_INFINITY);
    this.isDone = this.#left <= 0;
  }

  take(wall: number): void {
    if (this.isDone || wall < this.#start) return;
    if (wall > this.#last) {
      this.isDone = true;
      return;
    }
    if (wall >= this.#window.from) this.kept.push(wall);
    this.#left -= 1;
    this.isDone = this.#left <= 0;
  }

  takeAll(walls: readonly number[], positions: readonly number[]): void {
    if (positions.length === 0) for (const wall of walls) this.take(wall);
    else for (const index of pickPositions(walls.length, positions)) this.take(walls[index] as number);
  }

  /** Whether nothing on or after this wall time can be kept. */
  isPast(wall: number): boolean {
    return this.isDone || wall > this.#last;
  }
}

function pickPositions(length: number, positions: readonly number[]): number[] {
  const indexes = positions.map((position) => (position > 0 ? position - 1 : length + position));
  return [...new Set(indexes)].filter((index) => index >= 0 && index < length).sort((a, b) => a - b);
}

function expandByPeriod(rule: RecurrenceRule, start: number, window: RuleWindow): RuleDates {
  const { budget } = window;
  const firstDay = Math.floor(start / DAY_SECONDS);
  const test = dayTestOf(rule, firstDay);
  const times = window.isAllDay ? [0] : timesOf(rule, start - firstDay * DAY_SECONDS);
  const sieve = new DateSieve(rule, start, window);
  // With COUNT the dates before the window have to be counted (EC-24).
  let index = rule.count === undefined ? periodOf(rule, firstDay, Math.floor(window.from / DAY_SECONDS)) : 0;
  const days: CivilDay[] = [];
  for (; ; index += 1) {
    const period = periodAt(rule, firstDay, index);
    if (sieve.isPast(period[0] * DAY_SECONDS)) return sieve.kept;
    days.length = 0;
    const tested = collectDays(test, period, days);
    if (!budget.spend(Math.max(tested, days.length * times.length))) return undefined;
    const walls: number[] = [];
    for (const day of days) for (const time of times) walls.push(day * DAY_SECONDS + time);
    sieve.takeAll(walls, rule.positions);
  }
}

function timesOf({ hours, minutes, seconds }: RecurrenceRule, second: number): number[] {
  const times: number[] = [];
  for (const hour of hours.length > 0 ? hours : [Math.floor(second / 3600)])
    for (const minute of minutes.length > 0 ? minutes : [Math.floor(second / 60) % 60])
      for (const each of seconds.length > 0 ? seconds : [second % 60]) times.push(hour * 3600 + minute * 60 + each);
  return times;
}

const UNITS: Record<string, number> = { HOURLY: 3600, MINUTELY: 60, SECONDLY: 1 };

/** HOURLY, MINUTELY and SECONDLY: steps in wall seconds, and skips whole days, hours and minutes that a part excludes. */
function expandBySecond(rule: RecurrenceRule, start: number, window: RuleWindow): RuleDates {
  const unit = UNITS[rule.frequency] as number;
  const step = unit * rule.interval;
  const first = Math.floor(start / unit) * unit;
  const test = dayTestOf(rule, Math.floor(start / DAY_SECONDS));
  const offsets = offsetsOf(rule, unit, start);
  const sieve = new DateSieve(rule, start, window);
  let wall = first;
  if (rule.count === undefined) wall += Math.max(0, Math.floor((window.from - first) / step)) * step;
  while (!sieve.isPast(wall)) {
    const next = excludedUntil(rule, test, wall);
    if (!window.budget.spend(next === undefined ? offsets.length : 1)) return undefined;
    if (next === undefined) {
      const period = wall;
      sieve.takeAll(
        offsets.map((offset) => period + offset),
        rule.positions,
      );
      wall += step;
    } else wall += Math.ceil((next - wall) / step) * step;
  }
  return window.isAllDay ? [...new Set(sieve.kept.map(dayStart))] : sieve.kept;
}

const dayStart = (wall: number) => Math.floor(wall / DAY_SECONDS) * DAY_SECONDS;

/** Where inside its hour or minute a period has dates. */
function offsetsOf(rule: RecurrenceRule, unit: number, start: number): number[] {
  const minutes = unit < 3600 ? [0] : rule.minutes.length > 0 ? rule.minutes : [Math.floor(start / 60) % 60];
  const seconds = unit < 60 ? [0] : rule.seconds.length > 0 ? rule.seconds : [start % 60];
  return minutes.flatMap((minute) => seconds.map((second) => minute * 60 + second));
}

/** End of the day, hour, minute or second that a part of the rule excludes; undefined when nothing does. */
function excludedUntil(rule: RecurrenceRule, test: DayTest, wall: number): number | undefined {
  const day = Math.floor(wall / DAY_SECONDS);
  const second = wall - day * DAY_SECONDS;
  const isOut = (values: readonly number[], value: number) => values.length > 0 && !values.includes(value);
  const found: CivilDay[] = [];
  collectDays(test, [day, day], found);
  if (found.length === 0) return (day + 1) * DAY_SECONDS;
  if (isOut(rule.hours, Math.floor(second / 3600))) return wall - (wall % 3600) + 3600;
  if (rule.frequency !== 'HOURLY' && isOut(rule.minutes, Math.floor(second / 60) % 60)) return wall - (wall % 60) + 60;
  if (rule.frequency === 'SECONDLY' && isOut(rule.seconds, second % 60)) return wall + 1;
  return undefined;
}
