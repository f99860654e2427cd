import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BudgetMeter } from '../../src/domain/calendar/budget.ts';
import { readDateTime } from '../../src/domain/calendar/date-time.ts';
import { expandRule } from '../../src/domain/calendar/expand-rule.ts';
import { readRule } from '../../src/domain/calendar/recurrence-rule.ts';
import { lastWall } from '../../src/domain/calendar/series-dates.ts';
import { ZoneTable } from '../../src/domain/calendar/zone-table.ts';

/** A rule, where it starts and from where its dates are asked for, and the dates that libical says it has. */
export interface RuleVector {
  rule: string;
  start: string;
  askedFrom: string;
  dates: readonly string[];
}

const utc = new ZoneTable(() => 0);
const YEAR = 366 * 86_400;

/** The vectors of a folder with libical's tests, each rule and start once; what libical itself cannot do is none. */
export function vectorsIn(folder: string): RuleVector[] {
  const files = globSync('**/icalrecur*.{out,txt}', { cwd: folder }).sort();
  const all = files.flatMap((file) => readVectors(readFileSync(join(folder, file), 'utf8')));
  return [...new Map(all.map((vector) => [nameOf(vector), vector])).values()];
}

/** Reads blocks of lines `RRULE`, `DTSTART`, perhaps `START-AT`, and `INSTANCES`. */
export function readVectors(text: string): RuleVector[] {
  return text.split(/\n\s*\n/).flatMap((block) => {
    const lineOf = (name: string) => block.match(new RegExp(`^${name}:(.*)$`, 'm'))?.[1]?.trim();
    const [rule, start, dates] = [lineOf('RRULE'), lineOf('DTSTART'), lineOf('INSTANCES')];
    if (!rule || !start || !dates || dates.startsWith('***')) return [];
    const askedFrom = lineOf('START-AT') ?? start;
    const wanted = dates.split(',').filter((date) => wallOf(date) >= wallOf(askedFrom));
    return [{ rule, start, askedFrom, dates: wanted }];
  });
}

/** What tells one vector from all others. */
export const nameOf = ({ rule, start, askedFrom }: RuleVector): string =>
  `${rule} from ${start}${askedFrom === start ? '' : ` after ${askedFrom}`}`;

/** The dates our core finds for a vector, in wall seconds; none for a rule that it does not do. */
export function datesFound({ rule: text, start, askedFrom, dates }: RuleVector): number[] | undefined {
  const read = readRule(text);
  if (!('rule' in read)) return undefined;
  const until = read.rule.until && lastWall(read.rule.until, { isAllDay: start.length === 8, zone: utc });
  // An endless rule is looked at up to its last date that is known.
  const to = wallOf(dates.at(-1) as string) + (read.rule.count || until !== undefined ? YEAR : 1);
  const window = { from: wallOf(askedFrom), to, isAllDay: start.length === 8, budget: new BudgetMeter() };
  return expandRule(read.rule, wallOf(start), until === undefined ? window : { ...window, until });
}

/** Wall seconds of a date or a time in the basic form. */
export function wallOf(basic: string): number {
  const day = basic.replace(/^(....)(..)(..).*/, '$1-$2-$3');
  const time = basic.length === 8 ? '00:00:00' : basic.replace(/^.{9}(..)(..)(..).*/, '$1:$2:$3');
  return (readDateTime(`${day}T${time}Z`) as { wall: number }).wall;
}
