/** A rule in the plainest form, for judging the engine: no masks, no jumps, one day after the other (EC-21). */
export interface PlainRule {
  frequency: 'YEARLY' | 'MONTHLY' | 'WEEKLY' | 'DAILY';
  interval: number;
  parts: Record<string, string[]>;
  count: number | undefined;
  until: number | undefined;
}

const DAY = 86_400_000;
const NAMES = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** Reads what the generator wrote; the oracle shares no code with the engine. */
export function plainRuleOf(text: string): PlainRule {
  const parts = Object.fromEntries(text.split(';').map((part) => part.split('=') as [string, string]));
  const until = parts.UNTIL?.replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z');
  return {
    frequency: parts.FREQ as PlainRule['frequency'],
    interval: Number(parts.INTERVAL ?? 1),
    count: parts.COUNT === undefined ? undefined : Number(parts.COUNT),
    until: until === undefined ? undefined : Date.parse(until),
    parts: Object.fromEntries(Object.entries(parts).map(([name, value]) => [name, value.split(',')])),
  };
}

/** All dates of a rule from its start up to `end`, both in milliseconds of a clock without zone. */
export function oracleDates(text: string, start: number, end: number): number[] {
  const rule = plainRuleOf(text);
  const first = Math.floor(start / DAY);
  const firstPeriod = periodNumber(rule, first);
  const periods = new Map<number, number[]>();
  // A year and more before, because a period begins before its rule does and BYSETPOS counts from there.
  for (let day = first - 400; day * DAY < end + 400 * DAY; day += 1) {
    const period = periodNumber(rule, day) - firstPeriod;
    if (period < 0 || period % rule.interval !== 0 || !isDay(rule, day, first)) continue;
    const walls = periods.get(period) ?? [];
    walls.push(...timesOf(rule, day, start));
    periods.set(period, walls);
  }
  const dates = [...periods.values()].flatMap((walls) => pick(walls, rule.parts.BYSETPOS)).sort((a, b) => a - b);
  return dates
    .filter((date) => date >= start)
    .slice(0, rule.count)
    .filter((date) => date < end && (rule.until === undefined || date <= rule.until));
}

function periodNumber({ frequency, parts }: PlainRule, day: number): number {
  const date = new Date(day * DAY);
  switch (frequency) {
    case 'YEARLY':
      return parts.BYWEEKNO ? weekYear(day, parts) : date.getUTCFullYear();
    case 'MONTHLY':
      return date.getUTCFullYear() * 12 + date.getUTCMonth();
    case 'WEEKLY':
      return Math.floor((day - ((NAMES.indexOf(parts.WKST?.[0] ?? 'MO') + 3) % 7)) / 7);
    case 'DAILY':
      return day;
  }
}

function isDay(rule: PlainRule, day: number, first: number): boolean {
  const { frequency, parts } = rule;
  const date = new Date(day * DAY);
  const start = new Date(first * DAY);
  const hasDays = parts.BYDAY || parts.BYMONTHDAY || parts.BYYEARDAY;
  const has = (name: string, ...values: number[]) =>
    !parts[name] || parts[name].some((v) => values.includes(Number(v)));
  if (!has('BYMONTH', date.getUTCMonth() + 1)) return false;
  if (!has('BYMONTHDAY', date.getUTCDate(), date.getUTCDate() - monthLength(date) - 1)) return false;
  if (!has('BYYEARDAY', yearDay(date), yearDay(date) - yearLength(date) - 1)) return false;
  if (frequency === 'YEARLY' && parts.BYWEEKNO && !has('BYWEEKNO', ...weekNumbers(day, parts))) return false;
  if (parts.BYDAY && !parts.BYDAY.some((entry) => isWeekday(rule, date, entry))) return false;
  if (hasDays) return true;
  const isSameWeekday = date.getUTCDay() === start.getUTCDay();
  if (frequency === 'WEEKLY' || (frequency === 'YEARLY' && parts.BYWEEKNO)) return isSameWeekday;
  if (frequency === 'DAILY') return true;
  const isSameDay = date.getUTCDate() === start.getUTCDate();
  return isSameDay && (frequency === 'MONTHLY' || Boolean(parts.BYMONTH) || date.getUTCMonth() === start.getUTCMonth());
}

function isWeekday({ frequency, parts }: PlainRule, date: Date, entry: string): boolean {
  if (NAMES[date.getUTCDay()] !== entry.slice(-2)) return false;
  const ordinal = Number(entry.slice(0, -2));
  if (ordinal === 0 || frequency === 'WEEKLY' || frequency === 'DAILY' || parts.BYWEEKNO) return true;
  const isOfYear = frequency === 'YEARLY' && !parts.BYMONTH;
  const position = isOfYear ? yearDay(date) : date.getUTCDate();
  const length = isOfYear ? yearLength(date) : monthLength(date);
  return ordinal === Math.ceil(position / 7) || ordinal === -Math.ceil((length - position + 1) / 7);
}

const monthLength = (date: Date) => new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
const yearDay = (date: Date) => (date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / DAY + 1;
const yearLength = (date: Date) =>
  (Date.UTC(date.getUTCFullYear() + 1, 0, 1) - Date.UTC(date.getUTCFullYear(), 0, 1)) / DAY;

/** First day of the week that has four days in the year. */
function weekOne(year: number, parts: PlainRule['parts']): number {
  let day = Date.UTC(year, 0, 4) / DAY;
  while (NAMES[new Date(day * DAY).getUTCDay()] !== (parts.WKST?.[0] ?? 'MO')) day -= 1;
  return day;
}

function weekYear(day: number, parts: PlainRule['parts']): number {
  const year = new Date(day * DAY).getUTCFullYear();
  return day >= weekOne(year + 1, parts) ? year + 1 : day >= weekOne(year, parts) ? year : year - 1;
}

function weekNumbers(day: number, parts: PlainRule['parts']): [number, number] {
  const year = weekYear(day, parts);
  const week = Math.floor((day - weekOne(year, parts)) / 7) + 1;
  return [week, week - (weekOne(year + 1, parts) - weekOne(year, parts)) / 7 - 1];
}

function timesOf({ parts }: PlainRule, day: number, start: number): number[] {
  const hours = (parts.BYHOUR ?? [String(new Date(start).getUTCHours())]).map(Number).sort((a, b) => a - b);
  return [...new Set(hours)].map((hour) => day * DAY + hour * 3_600_000 + (start % 3_600_000));
}

function pick(walls: number[], positions: string[] | undefined): number[] {
  if (!positions) return walls;
  const sorted = walls.sort((a, b) => a - b);
  const picked = positions.map(Number).map((position) => sorted.at(position > 0 ? position - 1 : position));
  return [...new Set(picked.filter((wall) => wall !== undefined))];
}
