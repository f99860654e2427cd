import ICAL from 'ical.js';
import { rulesEnd } from './rule-dates.ts';
import type { RuleSample } from './rule-samples.ts';

const DAY = 86_400_000;

/** The dates of a rule as ical.js finds them; from some rules it never comes back. */
export function icalRuleDates({ text, start }: RuleSample): number[] {
  const first = ICAL.Time.fromDateTimeString(new Date(start).toISOString().slice(0, 19));
  const dates: number[] = [];
  const iterator = ICAL.Recur.fromString(text).iterator(first);
  // Its dates of one day come in the order in which BYHOUR names them.
  for (let date = iterator.next(); date; date = iterator.next()) {
    const found = Date.UTC(date.year, date.month - 1, date.day, date.hour, date.minute);
    if (found > rulesEnd + DAY) break;
    if (found >= start && found < rulesEnd) dates.push(found);
  }
  return dates.sort((a, b) => a - b);
}
