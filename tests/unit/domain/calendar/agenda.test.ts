import { expect } from 'chai';
import { type Agenda, agendaOf } from '../../../../src/domain/calendar/agenda.ts';
import { dayOf } from '../../../../src/domain/calendar/civil-day.ts';
import { formatPlainDate } from '../../../../src/domain/calendar/date-time.ts';
import { nextChange } from '../../../../src/domain/calendar/next-change.ts';
import {
  compareOccurrences,
  type PlacedOccurrence,
  placeOccurrence,
} from '../../../../src/domain/calendar/placed-occurrence.ts';
import { instantOf, occurrence, placed } from '../../../helpers/calendar-samples.ts';

const NOW = instantOf('2026-11-24T14:10:00+01:00');
const TODAY = dayOf(2026, 11, 24);

const timed = (id: string, startsAt: string, endsAt?: string) =>
  placed({ id, title: id, startsAt, endsAt, timeZone: 'Europe/Copenhagen' });
const allDay = (id: string, startsOn: string, endsBefore?: string) => placed({ id, title: id, startsOn, endsBefore });
const agenda = (dates: PlacedOccurrence[], changes: { limit?: number; pages?: number; now?: number } = {}) =>
  agendaOf([...dates].sort(compareOccurrences), { now: NOW, today: TODAY, limit: 20, pages: 1, ...changes });
const idsOf = ({ ongoing, days }: Agenda) =>
  [...ongoing, ...days.flatMap(({ occurrences }) => occurrences)].map(({ occurrence }) => occurrence.id);

describe('what the agenda shows [EC-43]', () => {
  const cases: [name: string, date: PlacedOccurrence, isShown: boolean][] = [
    ['running now', timed('a', '2026-11-24T13:00:00+01:00', '2026-11-24T15:00:00+01:00'), true],
    ['just over', timed('a', '2026-11-24T13:00:00+01:00', '2026-11-24T14:10:00+01:00'), false],
    ['begun less than two hours ago, without end', timed('a', '2026-11-24T12:30:00+01:00'), true],
    ['begun two hours ago, without end', timed('a', '2026-11-24T12:10:00+01:00'), false],
    ['today, all day', allDay('a', '2026-11-24'), true],
    ['yesterday, all day', allDay('a', '2026-11-23'), false],
    ['all day up to and including today', allDay('a', '2026-11-20', '2026-11-25'), true],
    ['all day up to but not including today', allDay('a', '2026-11-20', '2026-11-24'), false],
  ];
  for (const [name, date, isShown] of cases)
    it(`${isShown ? 'has' : 'lacks'} a date ${name}`, () => {
      expect(agenda([date]).total).to.equal(isShown ? 1 : 0);
    });

  it('goes by day, all-day ones first, then by start and title', () => {
    const dates = [
      timed('øl', '2026-11-25T10:00:00+01:00'),
      timed('ål', '2026-11-25T10:00:00+01:00'),
      timed('zen', '2026-11-25T10:00:00+01:00'),
      timed('tidlig', '2026-11-25T00:00:00+01:00'),
      allDay('hele', '2026-11-25'),
    ];
    expect(idsOf(agenda(dates))).to.deep.equal(['hele', 'tidlig', 'zen', 'øl', 'ål']);
  });

  it('leaves out days without dates', () => {
    const { days } = agenda([timed('a', '2026-11-24T19:00:00+01:00'), timed('b', '2026-11-27T19:00:00+01:00')]);
    expect(days.map(({ day }) => formatPlainDate(day))).to.deep.equal(['2026-11-24', '2026-11-27']);
  });

  it('lists a long event once: on its first day, or as running when it began earlier [EC-44]', () => {
    const { ongoing, days } = agenda([
      allDay('festival', '2026-11-26', '2026-11-29'),
      allDay('udstilling', '2026-11-01', '2026-12-01'),
    ]);
    expect(ongoing.map(({ occurrence }) => occurrence.id)).to.deep.equal(['udstilling']);
    expect(days.map(({ day, occurrences }) => [formatPlainDate(day), occurrences.length])).to.deep.equal([
      ['2026-11-26', 1],
    ]);
  });

  it('keeps an event past midnight on the day it began [EC-44]', () => {
    const late = timed('nat', '2026-11-23T22:00:00+01:00', '2026-11-24T16:00:00+01:00');
    expect(agenda([late]).days.map(({ day }) => formatPlainDate(day))).to.deep.equal(['2026-11-23']);
  });
});

describe('a page of the agenda [EC-45]', () => {
  const days = (...sizes: number[]) =>
    sizes.flatMap((size, day) =>
      Array.from({ length: size }, (_, index) =>
        timed(`${day}-${index}`, `2026-12-${String(day + 1).padStart(2, '0')}T10:00:00+01:00`),
      ),
    );

  const cases: [name: string, sizes: number[], pages: number, shown: number][] = [
    ['ends with the day that passes the limit', [3, 3, 3, 3], 1, 6],
    ['ends with the day that meets the limit', [2, 3, 4], 1, 5],
    ['never holds more than twice the limit', [2, 30], 1, 10],
    ['holds everything that there is', [1, 2], 1, 3],
    ['goes on within a long day', [2, 30], 2, 20],
    ['ends with the last date', [3, 3, 3, 3], 3, 12],
  ];
  for (const [name, sizes, pages, shown] of cases)
    it(name, () => {
      const found = agenda(days(...sizes), { limit: 5, pages });
      expect([found.shown, idsOf(found).length]).to.deep.equal([shown, shown]);
      expect(found.total).to.equal(sizes.reduce((sum, size) => sum + size));
    });

  it('puts none in its place of the thousands that no page reaches', () => {
    let looks = 0;
    const dates = days(...Array.from({ length: 28 }, () => 100)).map((date) =>
      Object.defineProperty({ ...date }, 'isAllDay', {
        get: () => {
          looks += 1;
          return false;
        },
      }),
    );
    const { shown, total } = agendaOf(dates, { now: NOW, today: TODAY, limit: 20, pages: 1 });
    expect([shown, total]).to.deep.equal([40, 2800]);
    // Two days of them are sorted: each is looked at a few times.
    expect(looks).to.be.below(1000);
  });

  it('ends with a whole day where dates are shown each in its own zone [EC-13]', () => {
    // Five in the morning in Copenhagen is the evening before in Honolulu.
    const dates = [1, 2, 3, 4, 5, 6].flatMap((hour) =>
      ['Europe/Copenhagen', 'Pacific/Honolulu'].flatMap((timeZone) => {
        const startsAt = `2026-12-01T0${hour}:00:00+01:00`;
        const date = occurrence({ id: `${timeZone} ${hour}`, title: timeZone, startsAt, timeZone });
        return placeOccurrence(date, { zone: 'event' }) ?? [];
      }),
    );
    const { days: shown } = agenda(dates, { limit: 2 });
    expect(shown.map(({ occurrences }) => occurrences.map(({ occurrence: { title } }) => title))).to.deep.equal([
      Array.from({ length: 4 }, () => 'Pacific/Honolulu'),
    ]);
  });

  it('counts running events too', () => {
    const running = ['a', 'b'].map((id) => allDay(id, '2026-11-01', '2026-12-31'));
    expect(agenda([...running, ...days(2, 2)], { limit: 3 }).shown).to.equal(4);
  });
});

describe('the next change of the agenda [EC-82]', () => {
  it('is the next end of a date, or midnight', () => {
    const midnight = instantOf('2026-11-25T00:00:00+01:00');
    const dates = [
      timed('a', '2026-11-24T13:00:00+01:00', '2026-11-24T15:00:00+01:00'),
      timed('b', '2026-11-24T16:00:00+01:00', '2026-11-24T18:00:00+01:00'),
    ];
    expect(nextChange(dates, NOW, midnight)).to.equal(instantOf('2026-11-24T15:00:00+01:00'));
    expect(nextChange([], NOW, midnight)).to.equal(midnight);
  });
});
