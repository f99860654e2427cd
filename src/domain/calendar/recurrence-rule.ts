import { type CivilDay, DAY_SECONDS } from './civil-day.ts';
import { readPlainDate } from './date-time.ts';

/** FREQ of a rule, by rank: a smaller number repeats less often. */
export const FREQUENCIES = ['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY', 'MINUTELY', 'SECONDLY'] as const;

/** FREQ (RFC 5545 3.3.10). */
export type Frequency = (typeof FREQUENCIES)[number];

/** A BYDAY entry: weekday 0 = Monday, and which one of its month or year; 0 means each of them. */
export interface RuleWeekday {
  weekday: number;
  ordinal: number;
}

/** UNTIL as it is written: a day, its second if it has one, and whether it is in UTC. */
export interface RuleUntil {
  day: CivilDay;
  second?: number;
  isUtc: boolean;
}

/** One RRULE, read but with nothing filled in (EC-21); an empty list is a part that was not given. */
export interface RecurrenceRule {
  frequency: Frequency;
  interval: number;
  count?: number;
  until?: RuleUntil;
  weekStart: number;
  months: number[];
  weekNumbers: number[];
  yearDays: number[];
  monthDays: number[];
  weekdays: RuleWeekday[];
  hours: number[];
  minutes: number[];
  seconds: number[];
  positions: number[];
}

/** A rule, or the code that says why there is none (EC-4). */
export type ReadRule = { rule: RecurrenceRule } | { code: 'bad-rule' | 'unsupported-rscale' };

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const KEPT_VALUES = 400;

/** Reads an RRULE value with the tolerance of EC-36: case, blanks, a last `;` and `X-` parts; a part given twice counts last. */
export function readRule(text: string): ReadRule {
  const parts = new Map<string, string>();
  for (const part of text.replace(/\s/g, '').toUpperCase().split(';')) {
    const [name, value] = part.split('=', 2);
    if (name && value !== undefined) parts.set(name, value);
  }
  const frequency = FREQUENCIES.find((name) => name === parts.get('FREQ'));
  if (!frequency) return { code: 'bad-rule' };
  if ((parts.get('RSCALE') ?? 'GREGORIAN') !== 'GREGORIAN' || (parts.get('SKIP') ?? 'OMIT') !== 'OMIT')
    return { code: 'unsupported-rscale' };

  let isEmptied = false;
  const listOf = <Value>(name: string, read: (text: string) => Value[]): Value[] => {
    const text = parts.get(name);
    const values = text === undefined ? [] : read(text);
    isEmptied ||= text !== undefined && values.length === 0;
    return values;
  };
  const numbersOf = (name: string, lowest: number, highest: number, isSigned = false) =>
    listOf(name, (text) => readNumbers(text, { lowest, highest, isSigned }));
  const count = wholeNumber(parts.get('COUNT'));
  const [until] = listOf('UNTIL', readUntil);
  const rule: RecurrenceRule = {
    frequency,
    interval: Math.max(1, wholeNumber(parts.get('INTERVAL')) ?? 1),
    // Some programs write COUNT=-1 for "no end": a negative one is no count.
    ...(count !== undefined && count >= 0 && { count }),
    ...(until && { until }),
    weekStart: Math.max(0, WEEKDAYS.indexOf(parts.get('WKST') ?? 'MO')),
    months: numbersOf('BYMONTH', 1, 12),
    weekNumbers: numbersOf('BYWEEKNO', 1, 53, true),
    yearDays: numbersOf('BYYEARDAY', 1, 366, true),
    monthDays: numbersOf('BYMONTHDAY', 1, 31, true),
    weekdays: listOf('BYDAY', readWeekdays),
    hours: numbersOf('BYHOUR', 0, 23),
    minutes: numbersOf('BYMINUTE', 0, 59),
    seconds: numbersOf('BYSECOND', 0, 59),
    positions: numbersOf('BYSETPOS', 1, 366, true),
  };
  return isEmptied ? { code: 'bad-rule' } : { rule };
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^[+-]?\d{1,9}$/.test(text) ? Number(text) : undefined;
}

interface Bounds {
  lowest: number;
  highest: number;
  /** Whether the value may be counted from the end. */
  isSigned: boolean;
}

function readNumbers(text: string, { lowest, highest, isSigned }: Bounds): number[] {
  const values = text.split(',', KEPT_VALUES).flatMap((entry) => {
    const value = wholeNumber(entry) ?? Number.NaN;
    const size = isSigned ? Math.abs(value) : value;
    return size >= lowest && size <= highest ? [value] : [];
  });
  return [...new Set(values)].sort((a, b) => a - b);
}

function readWeekdays(text: string): RuleWeekday[] {
  const weekdays: RuleWeekday[] = [];
  for (const entry of text.split(',', KEPT_VALUES)) {
    const [, ordinal, name] = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/.exec(entry) ?? [];
    const number = Number(ordinal ?? 0);
    // 0TU and 54TU do not exist.
    if (!name || (ordinal !== undefined && (number === 0 || Math.abs(number) > 53))) continue;
    weekdays.push({ weekday: WEEKDAYS.indexOf(name), ordinal: number });
  }
  return weekdays;
}

/** The end, or nothing where it is none. */
function readUntil(text: string): RuleUntil[] {
  // 20261217, 20261217T225959Z, and the extended form that some write.
  const parts = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(Z)?)?$/.exec(text.replace(/[-:]/g, '')) ?? [];
  const [, year, month, date, hour, minute, second = 0, zone] = parts;
  const day = readPlainDate(`${year}-${month}-${date}`);
  if (day === undefined) return [];
  const seconds = Number(hour) * 3600 + Number(minute) * 60 + Number(second);
  return [{ day, isUtc: zone === 'Z', ...(hour && { second: Math.min(seconds, DAY_SECONDS - 1) }) }];
}
