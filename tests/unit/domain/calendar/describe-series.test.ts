import { expect } from 'chai';
import fc from 'fast-check';
import type { CalendarEvent } from '../../../../src/contract/calendar-event.ts';
import { seriesDescriptionSchema } from '../../../../src/contract/listed-occurrence.ts';
import { civilOf, weekdayOf, weekStart } from '../../../../src/domain/calendar/civil-day.ts';
import { readPlainDate } from '../../../../src/domain/calendar/date-time.ts';
import { describeSeries } from '../../../../src/domain/calendar/describe-series.ts';
import { choir, instantOf, ZONE } from '../../../helpers/calendar-samples.ts';
import { ruleSamples } from '../../../helpers/rule-samples.ts';
import '../../../helpers/seed.ts';

const describeAt = (event: CalendarEvent, now = '2026-08-24T14:10:00+02:00') =>
  describeSeries(event, { now: instantOf(now), zone: ZONE });
/** Which day, week, month or year it is: what an interval counts. */
function stepOf(day: number, frequency: string | undefined): number {
  const { year, month } = civilOf(day);
  if (frequency === 'weekly') return weekStart(day) / 7;
  return frequency === 'monthly' ? year * 12 + month : frequency === 'yearly' ? year : day;
}
const ruled = (rule: string, changes: Partial<CalendarEvent> = {}) =>
  choir({ recurrence: { rules: [rule] }, ...changes });

describe('a series in codes [EC-85]', () => {
  it('has pattern, end, next dates and exceptions: the choir of the specification', () => {
    const event = choir({
      recurrence: {
        rules: ['FREQ=WEEKLY;UNTIL=20261217T225959Z'],
        excluded: [{ startsAt: '2026-10-15T18:00:00+02:00', reason: 'efterårsferie' }],
      },
      overrides: [
        { originalStartsAt: '2026-11-26T18:00:00+01:00', status: 'cancelled' },
        { originalStartsAt: '2026-11-19T18:00:00+01:00', startsAt: '2026-11-20T18:00:00+01:00' },
      ],
    });
    expect(describeAt(event)).to.deep.equal({
      frequency: 'weekly',
      interval: 1,
      weekdays: [3],
      lastOn: '2026-12-17',
      count: 15,
      nextOn: ['2026-09-03', '2026-09-10', '2026-09-17'],
      exceptions: [
        { startsOn: '2026-10-15', kind: 'excluded', reason: 'efterårsferie' },
        { startsOn: '2026-11-19', kind: 'moved', movedOn: '2026-11-20' },
        { startsOn: '2026-11-26', kind: 'cancelled' },
      ],
    });
  });

  it('looks ten years ahead for the next dates, and no longer than its budget lasts [EC-31]', () => {
    const every = (years: number) => describeAt(ruled(`FREQ=YEARLY;INTERVAL=${years}`), '2026-09-04T12:00:00+02:00');
    expect(every(9)?.nextOn).to.deep.equal(['2035-09-03']);
    expect(every(11)?.nextOn).to.equal(undefined);
    // What is counted is walked from its first day on: 46,000 of them lie before today.
    const old = ruled('FREQ=DAILY;COUNT=100000', {
      startsAt: '1900-09-03T18:00:00+01:00',
      endsAt: '1900-09-03T20:00:00+01:00',
    });
    expect(describeAt(old)?.nextOn).to.equal(undefined);
    const longer = { now: instantOf('2026-08-24T14:10:00+02:00'), zone: ZONE, budget: { candidates: 200_000 } };
    expect(describeSeries(old, longer)?.nextOn?.[0]).to.equal('2026-08-24');
  });

  const THURSDAY = { startsAt: '2026-09-03T18:00:00+02:00' };
  const patterns: [rule: string, start: string, pattern: object][] = [
    ['FREQ=DAILY', THURSDAY.startsAt, { frequency: 'daily', interval: 1 }],
    ['FREQ=DAILY;INTERVAL=3', THURSDAY.startsAt, { frequency: 'daily', interval: 3 }],
    [
      'FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR',
      THURSDAY.startsAt,
      { frequency: 'weekly', interval: 1, weekdays: [0, 1, 2, 3, 4] },
    ],
    ['FREQ=WEEKLY;BYDAY=TU,TH', THURSDAY.startsAt, { frequency: 'weekly', interval: 1, weekdays: [1, 3] }],
    ['FREQ=WEEKLY;INTERVAL=2', THURSDAY.startsAt, { frequency: 'weekly', interval: 2, weekdays: [3] }],
    [
      'FREQ=MONTHLY;BYDAY=2TU',
      '2026-09-08T18:00:00+02:00',
      { frequency: 'monthly', interval: 1, weekdays: [1], ordinal: 2 },
    ],
    [
      'FREQ=MONTHLY;BYDAY=-1FR',
      '2026-09-25T18:00:00+02:00',
      { frequency: 'monthly', interval: 1, weekdays: [4], ordinal: -1 },
    ],
    ['FREQ=MONTHLY;BYMONTHDAY=15', '2026-09-15T18:00:00+02:00', { frequency: 'monthly', interval: 1, monthDay: 15 }],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', '2026-09-30T18:00:00+02:00', { frequency: 'monthly', interval: 1, monthDay: -1 }],
    ['FREQ=YEARLY', '2027-06-24T18:00:00+02:00', { frequency: 'yearly', interval: 1, month: 6, monthDay: 24 }],
    ['FREQ=DAILY;BYHOUR=9,15', '2026-09-03T09:00:00+02:00', { frequency: 'other', interval: 1 }],
    ['FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1', '2026-09-29T18:00:00+02:00', { frequency: 'other', interval: 1 }],
    ['FREQ=YEARLY;BYMONTH=2,5,9,12;BYDAY=2TH', '2026-09-10T18:00:00+02:00', { frequency: 'other', interval: 1 }],
    ['FREQ=WEEKLY;BYDAY=FR', THURSDAY.startsAt, { frequency: 'other', interval: 1 }],
    ['FREQ=NEVER', THURSDAY.startsAt, { frequency: 'other', interval: 1 }],
  ];
  for (const [rule, startsAt, pattern] of patterns)
    it(`${rule} from ${startsAt.slice(0, 10)}`, () => {
      const { nextOn, lastOn, count, exceptions, ...rest } =
        describeAt(ruled(rule, { startsAt, endsAt: undefined })) ?? {};
      expect(rest).to.deep.equal(pattern);
    });

  it('has no end while the rule has none', () => {
    expect(describeAt(ruled('FREQ=WEEKLY'))).to.not.have.any.keys('lastOn', 'count');
  });

  it('has no end that is known when its rule cannot be expanded: what there is may not be the last', () => {
    for (const rule of ['FREQ=HVERDAG', 'RSCALE=CHINESE;FREQ=YEARLY;COUNT=3'])
      expect(describeAt(ruled(rule)), rule).to.deep.equal({
        frequency: 'other',
        interval: 1,
        nextOn: ['2026-09-03'],
      });
  });

  it('ends with the last date that takes place', () => {
    const event = choir({ overrides: [{ originalStartsAt: '2026-12-17T18:00:00+01:00', status: 'cancelled' }] });
    expect(describeAt(event)?.lastOn).to.equal('2026-12-10');
  });

  it('counts and names only what is to come', () => {
    const found = describeAt(choir(), '2026-12-11T12:00:00+01:00');
    expect([found?.count, found?.nextOn]).to.deep.equal([1, ['2026-12-17']]);
  });

  it('names a postponed date as one on which there is nothing', () => {
    const postponed = { originalStartsAt: '2026-09-10T16:00:00Z', status: 'postponed' as const, statusText: 'sygdom' };
    expect(describeAt(choir({ overrides: [postponed] }))).to.deep.include({
      nextOn: ['2026-09-03', '2026-09-17', '2026-09-24'],
      exceptions: [{ startsOn: '2026-09-10', kind: 'excluded', reason: 'sygdom' }],
    });
  });

  const contradicted: [what: string, event: CalendarEvent][] = [
    [
      'a date on its weekday, but in a week between',
      ruled('FREQ=WEEKLY;INTERVAL=2;COUNT=5', {
        overrides: [{ originalStartsAt: '2026-09-10T16:00:00Z', title: 'Ekstra' }],
      }),
    ],
    [
      'the clock, where that of its own zone is set back another night',
      ruled('FREQ=WEEKLY;COUNT=12', {
        startsAt: '2026-09-03T12:00:00-04:00',
        endsAt: undefined,
        timeZone: 'America/New_York',
      }),
    ],
  ];
  for (const [what, event] of contradicted)
    it(`has no pattern that is contradicted by ${what}`, () => {
      expect(describeAt(event)?.frequency).to.equal('other');
    });

  it('is nothing for an event without series', () => {
    expect(describeAt({ id: 'en', title: 'En', startsAt: '2026-12-17T18:00:00+01:00' })).to.equal(undefined);
  });

  it('never contradicts the dates: every next date fits the pattern', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ruleSamples(300)), ({ text, start }) => {
        const startsAt = `${new Date(start).toISOString().slice(0, 19)}Z`;
        const found = describeAt({ id: 's', title: 'S', startsAt, timeZone: 'UTC', recurrence: { rules: [text] } });
        seriesDescriptionSchema.parse(found);
        for (const next of found?.nextOn ?? []) {
          const day = readPlainDate(next) as number;
          if (found?.weekdays) expect(found.weekdays).to.include(weekdayOf(day));
          if (found?.monthDay && found.monthDay > 0) expect(Number(next.slice(8))).to.equal(found.monthDay);
          if (found?.monthDay === -1) expect(civilOf(day + 1).day).to.equal(1);
          if (found?.month) expect(Number(next.slice(5, 7))).to.equal(found.month);
          if (found?.ordinal === -1) expect(civilOf(day + 7).month).not.to.equal(civilOf(day).month);
          else if (found?.ordinal) expect(Math.ceil(Number(next.slice(8)) / 7)).to.equal(found.ordinal);
        }
        const steps = (found?.nextOn ?? []).map((next) => stepOf(readPlainDate(next) as number, found?.frequency));
        for (const [index, step] of steps.entries())
          if (index > 0) expect((step - (steps[index - 1] ?? 0)) % (found?.interval ?? 1), text).to.equal(0);
      }),
    );
  });
});
