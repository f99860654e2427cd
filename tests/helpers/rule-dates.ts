import { BudgetMeter } from '../../src/domain/calendar/budget.ts';
import { expandRule } from '../../src/domain/calendar/expand-rule.ts';
import { readRule } from '../../src/domain/calendar/recurrence-rule.ts';
import { lastWall } from '../../src/domain/calendar/series-dates.ts';
import { ZoneTable } from '../../src/domain/calendar/zone-table.ts';
import type { RuleSample } from './rule-samples.ts';

/** Up to where the dates of rules are compared. */
export const rulesEnd = Date.UTC(2029, 0, 1);

const utc = new ZoneTable(() => 0);

/** A rule as a failure names it. */
export const nameOfRule = ({ text, start }: RuleSample) => `${text} from ${new Date(start).toISOString()}`;

/** The dates of a rule as our engine finds them. */
export function ruleDates({ text, start }: RuleSample): number[] {
  const read = readRule(text);
  if (!('rule' in read)) throw new TypeError(`The generator wrote an unreadable rule: ${text}`);
  const until = read.rule.until && lastWall(read.rule.until, { isAllDay: false, zone: utc });
  const window = { from: 0, to: rulesEnd / 1000, isAllDay: false, budget: new BudgetMeter() };
  const walls = expandRule(read.rule, start / 1000, until === undefined ? window : { ...window, until });
  return (walls ?? []).map((wall) => wall * 1000);
}
