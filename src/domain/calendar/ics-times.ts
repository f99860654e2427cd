import { type CivilDay, DAY_SECONDS } from './civil-day.ts';
import { type Component, type Property, propertiesOf } from './content-lines.ts';
import { readPlainDate } from './date-time.ts';

/** A DATE or DATE-TIME as a file writes it (RFC 5545 3.3.4, 3.3.5). */
export interface IcsTime {
  day: CivilDay;
  /** Second of the day; absent for a DATE. */
  second?: number;
  isUtc: boolean;
  /** Seconds east of UTC, for files that write an offset though RFC 5545 has none. */
  offset?: number;
  /** TZID of its property. */
  zone?: string;
}

const TIME = /^(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d)(?::?(\d\d))?(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?)?$/;

/** Reads one time with the tolerance of EC-33; undefined when it is none. */
export function readIcsTime(value: string, parameters: Property['parameters'] = {}): IcsTime | undefined {
  const parts = TIME.exec(value.trim().toUpperCase());
  if (!parts) return undefined;
  const [, year, month, date, hours, minutes, seconds, written] = parts;
  const [hour = 0, minute = 0, second = 0] = [hours, minutes, seconds].map((part) => Number(part ?? 0));
  const day = readPlainDate(`${year}-${month}-${date}`);
  if (day === undefined || hour > 23 || minute > 59 || second > 60) return undefined;
  const time: IcsTime = { day, isUtc: written === 'Z' };
  if (hours === undefined || parameters.VALUE?.toUpperCase() === 'DATE') return time;
  time.second = hour * 3600 + minute * 60 + Math.min(second, 59);
  const zone = parameters.TZID?.trim();
  if (written && !time.isUtc) time.offset = readOffset(written) ?? 0;
  else if (zone && !time.isUtc) time.zone = zone;
  return time;
}

/** The time of a property that has one. */
export const timeOf = (property: Property | undefined): IcsTime | undefined =>
  property && readIcsTime(property.value, property.parameters);

/** The times in all properties of a name, which are lists. */
export const timesOf = (component: Component, name: string): IcsTime[] =>
  propertiesOf(component, name).flatMap(({ value, parameters }) =>
    value.split(',').flatMap((time) => readIcsTime(time, parameters) ?? []),
  );

/** Wall time (s) as it is written. */
export const wallOf = ({ day, second = 0 }: IcsTime): number => day * DAY_SECONDS + second;

/** UTC-OFFSET in seconds: `+0100`, `-033000`. */
export function readOffset(value: string): number | undefined {
  const parts = /^([+-])(\d\d):?(\d\d)(\d\d)?$/.exec(value.trim());
  if (!parts) return undefined;
  const seconds = Number(parts[2]) * 3600 + Number(parts[3]) * 60 + Number(parts[4] ?? 0);
  return parts[1] === '-' ? -seconds : seconds;
}

/** A DURATION: its days go by the wall clock, its seconds are exact (EC-11). */
export interface IcsDuration {
  days: number;
  seconds: number;
  isNegative: boolean;
}

const DURATION = /^([+-])?P(?:(\d{1,5})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,7})M)?(?:(\d{1,9})S)?)?$/;

/** Reads a DURATION (RFC 5545 3.3.6). */
export function readDuration(value: string): IcsDuration | undefined {
  const parts = DURATION.exec(value.trim().toUpperCase());
  if (!parts || !/\d/.test(value)) return undefined;
  const [weeks, days, hours, minutes, seconds] = parts.slice(2).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  return {
    days: weeks * 7 + days,
    seconds: hours * 3600 + minutes * 60 + seconds,
    isNegative: parts[1] === '-',
  };
}
