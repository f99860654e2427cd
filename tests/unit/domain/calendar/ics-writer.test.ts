import { expect } from 'chai';
import content from '../../../../demo/content/events.json' with { type: 'json' };
import type { CalendarEvent } from '../../../../src/contract/calendar-event.ts';
import { toIcs } from '../../../../src/domain/calendar/ics-writer.ts';
import type { PlacedOccurrence } from '../../../../src/domain/calendar/placed-occurrence.ts';
import { plainTitle } from '../../../../src/domain/text/plain-title.ts';
import { choir, expandBetween, occurrence } from '../../../helpers/calendar-samples.ts';
import { icalDates } from '../../../helpers/ical-dates.ts';
import { ALL, linesOf, writing as options, parse, valuesOf, write } from '../../../helpers/ics-samples.ts';

const datesOf = (events: readonly CalendarEvent[]) =>
  expandBetween(events, ALL).occurrences.map(({ startsAt, endsAt, firstDay, lastDay }: PlacedOccurrence) => ({
    startsAt,
    endsAt,
    firstDay,
    lastDay,
  }));

describe('the demonstration events as a calendar file [EC-35] [EC-8]', () => {
  const events = content.items as CalendarEvent[];
  const file = toIcs(events, options);

  it('give the same dates when the file is read again', () => {
    const read = parse(file);
    expect(read.issues).to.deep.equal([]);
    expect(datesOf(read.events)).to.deep.equal(datesOf(events));
  });

  it('give the same instants in another reader', () => {
    const ours = expandBetween(events, ALL).occurrences.map(({ startsAt }) => startsAt);
    expect(icalDates(file, ALL)).to.deep.equal(ours.sort((a, b) => a - b));
  });

  it('keep their words and where they are', () => {
    const read = parse(file).events.find(({ uid }) => uid?.startsWith('zebraby-dialog'));
    const given = events.find(({ id }) => id === 'zebraby-dialog');
    expect(read?.title).to.equal(plainTitle(given?.title));
    expect(read?.place).to.include({ city: given?.place?.city });
  });

  it('are the same bytes for the same events and stamp', () => {
    expect(toIcs(structuredClone(events), { ...options })).to.equal(file);
  });

  it('are lines of 75 octets at most, ended as RFC 5545 asks, and name nobody as organiser', () => {
    const lines = file.split('\r\n');
    expect(lines.pop()).to.equal('');
    for (const line of lines) expect(new TextEncoder().encode(line).length, line).to.be.at.most(75);
    expect(file.replaceAll('\r\n', '')).to.not.match(/[\r\n]/);
    expect(file).to.not.match(/^(ORGANIZER|ATTENDEE)/m);
    expect(valuesOf(file, 'METHOD')).to.deep.equal([':PUBLISH']);
  });
});

describe('a series in a calendar file [EC-29] [EC-35]', () => {
  const series = choir({
    uid: 'kor@hus.example',
    sequence: 3,
    recurrence: {
      rules: ['FREQ=WEEKLY;UNTIL=20261217T225959Z'],
      excluded: [{ startsOn: '2026-10-15' }, { startsAt: '2026-10-22T18:00:00+02:00' }],
      added: [{ startsAt: '2026-12-20T15:00:00+01:00', endsAt: '2026-12-20T17:00:00+01:00' }],
    },
    overrides: [
      { originalStartsAt: '2026-11-05T18:00:00+01:00', status: 'cancelled' },
      { originalStartsOn: '2026-11-12', startsAt: '2026-11-13T19:00:00+01:00', title: 'Kor om fredagen' },
    ],
  });

  it('has one uid, a rule, the dates left out, and a component for each changed date', () => {
    const file = write(series);
    expect(valuesOf(file, 'UID')).to.deep.equal(Array(4).fill(':kor@hus.example'));
    expect(valuesOf(file, 'SEQUENCE')).to.deep.equal(Array(4).fill(':3'));
    expect(valuesOf(file, 'RRULE')).to.deep.equal([':FREQ=WEEKLY;UNTIL=20261217T225959Z']);
    expect(valuesOf(file, 'EXDATE')).to.deep.equal([
      ';TZID=Europe/Copenhagen:20261015T180000',
      ';TZID=Europe/Copenhagen:20261022T180000',
    ]);
    expect(valuesOf(file, 'RECURRENCE-ID')).to.deep.equal([
      ';TZID=Europe/Copenhagen:20261105T180000',
      ';TZID=Europe/Copenhagen:20261112T180000',
      // An added date of another length: few programs read an RDATE with an end.
      ';TZID=Europe/Copenhagen:20261220T150000',
    ]);
    expect(datesOf(parse(file).events)).to.deep.equal(datesOf([series]));
    const ours = expandBetween(series, ALL).occurrences.map(({ startsAt }) => startsAt);
    expect(icalDates(file, ALL)).to.deep.equal(ours);
  });

  it('says of a cancelled date that it is off, also to programs that know no status', () => {
    const file = write(series);
    expect(valuesOf(file, 'STATUS')).to.deep.equal([':CONFIRMED', ':CANCELLED', ':CONFIRMED', ':CONFIRMED']);
    expect(valuesOf(file, 'SUMMARY')).to.deep.equal([':Kor', ':Aflyst: Kor', ':Kor om fredagen', ':Kor']);
    const english = toIcs([series], { ...options, statusTitles: { cancelled: 'Cancelled', postponed: 'Postponed' } });
    expect(valuesOf(english, 'SUMMARY')[1]).to.equal(':Cancelled: Kor');
  });

  it('gives one date alone a uid of its own and no rule, the moved one under where the series had it', () => {
    const file = toIcs([series], { ...options, only: 'kor.20261112T170000Z' });
    expect(valuesOf(file, 'UID')).to.deep.equal([':20261112T170000Z-kor@hus.example']);
    expect(valuesOf(file, 'RRULE')).to.deep.equal([]);
    expect(valuesOf(file, 'DTSTART').at(-1)).to.equal(';TZID=Europe/Copenhagen:20261113T190000');
    const usual = toIcs([series], { ...options, only: 'kor.20260910T160000Z' });
    expect(valuesOf(usual, 'UID')).to.deep.equal([':20260910T160000Z-kor@hus.example']);
    const [listed] = expandBetween(series, ['2026-11-13', '2026-11-14']).occurrences;
    expect(listed && write(listed.occurrence)).to.equal(file);
  });

  it('writes an event without series under its own uid, made of its id and host where it has none', () => {
    expect(valuesOf(write(occurrence()), 'UID')).to.deep.equal([':dialog@demo.example']);
    const { recurrence: _, ...single } = series;
    expect(valuesOf(write({ ...single, overrides: [] }), 'UID')).to.deep.equal([':kor@hus.example']);
  });

  it('counts minutes to the last change where a backend counts no versions, so that it never falls [EC-7]', () => {
    const at = (updatedAt: string) => Number(valuesOf(write(occurrence({ updatedAt })), 'SEQUENCE')[0]?.slice(1));
    expect(at('2026-11-24T14:11:00+01:00')).to.equal(at('2026-11-24T14:10:00+01:00') + 1);
  });
});

describe('what a rule ends by [EC-23] [EC-35]', () => {
  const until = (rule: string, changes: Partial<CalendarEvent> = {}) =>
    valuesOf(write(choir({ recurrence: { rules: [rule] }, ...changes })), 'RRULE')[0];

  it('is written in UTC for times in a zone, a whole day to its end', () => {
    expect(until('FREQ=WEEKLY;UNTIL=20261217')).to.equal(':FREQ=WEEKLY;UNTIL=20261217T225959Z');
    expect(until('FREQ=WEEKLY;UNTIL=20260917T180000')).to.equal(':FREQ=WEEKLY;UNTIL=20260917T160000Z');
  });

  it('is a day for whole days', () => {
    const { startsAt: _, endsAt: __, timeZone: ___, ...fair } = choir();
    const file = write({
      ...fair,
      startsOn: '2026-10-24',
      recurrence: { rules: ['FREQ=DAILY;UNTIL=20261025T230000Z'] },
    });
    expect(valuesOf(file, 'RRULE')).to.deep.equal([':FREQ=DAILY;UNTIL=20261026']);
    expect(valuesOf(file, 'DTSTART')).to.deep.equal([';VALUE=DATE:20261024']);
    expect(file).to.not.contain('VTIMEZONE');
  });

  it('cannot bring in another line', () => {
    expect(linesOf(write(choir({ recurrence: { rules: ['FREQ=WEEKLY\r\nX-A:1;COUNT=2'] } }))).join('\n')).to.not.match(
      /^X-A/m,
    );
  });
});

describe('what code gives in place of an address [EC-35]', () => {
  it('cannot bring in another line either', () => {
    const url = 'https://hus.example/\r\nATTENDEE:mailto:a@b.example\nBEGIN:VEVENT';
    const file = write(occurrence({ url, onlineUrl: url }));
    expect(valuesOf(file, 'ATTENDEE')).to.deep.equal([]);
    expect(valuesOf(file, 'BEGIN').filter((value) => value === ':VEVENT')).to.have.length(1);
  });
});

describe('the zone in a calendar file [EC-35]', () => {
  const zones = ['Europe/Copenhagen', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Africa/Casablanca'];
  for (const timeZone of zones) {
    it(`tells another reader the offsets of ${timeZone}`, () => {
      const event = choir({ timeZone, recurrence: { rules: ['FREQ=DAILY;UNTIL=20271101T000000Z'] } });
      const ours = expandBetween(event, ALL).occurrences.map(({ startsAt }) => startsAt);
      expect(icalDates(write(event), ALL)).to.deep.equal(ours);
    });
  }

  it('tells the second of two equal times on the wall in UTC, and of a series the wall clock its rules go by', () => {
    const second = { startsAt: '2026-10-25T02:30:00+01:00', endsAt: '2026-10-25T03:30:00+01:00' };
    const once = write(choir({ ...second, recurrence: undefined }));
    expect(valuesOf(once, 'DTSTART').at(-1)).to.equal(':20261025T013000Z');
    expect(parse(once).events[0]?.startsAt).to.equal('2026-10-25T01:30:00Z');
    const weekly = write(choir({ ...second, recurrence: { rules: ['FREQ=WEEKLY;COUNT=3'] } }));
    expect(valuesOf(weekly, 'DTSTART').at(-1)).to.equal(';TZID=Europe/Copenhagen:20261025T023000');
  });

  it('covers the first hour of a year, which is of the year before in UTC', () => {
    const startsAt = '2027-01-01T00:00:00+01:00';
    const file = write(choir({ startsAt, endsAt: '2027-01-01T00:30:00+01:00', recurrence: undefined }));
    expect(icalDates(file, ALL)).to.deep.equal([Date.parse(startsAt)]);
  });

  it('covers five years more of a series without end', () => {
    const onsets = valuesOf(write(choir({ recurrence: { rules: ['FREQ=WEEKLY'] } })), 'DTSTART').join(',');
    expect(onsets).to.contain('20311026T030000').and.not.contain('2040');
  });
});
