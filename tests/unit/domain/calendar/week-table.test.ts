import { expect } from 'chai';
import type { CalendarEvent } from '../../../../src/contract/calendar-event.ts';
import { dayOf } from '../../../../src/domain/calendar/civil-day.ts';
import { type PlacedOccurrence, placeOccurrence } from '../../../../src/domain/calendar/placed-occurrence.ts';
import { singleOccurrence } from '../../../../src/domain/calendar/single-date.ts';
import { weekColumns, weekTableOf } from '../../../../src/domain/calendar/week-table.ts';

const zone = 'Europe/Copenhagen';
const place = (id: string, times: Partial<CalendarEvent>) =>
  placeOccurrence(singleOccurrence({ id, title: id, ...times }), { zone }) as PlacedOccurrence;

/** Days with dates, each as its column and ids. */
const laidOut = (dates: readonly PlacedOccurrence[], day = dayOf(2026, 11, 26), shown = zone) =>
  weekTableOf(dates, day, shown).days.map(({ columns }) =>
    weekColumns.flatMap((column) =>
      columns[column].map(({ placed, part, parts }) => `${column} ${placed.occurrence.eventId} ${part}/${parts}`),
    ),
  );

describe('the week as a table [EC-52]', () => {
  it('is the ISO week from Monday that holds the day', () => {
    const { year, week, days } = weekTableOf([], dayOf(2027, 1, 3), zone);
    expect([year, week, days[0]?.day, days[6]?.day]).to.deep.equal([2026, 53, dayOf(2026, 12, 28), dayOf(2027, 1, 3)]);
  });

  const columns: [start: string, column: string][] = [
    ['00:00', 'morning'],
    ['11:59', 'morning'],
    ['12:00', 'afternoon'],
    ['16:59', 'afternoon'],
    ['17:00', 'evening'],
    ['23:30', 'evening'],
  ];
  for (const [start, column] of columns)
    it(`puts ${start} under ${column}`, () => {
      const [, , , thursday] = laidOut([place('a', { startsAt: `2026-11-26T${start}:00+01:00` })]);
      expect(thursday).to.deep.equal([`${column} a 1/1`]);
    });

  it('goes by the clock of the event where each is shown in its own zone [EC-13]', () => {
    const late = place('a', { startsAt: '2026-11-26T18:00:00+01:00', timeZone: 'America/New_York' });
    expect(laidOut([late], undefined, 'event')[3]).to.deep.equal(['afternoon a 1/1']);
  });

  it('shows a date of some days on each of them, counts it once, and takes a longer one out of the table', () => {
    const some = place('a', { startsOn: '2026-11-21', endsBefore: '2026-11-25' });
    const long = place('b', { startsOn: '2026-11-01', endsBefore: '2026-12-20' });
    expect(laidOut([some, long])).to.deep.equal([['allDay a 3/4'], ['allDay a 4/4'], [], [], [], [], []]);
    const { whole, total } = weekTableOf([long, some], dayOf(2026, 11, 26), zone);
    expect([whole.map(({ occurrence }) => occurrence.eventId), total]).to.deep.equal([['b'], 2]);
  });

  it('keeps a night that begins on its last day to that day [EC-44]', () => {
    const night = place('a', { startsAt: '2026-11-29T22:00:00+01:00', endsAt: '2026-11-30T02:00:00+01:00' });
    expect(laidOut([night])[6]).to.deep.equal(['evening a 1/1']);
    expect(laidOut([night], dayOf(2026, 11, 30)).flat()).to.deep.equal([]);
  });
});
