import { expect } from 'chai';
import { expandBetween, ZONE } from '../../../helpers/calendar-samples.ts';
import { ALL, datesOf, parse, vevent } from '../../../helpers/ics-samples.ts';
import { strikFeed } from '../../../helpers/strik-feed.ts';

describe('the calendar of a knitting club from Outlook [BE-38]', () => {
  const { events, issues } = parse(strikFeed);
  const { occurrences } = expandBetween(events, ['2026-10-01', '2026-12-01']);

  it('has two events and four dates', () => {
    expect(events.map(({ uid }) => uid)).to.deep.equal(['strik@forening.example', 'weekend@forening.example']);
    expect(
      occurrences.map(({ occurrence: { startsAt, startsOn, status } }) =>
        `${startsAt ?? startsOn} ${status ?? ''}`.trim(),
      ),
    ).to.deep.equal([
      '2026-10-15T19:00:00+02:00',
      '2026-10-24',
      '2026-10-29T19:00:00+01:00 cancelled',
      '2026-11-05T19:00:00+01:00',
    ]);
  });

  it('has title, zone and place in our members', () => {
    expect(events[0]).to.deep.include({
      id: 'strik',
      title: 'Strik og snak, alle er velkomne',
      timeZone: ZONE,
      place: { name: 'Medborgerhuset, Algade 5', postcode: '4000', city: 'Roskilde' },
    });
    expect(events[1]).to.deep.include({ startsOn: '2026-10-24', endsBefore: '2026-10-26' });
  });

  it('tells which event was left out, by line and uid', () => {
    expect(issues).to.deep.equal([
      { path: 'linje 26', id: 'tom@forening.example', code: 'no-start', message: 'Uden tid' },
    ]);
  });
});

describe('several parts of one uid [EC-28] [EC-7]', () => {
  const START = 'DTSTART;TZID=Europe/Copenhagen:20261124T180000';
  const file = (...events: string[][]) => ['BEGIN:VCALENDAR', ...events.flat(), 'END:VCALENDAR'].join('\n');

  it('are one event: the highest sequence wins with its own exclusions', () => {
    const text = file(
      vevent(START, 'SEQUENCE:2', 'RRULE:FREQ=DAILY;COUNT=3', 'EXDATE;TZID=Europe/Copenhagen:20261125T180000'),
      vevent(START, 'SEQUENCE:1', 'RRULE:FREQ=DAILY;COUNT=3', 'EXDATE;TZID=Europe/Copenhagen:20261126T180000'),
    );
    expect(datesOf(text).map((start) => start.slice(8, 10))).to.deep.equal(['24', '26']);
  });

  it('that are only changed dates of a series without the series stand as dates', () => {
    const dates = [24, 25].map((day) =>
      vevent(
        `RECURRENCE-ID;TZID=Europe/Copenhagen:202611${day}T180000`,
        `DTSTART;TZID=Europe/Copenhagen:202611${day}T190000`,
      ),
    );
    const { occurrences } = expandBetween(parse(file(...dates)).events, ALL);
    expect(occurrences.map(({ occurrence: { id, startsAt } }) => [id, startsAt])).to.deep.equal([
      ['1.20261124T170000Z', '2026-11-24T19:00:00+01:00'],
      ['1.20261125T170000Z', '2026-11-25T19:00:00+01:00'],
    ]);
  });

  for (const original of ['RECURRENCE-ID;TZID=Europe/Copenhagen:20261125T180000', 'RECURRENCE-ID;VALUE=DATE:20261125'])
    it(`call a date off without its start: ${original}`, () => {
      const series = vevent(START, 'DURATION:PT2H', 'RRULE:FREQ=DAILY;COUNT=2');
      const { events, issues } = parse(file(series, vevent(original, 'STATUS:CANCELLED')));
      const { occurrences } = expandBetween(events, ALL);
      expect(
        occurrences.map(({ startsAt, endsAt, occurrence: { status } }) => [startsAt, endsAt, status]),
      ).to.deep.equal([
        [Date.UTC(2026, 10, 24, 17), Date.UTC(2026, 10, 24, 19), undefined],
        [Date.UTC(2026, 10, 25, 17), Date.UTC(2026, 10, 25, 19), 'cancelled'],
      ]);
      expect(issues).to.deep.equal([]);
    });

  it('hide a date that is private', () => {
    const text = file(
      vevent(START, 'RRULE:FREQ=DAILY;COUNT=2'),
      vevent(
        'RECURRENCE-ID;TZID=Europe/Copenhagen:20261125T180000',
        'DTSTART;TZID=Europe/Copenhagen:20261125T180000',
        'CLASS:PRIVATE',
      ),
    );
    expect(datesOf(text)).to.deep.equal(['2026-11-24T18:00:00+01:00']);
  });

  it('may have several EXDATE lines, added dates, periods and EXRULE', () => {
    const text = file(
      vevent(
        START,
        'RRULE:FREQ=DAILY;COUNT=5',
        'EXDATE:20261125T170000Z',
        'EXDATE;VALUE=DATE:20261126',
        'EXRULE:FREQ=DAILY;INTERVAL=4;COUNT=2',
        'RDATE;VALUE=PERIOD:20261201T170000Z/PT3H,20261202T170000Z/20261202T180000Z',
      ),
    );
    const { occurrences } = expandBetween(parse(text).events, ALL);
    expect(
      occurrences.map(({ startsAt, endsAt = startsAt }) => [
        new Date(startsAt).getUTCDate(),
        (endsAt - startsAt) / 3_600_000,
      ]),
    ).to.deep.equal([
      [27, 0],
      [1, 3],
      [2, 1],
    ]);
  });

  it('have short ids where only one of them has that', () => {
    const named = (uid: string) => vevent(START).map((line) => (line.startsWith('UID') ? `UID:${uid}` : line));
    const ids = (...uids: string[]) => parse(file(...uids.map(named))).events.map(({ id }) => id);
    expect(ids('moede@a.example', 'fest@b.example')).to.deep.equal(['moede', 'fest']);
    expect(ids('1@a.example', '1@b.example')).to.deep.equal(['1~40a.example', '1~40b.example']);
    expect(ids('æ ø@a.example')).to.deep.equal(['x~e6~20~f8~40a.example']);
  });

  it('without uid are known by title, start and place', () => {
    const nameless = vevent(START, 'LOCATION:Salen').filter((line) => !line.startsWith('UID'));
    const { events } = parse(file(nameless, nameless));
    expect(events).to.have.length(1);
    expect(events[0]?.uid).to.equal('noid:møde|2026-11-24t18:00:00+01:00|salen');
  });
});

describe('any input at all [EC-32]', () => {
  const inputs: [name: string, input: string | Uint8Array][] = [
    ['nothing', ''],
    ['a web page', '<!doctype html><title>404</title>'],
    ['half a file', strikFeed.slice(0, 700)],
    ['bytes that are no text', new Uint8Array(5000).map((_, index) => (index * 7919) % 256)],
    ['a megabyte of one line', `BEGIN:VEVENT\nSUMMARY:${'æ'.repeat(500_000)}`],
    ['deep', 'BEGIN:VCALENDAR\n'.repeat(10_000)],
    ['only ends', 'END:VEVENT\n'.repeat(1000)],
  ];
  for (const [name, input] of inputs)
    it(`ends without a throw: ${name}`, () => {
      const { events, issues } = parse(input);
      expect(events.length).to.be.at.most(1);
      expect(issues.length).to.be.at.most(2);
    });

  it('keeps the good events beside a bad one', () => {
    const text = [
      'BEGIN:VCALENDAR',
      ...vevent('DTSTART:20261124'),
      ...vevent('DTSTART:x').map((line) => line.replace('UID:1', 'UID:2')),
      ...vevent('DTSTART:20261125').map((line) => line.replace('UID:1', 'UID:3')),
    ].join('\n');
    expect(parse(text).events.map(({ id }) => id)).to.deep.equal(['1', '3']);
  });

  it('gives each event an id of its own, whatever their uids are', () => {
    const uids = ['a@x', 'a@y', 'a~40x', 'å', 'xå'];
    const events = uids.map((uid) => vevent('DTSTART:20261124').map((line) => line.replace('1@x.example', uid)));
    const ids = parse(['BEGIN:VCALENDAR', ...events.flat()].join('\n')).events.map(({ id }) => id);
    expect(new Set(ids).size, ids.join(' ')).to.equal(uids.length);
  });

  it('follows so many days of rules that leave dates out, and names the events whose are not', () => {
    const rule = 'EXRULE:FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU';
    const events = Array.from({ length: 300 }, (_, index) =>
      vevent('DTSTART:20261124T180000', rule).map((line) => line.replace('UID:1', `UID:${index}`)),
    );
    const { events: read, issues } = parse(['BEGIN:VCALENDAR', ...events.flat()].join('\n'));
    expect(read).to.have.length(300);
    expect(issues.at(-1)).to.include({ id: '299@x.example', code: 'over-budget' });
  });

  it('reads ten megabytes and stops there', () => {
    const one = `${vevent('DTSTART:20261124', `DESCRIPTION:${'x'.repeat(90_000)}`).join('\n')}\n`;
    const { events, issues } = parse(`BEGIN:VCALENDAR\n${one.repeat(120)}`);
    expect(issues.map(({ code }) => code)).to.include('too-big');
    expect(events).to.have.length(1);
  });
});
