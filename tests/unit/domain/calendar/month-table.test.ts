import { expect } from 'chai';
import { dayOf } from '../../../../src/domain/calendar/civil-day.ts';
import { monthTableOf } from '../../../../src/domain/calendar/month-table.ts';
import { placed } from '../../../helpers/calendar-samples.ts';

const cellsOf = (table: ReturnType<typeof monthTableOf>) => table.weeks.flatMap(({ days }) => days);

describe('the table of a month [EC-47]', () => {
  it('always has six weeks from Monday with their numbers', () => {
    const { weeks } = monthTableOf([], dayOf(2026, 11, 24));
    expect(weeks.map(({ week }) => week)).to.deep.equal([44, 45, 46, 47, 48, 49]);
    expect(weeks[0]?.days.map(({ dayOfMonth, isInMonth }) => (isInMonth ? dayOfMonth : 0))).to.deep.equal([
      0, 0, 0, 0, 0, 0, 1,
    ]);
    expect(monthTableOf([], dayOf(2027, 2, 1)).weeks).to.have.length(6);
  });

  it('has week 53 at the turn of 2026', () => {
    const { weeks } = monthTableOf([], dayOf(2027, 1, 1));
    expect(weeks[0]).to.include({ week: 53, year: 2026 });
    expect(weeks[1]).to.include({ week: 1, year: 2027 });
  });

  it('puts an event of two to seven days on each of them', () => {
    const days = cellsOf(
      monthTableOf([placed({ startsOn: '2027-09-15', endsBefore: '2027-09-18' })], dayOf(2027, 9, 1)),
    );
    const parts = days.flatMap(({ dayOfMonth, entries }) =>
      entries.map(({ part, parts: of }) => `${dayOfMonth}: ${part}/${of}`),
    );
    expect(parts).to.deep.equal(['15: 1/3', '16: 2/3', '17: 3/3']);
  });

  it('keeps a longer one out of the cells', () => {
    const table = monthTableOf([placed({ startsOn: '2026-10-20', endsBefore: '2026-11-05' })], dayOf(2026, 11, 1));
    expect([table.whole.length, table.total]).to.deep.equal([1, 1]);
    expect(cellsOf(table).every(({ entries }) => entries.length === 0)).to.equal(true);
  });

  it('puts an event past midnight on the day it begins', () => {
    const night = placed({ startsAt: '2027-06-19T16:00:00+02:00', endsAt: '2027-06-20T01:00:00+02:00' });
    const days = cellsOf(monthTableOf([night], dayOf(2027, 6, 1))).filter(({ entries }) => entries.length > 0);
    expect(days.map(({ dayOfMonth }) => dayOfMonth)).to.deep.equal([19]);
  });

  it('has no events on the days of other months', () => {
    const table = monthTableOf([placed({ startsOn: '2026-11-30', endsBefore: '2026-12-03' })], dayOf(2026, 11, 1));
    const days = cellsOf(table).filter(({ entries }) => entries.length > 0);
    expect(days.map(({ dayOfMonth, isInMonth }) => [dayOfMonth, isInMonth])).to.deep.equal([[30, true]]);
  });
});
