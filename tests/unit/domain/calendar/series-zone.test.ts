import { expect } from 'chai';
import type { CalendarEvent } from '../../../../src/contract/calendar-event.ts';
import { choir, expandBetween, instantOf, startsOf, ZONE } from '../../../helpers/calendar-samples.ts';

const ALL = ['2025-01-01', '2028-01-01'] as const;
const startsOfAll = (event: CalendarEvent) => startsOf(expandBetween(event, ALL));

describe('a weekly series in Copenhagen [EC-10] [EC-22]', () => {
  it('begins at 18.00 by the wall clock over both clock changes', () => {
    const spring = choir({
      startsAt: '2026-03-22T18:00:00+01:00',
      endsAt: '2026-03-22T19:00:00+01:00',
      recurrence: { rules: ['FREQ=WEEKLY;COUNT=2'] },
    });
    expect(startsOfAll(spring)).to.deep.equal(['2026-03-22T18:00:00+01:00', '2026-03-29T18:00:00+02:00']);
    const autumn = choir({
      startsAt: '2026-10-18T18:00:00+02:00',
      endsAt: '2026-10-18T19:00:00+02:00',
      recurrence: { rules: ['FREQ=WEEKLY;COUNT=2'] },
    });
    const { occurrences } = expandBetween(autumn, ALL);
    expect(occurrences.map(({ startsAt, endsAt }) => [startsAt, endsAt])).to.deep.equal([
      [instantOf('2026-10-18T16:00:00Z'), instantOf('2026-10-18T17:00:00Z')],
      [instantOf('2026-10-25T17:00:00Z'), instantOf('2026-10-25T18:00:00Z')],
    ]);
  });

  it('counts a date in the gap and shows it an hour later', () => {
    const early = choir({
      startsAt: '2026-03-28T02:30:00+01:00',
      endsAt: '2026-03-28T02:45:00+01:00',
      recurrence: { rules: ['FREQ=DAILY;COUNT=3'] },
    });
    expect(startsOfAll(early)).to.deep.equal([
      '2026-03-28T02:30:00+01:00',
      '2026-03-29T03:30:00+02:00',
      '2026-03-30T02:30:00+02:00',
    ]);
    for (const { startsAt, endsAt } of expandBetween(early, ALL).occurrences)
      expect(endsAt).to.be.greaterThan(startsAt);
    const excluded = [{ startsAt: '2026-03-29T02:30:00Z' }];
    const without = choir({ ...early, recurrence: { rules: ['FREQ=DAILY;COUNT=3'], excluded } });
    expect(startsOfAll(without), 'local time written with Z [EC-26]').to.have.length(2);
  });

  it('keeps the end on the wall clock in the night of the change [EC-11]', () => {
    const night = choir({
      startsAt: '2026-10-17T22:00:00+02:00',
      endsAt: '2026-10-18T04:00:00+02:00',
      recurrence: { rules: ['FREQ=WEEKLY;COUNT=2'] },
    });
    const ends = expandBetween(night, ALL).occurrences.map(({ occurrence }) => occurrence.endsAt);
    expect(ends).to.deep.equal(['2026-10-18T04:00:00+02:00', '2026-10-25T04:00:00+01:00']);
  });

  it('repeats by its own zone and is placed by the shown one [EC-13]', () => {
    const newYork = choir({
      startsAt: '2026-11-05T20:00:00-05:00',
      endsAt: '2026-11-05T21:00:00-05:00',
      timeZone: 'America/New_York',
      recurrence: { rules: ['FREQ=WEEKLY;COUNT=1'] },
    });
    const shown = (zone: string) => expandBetween(newYork, ALL, { zone }).occurrences[0];
    expect(shown(ZONE)?.firstDay).to.equal((shown('event')?.firstDay ?? 0) + 1);
    expect(shown(ZONE)?.occurrence.startsAt).to.equal('2026-11-05T20:00:00-05:00');
  });

  it('takes the wall time of its first instant when offset and zone disagree [EC-5]', () => {
    const summer = choir({
      startsAt: '2027-07-01T18:00:00+01:00',
      endsAt: '2027-07-01T19:00:00+01:00',
      recurrence: { rules: ['FREQ=WEEKLY;COUNT=2'] },
    });
    expect(startsOfAll(summer)).to.deep.equal(['2027-07-01T19:00:00+02:00', '2027-07-08T19:00:00+02:00']);
  });

  it('falls back to the default zone when its own is unknown [CT-21]', () => {
    const { occurrences, issues } = expandBetween(choir({ timeZone: 'Europe/Sundby' }), ALL);
    expect(occurrences).to.have.length(16);
    expect(issues).to.deep.equal([{ path: '/timeZone', id: 'kor', code: 'unknown-zone', message: 'Kor' }]);
  });
});

describe('UNTIL [EC-23]', () => {
  const march = (until: string) =>
    choir({
      startsAt: '2026-03-01T18:00:00+01:00',
      endsAt: '2026-03-01T19:00:00+01:00',
      recurrence: { rules: [`FREQ=WEEKLY;UNTIL=${until}`] },
    });
  const days = (until: string) => startsOfAll(march(until)).map((start) => Number(start.slice(8, 10)));

  const cases: [until: string, days: number[]][] = [
    ['20260329T160000Z', [1, 8, 15, 22, 29]],
    ['20260329T155959Z', [1, 8, 15, 22]],
    ['20260329', [1, 8, 15, 22, 29]],
    ['20260329T180000', [1, 8, 15, 22, 29]],
    ['20260329T175959', [1, 8, 15, 22]],
  ];
  for (const [until, expected] of cases)
    it(`=${until} gives ${expected.join(', ')} March`, () => {
      expect(days(until)).to.deep.equal(expected);
    });

  it('with a time in an all-day series is the civil day in the zone of the calendar', () => {
    const allDay = {
      id: 'uge',
      title: 'Uge',
      startsOn: '2026-03-01',
      recurrence: { rules: ['FREQ=DAILY;UNTIL=20260302T230000Z'] },
    };
    expect(startsOfAll(allDay)).to.deep.equal(['2026-03-01', '2026-03-02', '2026-03-03']);
  });

  it('before the first date says that the series is deleted [EC-36]', () => {
    expect(startsOfAll(march('20260101'))).to.deep.equal([]);
  });
});
