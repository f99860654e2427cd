import type { PlainDate } from '../../contract/time.ts';
import { readPlainDate } from './date-time.ts';

/** Weekday of a filter (CT-12). */
export type FilterWeekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';
/** Part of the day of a filter, by local start (CT-12). */
export type PartOfDay = 'morning' | 'afternoon' | 'evening' | 'night';
/** A stretch of days that moves with today (EC-64). */
export type When = 'today' | 'tomorrow' | 'weekend' | 'nextWeek';

/** What a person chose to see, with the names of CT-12; an absent key asks for nothing (EC-63). */
export interface CalendarFilter {
  q?: string;
  category?: readonly string[];
  area?: readonly string[];
  postcode?: readonly string[];
  audience?: readonly string[];
  organisation?: readonly string[];
  accessibility?: readonly string[];
  isFree?: true;
  weekday?: readonly FilterWeekday[];
  partOfDay?: readonly PartOfDay[];
  /** First day. */
  from?: PlainDate;
  /** First day no longer wanted (CT-12: half open). */
  to?: PlainDate;
  remote?: readonly ('no' | 'possible' | 'only')[];
  hasNeeds?: true;
  when?: When;
}

/** Name of a filter. */
export type FilterKey = keyof CalendarFilter;

type FilterKind = 'text' | 'ids' | 'flag' | 'day' | readonly string[];

/** Every key in its order (EC-63), with what it may hold and its Danish name in addresses (EC-70). */
const KEYS: Record<FilterKey, [kind: FilterKind, danish: string, isSingle?: boolean]> = {
  q: ['text', 'q'],
  category: ['ids', 'tema'],
  area: ['ids', 'omraade'],
  postcode: ['ids', 'postnr'],
  audience: ['ids', 'maalgruppe'],
  organisation: ['ids', 'arrangoer'],
  accessibility: ['ids', 'adgang'],
  isFree: ['flag', 'gratis'],
  weekday: [['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], 'ugedag'],
  partOfDay: [['morning', 'afternoon', 'evening', 'night'], 'tidspunkt'],
  from: ['day', 'fra'],
  to: ['day', 'til'],
  remote: [['no', 'possible', 'only'], 'online'],
  hasNeeds: ['flag', 'hjaelp'],
  when: [['today', 'tomorrow', 'weekend', 'nextWeek'], 'hvornaar', true],
};

/** The keys of a filter in their order. */
export const FILTER_KEYS = Object.keys(KEYS) as readonly FilterKey[];

const LONGEST = 2000;
const LONGEST_QUERY = 100;
const MOST_VALUES = 50;
const ID = /^[A-Za-z0-9][A-Za-z0-9._~-]{0,127}$/;

/** Reads a filter from `URLSearchParams` text; unknown keys and bad values are dropped, the rest is kept (EC-70). */
export function parseFilter(text: string): CalendarFilter {
  const parameters = new URLSearchParams(text.slice(0, LONGEST));
  const filter: Record<string, unknown> = {};
  for (const key of FILTER_KEYS) {
    const [kind, danish, isSingle] = KEYS[key];
    const given = [...parameters.getAll(key), ...(danish === key ? [] : parameters.getAll(danish))];
    const values = readValues(key, kind, given);
    if (values.length === 0) continue;
    if (kind === 'flag') filter[key] = true;
    else filter[key] = typeof kind === 'string' && kind !== 'ids' ? values[0] : isSingle ? values[0] : sorted(values);
  }
  return filter;
}

function readValues(key: FilterKey, kind: FilterKind, given: readonly string[]): string[] {
  switch (kind) {
    case 'text':
      return given.map((text) => text.trim()).filter((text) => [...text].length >= 2 && text.length <= LONGEST_QUERY);
    case 'flag':
      return given.filter((value) => value === 'true' || value === '1' || value === 'ja');
    case 'day':
      return given.filter((value) => readPlainDate(value) !== undefined);
    case 'ids':
      return key === 'postcode'
        ? given.flatMap((value) => readPostcodes(value) ?? [])
        : given.filter((id) => ID.test(id));
    default:
      return given.filter((value) => kind.includes(value));
  }
}

const sorted = (values: readonly string[]) => [...new Set(values)].slice(0, MOST_VALUES).sort();

/** Postcodes that a person typed: four digits each, blanks ignored, several by comma; undefined when it is none (EC-66). */
export function readPostcodes(text: string): string[] | undefined {
  const codes = text.replace(/\s/g, '').split(',').filter(Boolean);
  return codes.length > 0 && codes.every((code) => /^\d{4}$/.test(code)) ? codes : undefined;
}

/** Writes a filter as `URLSearchParams` text: keys in order, repeated per value, values sorted (EC-70). */
export function formatFilter(filter: CalendarFilter): string {
  const parameters = new URLSearchParams();
  for (const key of FILTER_KEYS) {
    const value = filter[key];
    if (value === undefined) continue;
    for (const each of Array.isArray(value) ? sorted(value) : [String(value)]) parameters.append(key, each);
  }
  return parameters.toString();
}

/** Whether a filter asks for nothing. */
export const isEmptyFilter = (filter: CalendarFilter): boolean => FILTER_KEYS.every((key) => isUnset(filter[key]));

const isUnset = (value: CalendarFilter[FilterKey]) =>
  value === undefined || (Array.isArray(value) && value.length === 0);

/** The keys that a filter uses, in their order. */
export const usedKeys = (filter: CalendarFilter): FilterKey[] => FILTER_KEYS.filter((key) => !isUnset(filter[key]));
