import { type CivilDay, DAY_SECONDS, dayOf, daysInMonth } from './civil-day.ts';

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

type ListPart = 'months' | 'weekNumbers' | 'yearDays' | 'monthDays' | 'hours' | 'minutes' | 'seconds' | 'positions';

const LISTS: Record<string, [part: ListPart, lowest: number, highest: number, isSigned?: boolean]> = {
  BYMONTH: ['months', 1, 12],
  BYWEEKNO: ['weekNumbers', 1, 53, true],
  BYYEARDAY: ['yearDays', 1, 366, true],
  BYMONTHDAY: ['monthDays', 1, 31, true],
  BYHOUR: ['hours', 0, 23],
  BYMINUTE: ['minutes', 0, 59],
  BYSECOND: ['seconds', 0, 59],
  BYSETPOS: ['positions', 1, 366, true],
};
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

  const rule: RecurrenceRule = {
    frequency,
    interval: Math.max(1, wholeNumber(parts.get('INTERVAL')) ?? 1),
    weekStart: Math.max(0, WEEKDAYS.indexOf(parts.get('WKST') ?? 'MO')),
    months: [],
    weekNumbers: [],
    yearDays: [],
    monthDays: [],
    weekdays: [],
    hours: [],
    minutes: [],
    seconds: [],
    positions: [],
  };
  const count = wholeNumber(parts.get('COUNT'));
  // Some programs write COUNT=-1 for "no end": a negative one is no count.
  if (count !== undefined && count >= 0) rule.count = count;
  const until = parts.has('UNTIL') ? readUntil(parts.get('UNTIL') as string) : undefined;
  if (until) rule.until = until;

  let isEmptied = parts.has('UNTIL') && !until;
  for (const [name, value] of parts) {
    if (name === 'BYDAY') {
      rule.weekdays = readWeekdays(value);
      isEmptied ||= rule.weekdays.length === 0;
    }
    const list = LISTS[name];
    if (!list) continue;
    rule[list[0]] = readNumbers(value, list);
    isEmptied ||= rule[list[0]].length === 0;
  }
  return isEmptied ? { code: 'bad-rule' } : { rule };
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^[+-]?\d{1,9}$/.test(text) ? Number(text) : undefined;
}

function readNumbers(text: string, [, lowest, highest, isSigned]: (typeof LISTS)[string]): number[] {
  const isInRange = (value: number | undefined): value is number =>
    value !== undefined &&
    (isSigned ? Math.abs(value) : value) >= lowest &&
    (isSigned ? Math.abs(value) : value) <= highest;
  const values = text.split(',', KEPT_VALUES).map(wholeNumber).filter(isInRange);
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

function readUntil(text: string): RuleUntil | undefined {
  // 20261217, 20261217T225959Z, and the extended form that some write.
  const parts = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(Z)?)?$/.exec(text.replace(/[-:]/g, ''));
  if (!parts) return undefined;
  const [year, month, day, hour, minute, second] = parts.slice(1, 7).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  const until: RuleUntil = { day: dayOf(year, month, day), isUtc: parts[7] === 'Z' };
  if (parts[4] !== undefined) until.second = Math.min(hour * 3600 + minute * 60 + second, DAY_SECONDS - 1);
  return until;
}
