import type { Text } from '../../contract/text.ts';
import type { PlainDate } from '../../contract/time.ts';
import { type CivilDay, civilOf, dayOf } from './civil-day.ts';
import { formatPlainDate } from './date-time.ts';

/** Days of a school holiday, or on which much is shut, half open: `endsBefore` is the first day after them. */
export interface QuietDay {
  startsOn: PlainDate;
  endsBefore: PlainDate;
  label: Text;
  kind: 'holiday' | 'closed';
}

/** A holiday by name; `i18n` has the words. `closed` ones are no public holidays, but much is shut (EC-48). */
export type QuietDayCode =
  | 'newYear'
  | 'maundyThursday'
  | 'goodFriday'
  | 'easterSunday'
  | 'easterMonday'
  | 'prayerDay'
  | 'ascension'
  | 'whitSunday'
  | 'whitMonday'
  | 'constitutionDay'
  | 'christmasEve'
  | 'christmasDay'
  | 'secondChristmasDay'
  | 'newYearsEve';

/** Easter Sunday of a year in the Gregorian calendar (anonymous algorithm, Meeus 1991). */
export function easterOf(year: number): CivilDay {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const epact =
    (19 * golden +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - epact - (year % 4)) % 7;
  const shift = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  return dayOf(year, 3, 22) + epact + weekday - 7 * shift;
}

const FIXED: Record<string, QuietDayCode> = {
  '01-01': 'newYear',
  '06-05': 'constitutionDay',
  '12-24': 'christmasEve',
  '12-25': 'christmasDay',
  '12-26': 'secondChristmasDay',
  '12-31': 'newYearsEve',
};

const FROM_EASTER: Record<number, QuietDayCode> = {
  [-3]: 'maundyThursday',
  [-2]: 'goodFriday',
  0: 'easterSunday',
  1: 'easterMonday',
  26: 'prayerDay',
  39: 'ascension',
  49: 'whitSunday',
  50: 'whitMonday',
};

const LAST_PRAYER_DAY = 2023;

/** The Danish holiday on a day, or none (EC-48). */
export function danishQuietDay(day: CivilDay): QuietDayCode | undefined {
  const { year } = civilOf(day);
  const code = FROM_EASTER[day - easterOf(year)];
  if (code && (code !== 'prayerDay' || year <= LAST_PRAYER_DAY)) return code;
  return FIXED[formatPlainDate(day).slice(5)];
}

/** Whether a code is a day on which much is shut though it is no public holiday. */
export const isClosedOnly = (code: QuietDayCode): boolean =>
  code === 'constitutionDay' || code === 'christmasEve' || code === 'newYearsEve';
