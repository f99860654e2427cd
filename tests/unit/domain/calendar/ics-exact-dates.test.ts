import { expect } from 'chai';
import type { CalendarEvent } from '../../../../src/contract/calendar-event.ts';
import { choir, expandBetween } from '../../../helpers/calendar-samples.ts';
import { icalDates } from '../../../helpers/ical-dates.ts';
import { ALL, fileOf, parse, valuesOf, write } from '../../../helpers/ics-samples.ts';

/** When each date begins, and what is said of it. */
const summary = (events: CalendarEvent | readonly CalendarEvent[]) =>
  expandBetween(events, ALL).occurrences.map(
    ({ startsAt, firstDay, isAllDay, occurrence: { status = 'scheduled' } }) =>
      `${isAllDay ? firstDay : startsAt} ${status}`,
  );

/** The same event as another program has it that reads our file and writes its own words of it. */
const reread = (event: CalendarEvent) =>
  parse(write(event).replaceAll(/SUMMARY:(Aflyst|Udskudt): /g, 'SUMMARY:')).events;

const twiceADay = 'FREQ=DAILY;BYHOUR=9,18;COUNT=6';
const exclude = (rule: string, ...excluded: { startsAt?: string; startsOn?: string }[]) =>
  choir({ recurrence: { rules: [rule], excluded } });

describe('a date that is left out or changed by less than its moment [EC-26] [EC-35]', () => {
  const cases: [what: string, event: CalendarEvent][] = [
    ['by its day, of which the series has two dates', exclude(twiceADay, { startsOn: '2026-09-04' })],
    ['by its local time, written with Z', exclude('FREQ=WEEKLY;COUNT=12', { startsAt: '2026-11-05T18:00:00Z' })],
    [
      'by an override for its day',
      choir({
        recurrence: { rules: [twiceADay] },
        overrides: [{ originalStartsOn: '2026-09-04', status: 'cancelled' }],
      }),
    ],
    [
      'by an override for its local time, written with Z',
      choir({ overrides: [{ originalStartsAt: '2026-09-10T18:00:00Z', status: 'cancelled' }] }),
    ],
    [
      'by two overrides, of which the last counts',
      choir({
        overrides: [
          { originalStartsAt: '2026-09-10T16:00:00Z', status: 'cancelled' },
          { originalStartsOn: '2026-09-10', status: 'tentative' },
        ],
      }),
    ],
    [
      'from far outside the rule, which stands as it is written',
      choir({ overrides: [{ originalStartsAt: '2027-03-03T16:00:00Z', status: 'tentative' }] }),
    ],
  ];
  for (const [what, event] of cases)
    it(`is so in the file too: ${what}`, () => {
      expect(summary(reread(event))).to.deep.equal(summary(event));
    });

  it('is left out where only moments are compared', () => {
    for (const event of [
      exclude(twiceADay, { startsOn: '2026-09-04' }),
      exclude('FREQ=WEEKLY;COUNT=12', { startsAt: '2026-11-05T18:00:00Z' }),
    ]) {
      const ours = expandBetween(event, ALL).occurrences.map(({ startsAt }) => startsAt);
      expect(icalDates(write(event), ALL)).to.deep.equal(ours);
    }
  });
});

describe('a rule that other programs read otherwise [EC-36] [EC-35]', () => {
  const cases: [rule: string, written: string][] = [
    ['FREQ=DAILY;COUNT=0', ':FREQ=DAILY;UNTIL=20260903T160000Z'],
    ['FREQ=WEEKLY;COUNT=-1;UNTIL=20260918T160000Z', ':FREQ=WEEKLY;UNTIL=20260918T160000Z'],
    ['FREQ=DAILY;INTERVAL=0;COUNT=2', ':FREQ=DAILY;COUNT=2'],
  ];
  for (const [rule, written] of cases)
    it(`is written as what it means: ${rule}`, () => {
      const event = choir({ recurrence: { rules: [rule] } });
      const file = write(event);
      expect(valuesOf(file, 'RRULE')).to.deep.equal([written]);
      const ours = expandBetween(event, ALL).occurrences.map(({ startsAt }) => startsAt);
      expect(icalDates(file, ALL)).to.deep.equal(ours);
    });

  it('is left out where it is none, as it would cost them the file', () => {
    const file = write(choir({ recurrence: { rules: ['FREQ=SOMETIMES'] } }));
    expect(valuesOf(file, 'RRULE')).to.deep.equal([]);
    expect(icalDates(file, ALL)).to.deep.equal([Date.parse('2026-09-03T16:00:00Z')]);
  });

  it('is left out with a second that is none, as neither is followed here', () => {
    const event = choir({ recurrence: { rules: ['FREQ=WEEKLY;COUNT=3', 'FREQ=SOMETIMES'] } });
    expect(summary(reread(event))).to.deep.equal(summary(event));
  });
});

describe('an added date of another kind than its series [EC-26] [EC-35]', () => {
  it('is a whole day among times in the file too', () => {
    const event = choir({ recurrence: { rules: ['FREQ=WEEKLY;COUNT=2'], added: [{ startsOn: '2026-12-01' }] } });
    expect(summary(reread(event))).to.deep.equal(summary(event));
  });

  it('stands beside the time that its series has on that day', () => {
    const event = choir({ recurrence: { rules: ['FREQ=WEEKLY;COUNT=2'], added: [{ startsOn: '2026-09-10' }] } });
    expect(summary(event)).to.have.length(3);
    expect(summary(reread(event))).to.deep.equal(summary(event));
  });

  it('has its hours among whole days', () => {
    const { startsAt: _, endsAt: __, timeZone: ___, ...fair } = choir();
    const added = [{ startsAt: '2026-12-01T10:00:00+01:00', endsAt: '2026-12-01T12:00:00+01:00' }];
    const event = { ...fair, startsOn: '2026-09-03', recurrence: { rules: ['FREQ=WEEKLY;COUNT=2'], added } };
    expect(summary(reread(event))).to.deep.equal(summary(event));
  });
});

describe('a series of exact length in a calendar file [EC-11] [EC-35]', () => {
  it('is as long in the night the clock changes, also when it is read again', () => {
    const [event] = parse(
      fileOf('DTSTART;TZID=Europe/Copenhagen:20261017T220000', 'DURATION:PT26H', 'RRULE:FREQ=WEEKLY;COUNT=3'),
    ).events;
    const hours = (of: CalendarEvent) =>
      expandBetween(of, ALL).occurrences.map(({ startsAt, endsAt = startsAt }) => (endsAt - startsAt) / 3_600_000);
    expect(hours(event as CalendarEvent)).to.deep.equal([26, 26, 26]);
    expect(hours(reread(event as CalendarEvent)[0] as CalendarEvent)).to.deep.equal([26, 26, 26]);
  });
});
