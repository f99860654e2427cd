import { expect } from 'chai';
import {
  afterComma,
  clockTime,
  formatDay,
  formatInstant,
  inRow,
  longDay,
  longDayYear,
} from '../../../src/i18n/format.ts';
import { formatNumber } from '../../../src/i18n/format-number.ts';

const at = (text: string) => Date.parse(text);
const copenhagen = { language: 'da', timeZone: 'Europe/Copenhagen' } as const;

describe('dates and times in words [LK-12] [EC-86]', () => {
  for (const [instant, parts, expected] of [
    ['2026-12-08T18:00:00+01:00', clockTime, '18.00'],
    ['2026-12-08T09:05:00+01:00', clockTime, '9.05'],
    ['2026-12-08T00:00:00+01:00', clockTime, '0.00'],
    ['2026-12-08T18:00:00+01:00', longDay, 'tirsdag 8. december'],
    ['2026-12-08T18:00:00+01:00', longDayYear, 'tirsdag 8. december 2026'],
    ['2026-12-08T23:30:00Z', longDay, 'onsdag 9. december'],
    ['2026-07-01T16:00:00Z', clockTime, '18.00'],
  ] as const) {
    it(`writes ${instant} as «${expected}»`, () => {
      expect(formatInstant(at(instant), parts, copenhagen)).to.equal(expected);
    });
  }

  it('writes a civil day without any zone', () => {
    expect(formatDay(20781, longDayYear, 'da')).to.equal('tirsdag 24.\u00a0november 2026');
  });

  it('keeps the day of a month and its name on one line in every language', () => {
    const written = (['da', 'en', 'de', 'ar'] as const).map((language) => formatDay(20781, longDay, language));
    for (const day of written) expect(day).to.match(/ 24\.?\u00a0\p{L}+$/u);
  });

  it('puts the comma of the language between words, and none where there is nothing', () => {
    expect(inRow(['Salen', '', undefined, 'Laden'], 'da')).to.equal('Salen, Laden');
    expect(inRow(['Salen', 'Laden'], 'ar')).to.equal('Salen، Laden');
    expect(inRow([undefined], 'de')).to.equal('');
    expect(afterComma(['Salen', 'Laden'], 'en')).to.equal(', Salen, Laden');
  });

  it('writes numbers in the form of the language [CA-10]', () => {
    expect(formatNumber(2000, 'da')).to.equal('2.000');
    expect(formatNumber(2000, 'en')).to.equal('2,000');
  });
});
