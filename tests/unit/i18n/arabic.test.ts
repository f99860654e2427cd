import { expect } from 'chai';
import { messages as calendar } from '../../../src/i18n/ar/calendar.ts';
import { messages as details } from '../../../src/i18n/ar/calendar-details.ts';
import { counted } from '../../../src/i18n/ar/counted.ts';
import { clockTime, formatDay, formatInstant, longDayYear } from '../../../src/i18n/format.ts';
import { formatNumber } from '../../../src/i18n/format-number.ts';

const forms = { one: 'one', two: 'two', few: 'few', many: 'many', other: 'other' };

describe('counting in Arabic [EC-86]', () => {
  for (const [count, said] of [
    [0, '0 other'],
    [1, 'one'],
    [2, 'two'],
    [3, '3 few'],
    [10, '10 few'],
    [11, '11 many'],
    [99, '99 many'],
    [100, '100 other'],
    [102, '102 other'],
    [103, '103 few'],
  ] as const) {
    it(`says ${count} as «${said}»`, () => expect(counted(count, forms)).to.equal(said));
  }

  it('is how events and places are counted', () => {
    expect([1, 2, 3, 24, 100].map((count) => calendar.count(count))).to.deep.equal([
      'فعالية واحدة',
      'فعاليتان',
      '3 فعاليات',
      '24 فعالية',
      '100 فعالية',
    ]);
    expect([1, 2, 3, 11].map((places) => details.places(places))).to.deep.equal([
      'مكان واحد متاح',
      'مكانان متاحان',
      '3 أماكن متاحة',
      '11 مكانًا متاحًا',
    ]);
  });
});

describe('dates and numbers in Arabic [EC-86]', () => {
  it('have the digits of the country around', () => {
    const at = { language: 'ar', timeZone: 'Europe/Copenhagen' } as const;
    expect(formatInstant(Date.parse('2026-12-08T18:00:00+01:00'), clockTime, at)).to.equal('18:00');
    expect(formatDay(20781, longDayYear, 'ar')).to.match(/الثلاثاء.*24.*2026/);
    expect(formatNumber(2000, 'ar')).to.equal('2,000');
  });
});

describe('a series in Arabic [EC-85]', () => {
  const { series } = calendar;

  it('says how often and on which days', () => {
    expect([1, 2, 3, 11].map((interval) => series.daily(interval))).to.deep.equal([
      'كل يوم',
      'كل يومين',
      'كل 3 أيام',
      'كل 11 يومًا',
    ]);
    expect(series.weekly(['الثلاثاء', 'الخميس'], 1)).to.equal('كل أسبوع: الثلاثاء والخميس');
    expect(series.weekly(['الثلاثاء'], 2)).to.equal('كل أسبوعين: الثلاثاء');
    expect(series.monthlyWeekday(2, 'الثلاثاء', 1)).to.equal('يوم الثلاثاء الثاني من كل شهر');
    expect(series.monthlyWeekday(-1, 'الجمعة', 1)).to.equal('يوم الجمعة الأخير من كل شهر');
    expect(series.monthlyDay(15, 1)).to.equal('اليوم 15 من كل شهر');
    expect(series.monthlyDay(-1, 2)).to.equal('اليوم الأخير من كل شهرين');
    expect(series.yearly('24 يونيو', 1)).to.equal('كل سنة في 24 يونيو');
  });
});
