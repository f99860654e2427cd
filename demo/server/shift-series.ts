import { addDays, dateOfDay, dayNumber, weekdayOf } from './zoned-time.ts';

/** Old date to new date for every date of one series. */
export type DateMoves = ReadonlyMap<string, string>;

interface OrdinalRule {
  interval: number;
  weekday: number;
  ordinal: number;
  months: readonly number[];
  count: number;
  until: string;
}

const weekdayNames = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const longestSeries = 240;

function partsOf(rule: string): Map<string, string> {
  return new Map(rule.split(';').map((part) => part.split('=', 2) as [string, string]));
}

/** Whether a rule means the same dates after a move by whole weeks: true for daily and weekly rules. */
export function isWeekly(rule: string): boolean {
  return ['DAILY', 'WEEKLY'].includes(partsOf(rule).get('FREQ') ?? '');
}

function readOrdinalRule(rule: string): OrdinalRule {
  const parts = partsOf(rule);
  const day = /^(-?\d)(MO|TU|WE|TH|FR|SA|SU)$/.exec(parts.get('BYDAY') ?? '');
  const months = (parts.get('BYMONTH') ?? '').split(',').filter(Boolean).map(Number);
  const isYearly = parts.get('FREQ') === 'YEARLY';
  const interval = Number(parts.get('INTERVAL') ?? 1);
  if (!day || (isYearly && (!months.length || interval !== 1)) || parts.has('BYMONTHDAY')) {
    throw new TypeError(`No move by whole weeks is known for the rule ${rule}`);
  }
  const until = parts.get('UNTIL')?.replace(/^(\d{4})(\d\d)(\d\d).*/, '$1-$2-$3') ?? '9999-12-31';
  return {
    interval,
    weekday: weekdayNames.indexOf(day[2] ?? ''),
    ordinal: Number(day[1]),
    months: isYearly || months.length ? months : [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
    count: Number(parts.get('COUNT') ?? longestSeries),
    until,
  };
}

/** The nth weekday of a month (counted from 0 = January of year 0), negative ordinals from its end. */
function dateInMonth(monthIndex: number, rule: OrdinalRule): string | undefined {
  const first = Date.UTC(Math.floor(monthIndex / 12), monthIndex % 12, 1) / 86_400_000;
  const next = Date.UTC(Math.floor((monthIndex + 1) / 12), (monthIndex + 1) % 12, 1) / 86_400_000;
  const offset = (((rule.weekday - weekdayOf(first)) % 7) + 7) % 7;
  const inMonth = Array.from({ length: 5 }, (_, week) => first + offset + week * 7).filter((day) => day < next);
  const day = inMonth.at(rule.ordinal < 0 ? rule.ordinal : rule.ordinal - 1);
  return day === undefined ? undefined : dateOfDay(day);
}

function datesFrom(start: string, rule: OrdinalRule, count: number): string[] {
  const dates: string[] = [];
  const startMonth = Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7)) - 1;
  for (let month = startMonth; dates.length < count && month < startMonth + 2400; month += rule.interval) {
    const date = rule.months.includes((month % 12) + 1) ? dateInMonth(month, rule) : undefined;
    if (date && date >= start) dates.push(date);
  }
  return dates;
}

/** The date of the rule that lies nearest to a wished start. */
function nearestDate(wished: string, rule: OrdinalRule): string {
  const around = datesFrom(addDays(wished, -200), { ...rule, interval: 1 }, 15);
  const distance = (date: string) => Math.abs(dayNumber(date) - dayNumber(wished));
  return around.reduce((best, date) => (distance(date) < distance(best) ? date : best));
}

/**
 * Moves a series like "the first Wednesday of the month": such dates do not stay such dates when all move by the same
 * number of weeks, so the first date goes to the nearest one that fits and every later date to its counterpart.
 */
export function movesOfSeries(startsOn: string, rule: string, weeks: number): DateMoves {
  const parsed = readOrdinalRule(rule);
  const old = datesFrom(startsOn, parsed, parsed.count).filter((date) => date <= parsed.until);
  if (weeks === 0) return new Map(old.map((date) => [date, date]));
  const start = nearestDate(addDays(startsOn, weeks * 7), parsed);
  const moved = datesFrom(start, parsed, old.length);
  return new Map(old.map((date, index) => [date, moved[index] ?? addDays(date, weeks * 7)]));
}
