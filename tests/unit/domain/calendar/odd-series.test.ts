import { expect } from 'chai';
import type { CalendarEvent } from '../../../../src/contract/calendar-event.ts';
import { expand } from '../../../../src/domain/calendar/series.ts';
import { choir, expandBetween, ZONE } from '../../../helpers/calendar-samples.ts';
import { ALL, parse, vevent, write } from '../../../helpers/ics-samples.ts';

/** Month and day of each date, with what it is called where that is not the usual. */
const daysOf = (events: CalendarEvent | readonly CalendarEvent[]) =>
  expandBetween(events, ALL).occurrences.map(({ occurrence: { startsAt, startsOn, status } }) =>
    `${(startsAt ?? startsOn)?.slice(5, 10)} ${status ?? ''}`.trim(),
  );
const ruled = (rule: string, more: Partial<CalendarEvent['recurrence']> = {}) =>
  choir({ recurrence: { rules: [rule], ...more } });

describe('what a rule counts and ends by [EC-36]', () => {
  const cases: [rule: string, days: string[]][] = [
    ['FREQ=DAILY;COUNT=0', ['09-03']],
    ['FREQ=WEEKLY;COUNT=-1;UNTIL=20260918', ['09-03', '09-10', '09-17']],
    ['FREQ=DAILY;COUNT=5;UNTIL=20260904', ['09-03', '09-04']],
    ['FREQ=DAILY;COUNT=2;UNTIL=20260930', ['09-03', '09-04']],
    ['FREQ=DAILY;INTERVAL=0;COUNT=2', ['09-03', '09-04']],
  ];
  for (const [rule, days] of cases)
    it(`${rule}: ${days.join(', ')}`, () => {
      expect(daysOf(ruled(rule))).to.deep.equal(days);
    });
});

describe('what code may ask for that no compiler sees [EC-25]', () => {
  const zoned = { zone: ZONE };
  const countOf = (event: CalendarEvent, from: number, to: number) =>
    expand(event, { from, to }, zoned).occurrences.length;

  it('is a range without ends: all dates of the years there are', () => {
    const yearly = ruled('FREQ=YEARLY');
    expect(countOf(ruled('FREQ=DAILY;COUNT=3'), Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)).to.equal(3);
    // From 2026 to 2200.
    expect(countOf(yearly, -8.64e15, 8.64e15)).to.equal(175);
    expect(countOf(yearly, Number.NaN, Number.NaN)).to.equal(175);
    expect(countOf(yearly, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY)).to.equal(0);
  });

  it('is a recurrence without rules: its only date, in a file too', () => {
    const event = choir({ recurrence: {} as NonNullable<CalendarEvent['recurrence']> });
    expect(daysOf(event)).to.deep.equal(['09-03']);
    expect(daysOf(parse(write(event)).events)).to.deep.equal(['09-03']);
  });
});

describe('which date is meant [EC-26]', () => {
  const september = (startsAt: string, endsAt?: string) => ({ startsAt, ...(endsAt && { endsAt }) });

  it('is the same one however it is written: an added date that the rule has too stands once', () => {
    for (const startsAt of ['2026-09-10T18:00:00+02:00', '2026-09-10T16:00:00Z'])
      expect(daysOf(ruled('FREQ=WEEKLY;COUNT=2', { added: [september(startsAt)] })), startsAt).to.deep.equal([
        '09-03',
        '09-10',
      ]);
  });

  it('stands once where the clock leaves out the hour before it and the rule has both', () => {
    const night = { startsAt: '2026-03-28T23:30:00+01:00', endsAt: undefined };
    const hours = (rule: string) =>
      expandBetween(choir({ ...night, recurrence: { rules: [rule] } }), ALL).occurrences.map(
        ({ occurrence }) => occurrence.id,
      );
    for (const rule of ['FREQ=HOURLY;COUNT=5', 'FREQ=DAILY;BYHOUR=1,2,3;UNTIL=20260329T030000Z'])
      expect(hours(rule), rule).to.deep.equal([...new Set(hours(rule))]);
    expect(hours('FREQ=HOURLY;COUNT=5').at(-1)).to.equal('kor.20260329T013000Z');
  });

  it('is left out though an override names it in another way', () => {
    const moment = { startsAt: '2026-09-10T16:00:00Z' };
    const local = { startsAt: '2026-09-10T18:00:00Z' };
    const day = { startsOn: '2026-09-10' };
    for (const excluded of [moment, local, day])
      for (const original of [moment, local, day]) {
        const recurrence = { rules: ['FREQ=WEEKLY;COUNT=3'], excluded: [excluded] };
        const named =
          'startsOn' in original ? { originalStartsOn: original.startsOn } : { originalStartsAt: original.startsAt };
        const series = choir({ recurrence, overrides: [{ ...named, status: 'cancelled' }] });
        expect(daysOf(series), JSON.stringify([excluded, original])).to.deep.equal(['09-03', '09-17']);
      }
  });

  it('has its own length where it was added with one', () => {
    const added = [september('2026-09-10T16:00:00Z', '2026-09-10T20:00:00Z')];
    const { occurrences } = expandBetween(ruled('FREQ=WEEKLY;COUNT=2', { added }), ALL);
    const hours = occurrences.map(({ startsAt, endsAt = startsAt }) => (endsAt - startsAt) / 3_600_000);
    expect(hours).to.deep.equal([1.5, 4]);
  });

  it('is that of the civil day where a series of whole days is told a time', () => {
    const fair = {
      id: 'a',
      title: 'Marked',
      startsOn: '2026-09-03',
      recurrence: { rules: ['FREQ=DAILY;COUNT=4'], excluded: [{ startsAt: '2026-09-04T10:00:00+02:00' }] },
      overrides: [{ originalStartsAt: '2026-09-05T00:30:00+02:00', status: 'cancelled' as const }],
    };
    expect(daysOf(fair)).to.deep.equal(['09-03', '09-05 cancelled', '09-06']);
  });
});

describe('parts of one uid in a file [EC-26] [EC-27] [EC-28]', () => {
  const start = 'DTSTART;TZID=Europe/Copenhagen:20261124T180000';
  const changed = ['RECURRENCE-ID;TZID=Europe/Copenhagen:20261125T180000', start.replace('1124', '1125')];
  const read = (...events: string[][]) => parse(['BEGIN:VCALENDAR', ...events.flat(), 'END:VCALENDAR'].join('\r\n'));

  const later: [what: string, winner: string[], loser: string[]][] = [
    ['a higher SEQUENCE', ['SEQUENCE:2'], ['SEQUENCE:1', 'LAST-MODIFIED:20261103T000000Z']],
    ['a later LAST-MODIFIED', ['LAST-MODIFIED:20261102T000000Z'], ['LAST-MODIFIED:20261101T000000Z']],
    ['a later DTSTAMP', ['DTSTAMP:20261102T000000Z'], ['DTSTAMP:20261101T000000Z']],
  ];
  for (const [what, winner, loser] of later)
    it(`are decided by ${what}, the series as well as a date of it, wherever they stand`, () => {
      const parts = [
        [...winner, 'STATUS:CANCELLED'],
        [...loser, 'STATUS:CONFIRMED'],
      ];
      for (const order of [parts, parts.toReversed()]) {
        const [series] = read(...order.map((lines) => vevent(start, ...lines))).events;
        expect(series?.status, 'the series').to.equal('cancelled');
        const dates = order.map((lines) => vevent(...changed, ...lines));
        const { events } = read(vevent(start, 'RRULE:FREQ=DAILY;COUNT=2'), ...dates);
        expect(daysOf(events), 'a date').to.deep.equal(['11-24', '11-25 cancelled']);
      }
    });

  it('are decided by their order in the file where nothing else tells', () => {
    const { events } = read(vevent(start, 'STATUS:CONFIRMED'), vevent(start, 'STATUS:CANCELLED'));
    expect(events.map(({ status }) => status)).to.deep.equal(['cancelled']);
  });

  it('do not repeat by themselves where they are one changed date', () => {
    const own = ['RRULE:FREQ=DAILY;COUNT=9', 'RDATE:20261224T100000Z', 'EXDATE;VALUE=DATE:20261126'];
    const { events } = read(vevent(start, 'RRULE:FREQ=DAILY;COUNT=3'), vevent(...changed, ...own));
    expect(daysOf(events).map((day) => day.slice(0, 5))).to.deep.equal(['11-24', '11-25', '11-26']);
  });

  it('mean the clock of the series where a time has no zone', () => {
    const abroad = start.replace('Europe/Copenhagen', 'America/New_York');
    const { events } = read(vevent(abroad, 'RRULE:FREQ=DAILY;COUNT=3', 'EXDATE:20261125T180000'));
    expect(daysOf(events)).to.deep.equal(['11-24', '11-26']);
  });
});
