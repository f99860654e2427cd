import { expect } from 'chai';
import { civilOf, dayOf, daysInMonth, weekdayOf, weekStart } from '../../../../src/domain/calendar/civil-day.ts';
import { addMonths } from '../../../../src/domain/calendar/civil-month.ts';
import { weekOf } from '../../../../src/domain/calendar/civil-week.ts';

const DAY_MS = 86_400_000;

describe('a civil day [EC-2]', () => {
  it('counts from 1970-01-01', () => {
    expect(dayOf(1970, 1, 1)).to.equal(0);
    expect(dayOf(2026, 11, 24)).to.equal(20781);
  });

  it('has Monday as weekday 0', () => {
    expect(weekdayOf(dayOf(2026, 11, 23))).to.equal(0);
    expect(weekdayOf(dayOf(2026, 11, 29))).to.equal(6);
    expect(weekdayOf(dayOf(1969, 12, 31))).to.equal(2);
  });

  it('agrees with the platform in UTC from 1800 to 2300', () => {
    for (let day = dayOf(1800, 1, 1); day < dayOf(2300, 1, 1); day += 1) {
      const date = new Date(day * DAY_MS);
      const [year, month, dayOfMonth] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
      const civil = civilOf(day);
      const isSame = civil.year === year && civil.month === month && civil.day === dayOfMonth;
      // One assertion a day would take a hundred times as long as the days themselves.
      if (!isSame || dayOf(year, month, dayOfMonth) !== day || weekdayOf(day) !== (date.getUTCDay() + 6) % 7)
        expect.fail(`day ${day}`);
    }
  });

  it('knows the leap years', () => {
    const februaries = [1900, 2000, 2024, 2026, 2100].map((year) => daysInMonth(year, 2));
    expect(februaries).to.deep.equal([28, 29, 29, 28, 28]);
  });

  it('lets months roll over and keeps to the last day of a short month', () => {
    expect(dayOf(2026, 14, 1)).to.equal(dayOf(2027, 2, 1));
    expect(addMonths(dayOf(2027, 1, 31), 1)).to.equal(dayOf(2027, 2, 28));
    expect(addMonths(dayOf(2027, 3, 31), -1)).to.equal(dayOf(2027, 2, 28));
    expect(addMonths(dayOf(2026, 11, 24), 12)).to.equal(dayOf(2027, 11, 24));
  });
});

describe('a week [EC-2] [EC-47]', () => {
  const cases: [day: number, year: number, week: number][] = [
    [dayOf(2026, 11, 24), 2026, 48],
    [dayOf(2026, 12, 28), 2026, 53],
    [dayOf(2027, 1, 3), 2026, 53],
    [dayOf(2027, 1, 4), 2027, 1],
    [dayOf(2013, 12, 31), 2014, 1],
    [dayOf(2021, 1, 3), 2020, 53],
    [dayOf(2024, 12, 30), 2025, 1],
  ];
  for (const [day, year, week] of cases)
    it(`${JSON.stringify(civilOf(day))} lies in week ${week} of ${year}`, () => {
      expect(weekOf(day)).to.deep.equal({ year, week });
    });

  it('has its number from its Thursday, 2020 to 2040', () => {
    for (let day = dayOf(2020, 1, 1); day < dayOf(2040, 12, 31); day += 1) {
      const thursday = weekStart(day) + 3;
      const { year } = civilOf(thursday);
      const week = Math.floor((thursday - dayOf(year, 1, 1)) / 7) + 1;
      if (weekOf(day).week !== week || weekOf(day).year !== year) expect.fail(`day ${day}`);
    }
  });

  it('may begin on another day', () => {
    expect(weekStart(dayOf(2026, 11, 24), 6)).to.equal(dayOf(2026, 11, 22));
    expect(weekOf(dayOf(2026, 1, 1), 6)).to.deep.equal({ year: 2025, week: 53 });
  });
});
