import type { CalendarEvent } from '../../contract/calendar-event.ts';
import { type CivilDay, civilOf, DAY_SECONDS, weekStart } from './civil-day.ts';
import { readInstant } from './date-time.ts';
import { knownZone, type PlacedOccurrence, type PlaceOptions } from './placed-occurrence.ts';
import { readRule } from './recurrence-rule.ts';
import { dayOfStart, originalDay, type SeriesPattern } from './series-pattern.ts';

/**
 * Whether all dates that fit a pattern keep its time of day and its interval too: a sentence names both (EC-85). In
 * another zone the time may change with the seasons, and a changed date may stand between those of the rule.
 */
export function isRegular(
  pattern: SeriesPattern,
  { event, dates, options }: { event: CalendarEvent; dates: readonly PlacedOccurrence[]; options: PlaceOptions },
): boolean {
  const { zone, defaultZone } = options;
  const table = knownZone(zone === 'event' ? event.timeZone : zone, defaultZone);
  const times = dates.map(({ occurrence: { originalStartsAt, originalStartsOn, startsAt } }) => {
    const instant = originalStartsOn ? undefined : readInstant(originalStartsAt ?? startsAt);
    return instant === undefined ? undefined : secondOf(table.wallAt(instant));
  });
  const first = dayOfStart(event, event, options) ?? 0;
  const read = readRule(event.recurrence?.rules?.[0] ?? '');
  const firstWeekday = 'rule' in read ? read.rule.weekStart : 0;
  const isStep = (day: CivilDay) =>
    (stepOf(day, pattern, firstWeekday) - stepOf(first, pattern, firstWeekday)) % pattern.interval === 0;
  return new Set(times).size < 2 && dates.every((placed) => isStep(originalDay(placed, event, options)));
}

const secondOf = (wall: number) => wall - Math.floor(wall / DAY_SECONDS) * DAY_SECONDS;

/** Which day, week, month or year it is: what an interval counts. */
function stepOf(day: CivilDay, { frequency }: SeriesPattern, firstWeekday: number): number {
  const { year, month } = civilOf(day);
  if (frequency === 'weekly') return weekStart(day, firstWeekday) / 7;
  if (frequency === 'monthly') return year * 12 + month;
  return frequency === 'yearly' ? year : day;
}
