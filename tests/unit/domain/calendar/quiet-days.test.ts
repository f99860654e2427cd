import { expect } from 'chai';
import { dayOf } from '../../../../src/domain/calendar/civil-day.ts';
import { formatPlainDate } from '../../../../src/domain/calendar/date-time.ts';
import { danishQuietDay, easterOf, isClosedOnly } from '../../../../src/domain/calendar/quiet-days.ts';

/** Easter Sundays from the almanac, from the earliest to the latest possible date. */
const EASTERS = [
  '1913-03-23',
  '1943-04-25',
  '1954-04-18',
  '1981-04-19',
  '2000-04-23',
  '2008-03-23',
  '2011-04-24',
  '2024-03-31',
  '2025-04-20',
  '2026-04-05',
  '2027-03-28',
  '2038-04-25',
  '2049-04-18',
  '2100-03-28',
];

/** Gauss' method with the corrections for 1900–2100, to judge another by. */
function easterByGauss(year: number): string {
  const m = year < 2100 ? 24 : 24;
  const n = year < 2000 ? (year < 1900 ? 4 : 5) : year < 2100 ? 5 : 6;
  const d = (19 * (year % 19) + m) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + n) % 7;
  let march = 22 + d + e;
  if (march === 57 || (d === 28 && e === 6 && year % 19 > 10)) march -= 7;
  return formatPlainDate(dayOf(year, 3, march));
}

describe('Danish quiet days [EC-48]', () => {
  it('have Easter as the almanac has it', () => {
    for (const date of EASTERS) expect(formatPlainDate(easterOf(Number(date.slice(0, 4))))).to.equal(date);
  });

  it('have Easter as Gauss finds it, 1900 to 2100', () => {
    for (let year = 1900; year <= 2100; year += 1)
      expect(formatPlainDate(easterOf(year))).to.equal(easterByGauss(year));
  });

  it('are these in 2027', () => {
    const days = Array.from({ length: 365 }, (_, index) => dayOf(2027, 1, 1) + index);
    const found = days.flatMap((day) => {
      const code = danishQuietDay(day);
      return code ? [`${formatPlainDate(day).slice(5)} ${code}${isClosedOnly(code) ? ' (closed)' : ''}`] : [];
    });
    expect(found).to.deep.equal([
      '01-01 newYear',
      '03-25 maundyThursday',
      '03-26 goodFriday',
      '03-28 easterSunday',
      '03-29 easterMonday',
      '05-06 ascension',
      '05-16 whitSunday',
      '05-17 whitMonday',
      '06-05 constitutionDay (closed)',
      '12-24 christmasEve (closed)',
      '12-25 christmasDay',
      '12-26 secondChristmasDay',
      '12-31 newYearsEve (closed)',
    ]);
  });

  it('had store bededag up to 2023', () => {
    expect(danishQuietDay(dayOf(2023, 5, 5))).to.equal('prayerDay');
    expect(danishQuietDay(dayOf(2024, 4, 26))).to.equal(undefined);
  });
});
