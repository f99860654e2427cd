import { BudgetMeter } from '../../src/domain/calendar/budget.ts';
import { readDateTime } from '../../src/domain/calendar/date-time.ts';
import { formatDateTime } from '../../src/domain/calendar/date-time-text.ts';
import { expandRule, type RuleDates, type RuleWindow } from '../../src/domain/calendar/expand-rule.ts';
import { readRule } from '../../src/domain/calendar/recurrence-rule.ts';

/** Wall time of a time without offset; of a day its 9 o'clock. */
export const wallOf = (text: string) =>
  (readDateTime(`${text.length === 10 ? `${text}T09:00:00` : text}Z`) as { wall: number }).wall;
/** A wall time to the minute. */
export const show = (wall: number) => formatDateTime(wall * 1000, 0).slice(0, 16);

/** The dates of a rule as text, up to 2010. */
export function expandText(text: string, start: string, window: Partial<RuleWindow> = {}): RuleDates {
  const read = readRule(text);
  if (!('rule' in read)) throw new TypeError(`unreadable rule ${text}`);
  const all = { from: 0, to: wallOf('2010-01-01'), isAllDay: false, budget: new BudgetMeter() };
  return expandRule(read.rule, wallOf(start), { ...all, ...window });
}
