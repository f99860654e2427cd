import { expect } from 'chai';
import { parseIcs } from '../../../../src/domain/calendar/ics-reader.ts';
import { splitTitle, statusMeaning } from '../../../../src/domain/calendar/status-words.ts';
import { expandBetween, startsOf, ZONE } from '../../../helpers/calendar-samples.ts';

const ALL = ['2026-01-01', '2028-01-01'] as const;
const parse = (text: string | Uint8Array) => parseIcs(text, { defaultZone: ZONE });
/** A file with one VEVENT of these lines. */
const fileOf = (...lines: string[]) => ['BEGIN:VCALENDAR', ...vevent(...lines), 'END:VCALENDAR'].join('\r\n');
const vevent = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:1@x.example', 'SUMMARY:Møde', ...lines, 'END:VEVENT'];
const eventOf = (...lines: string[]) => parse(fileOf(...lines)).events[0];
const codesOf = (text: string) => parse(text).issues.map(({ code }) => code);
const datesOf = (text: string) => startsOf(expandBetween(parse(text).events, ALL));

const KNITTING = `BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VEVENT
UID:strik@forening.example
DTSTART;TZID=Romance Standard Time:20261015T190000
DTEND;TZID=Romance Standard Time:20261015T210000
RRULE:FREQ=WEEKLY;UNTIL=20261105T180000Z
EXDATE;TZID=Romance Standard Time:20261022T190000
SUMMARY:Strik og snak\\, alle er velkomne
LOCATION:Medborgerhuset\\, Algade 5\\, 4000 Roskilde
END:VEVENT
BEGIN:VEVENT
UID:strik@forening.example
RECURRENCE-ID;TZID=Romance Standard Time:20261029T190000
DTSTART;TZID=Romance Standard Time:20261029T190000
DTEND;TZID=Romance Standard Time:20261029T210000
STATUS:CANCELLED
SUMMARY:Strik og snak\\, alle er velkomne
END:VEVENT
BEGIN:VEVENT
UID:weekend@forening.example
DTSTART;VALUE=DATE:20261024
DTEND;VALUE=DATE:20261026
SUMMARY:Kulturweekend
END:VEVENT
BEGIN:VEVENT
UID:tom@forening.example
SUMMARY:Uden tid
END:VEVENT
END:VCALENDAR
`;

describe('the calendar of a knitting club from Outlook [BE-38]', () => {
  const { events, issues } = parse(KNITTING);
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

describe('times in a calendar file [EC-33] [EC-36]', () => {
  const starts: [name: string, line: string, start: string][] = [
    ['a date without VALUE', 'DTSTART:20180110', '2018-01-10'],
    ['a time without seconds', 'DTSTART;TZID=Europe/Copenhagen:20261124T1800', '2026-11-24T18:00:00+01:00'],
    ['the extended form', 'DTSTART:2026-11-24T18:00:00Z', '2026-11-24T18:00:00Z'],
    ['small letters', 'dtstart;tzid=Europe/Copenhagen:20261124t180000', '2026-11-24T18:00:00+01:00'],
    ['UTC', 'DTSTART:20261124T170000Z', '2026-11-24T17:00:00Z'],
    ['a floating time', 'DTSTART:20261124T180000', '2026-11-24T18:00:00+01:00'],
    ['a blank zone', 'DTSTART;TZID=:20261124T180000', '2026-11-24T18:00:00+01:00'],
    ['another zone', 'DTSTART;TZID=Eastern Standard Time:20261124T120000', '2026-11-24T12:00:00-05:00'],
  ];
  for (const [name, line, start] of starts)
    it(`${name}: ${line}`, () => {
      const event = eventOf(line);
      expect(event?.startsAt ?? event?.startsOn).to.equal(start);
    });

  it('that float take the zone of the calendar', () => {
    const text = fileOf('DTSTART:20261124T180000').replace(
      'BEGIN:VCALENDAR',
      'BEGIN:VCALENDAR\r\nX-WR-TIMEZONE:America/New_York',
    );
    expect(parse(text).events[0]?.startsAt).to.equal('2026-11-24T18:00:00-05:00');
  });

  const ends: [name: string, lines: string[], end: string | undefined][] = [
    [
      'DTEND',
      ['DTSTART;TZID=Europe/Copenhagen:20261124T180000', 'DTEND;TZID=Europe/Copenhagen:20261124T200000'],
      '2026-11-24T20:00:00+01:00',
    ],
    ['DURATION', ['DTSTART;TZID=Europe/Copenhagen:20261124T180000', 'DURATION:PT1H30M'], '2026-11-24T19:30:00+01:00'],
    [
      'days by the wall clock',
      ['DTSTART;TZID=Europe/Copenhagen:20261024T180000', 'DURATION:P1D'],
      '2026-10-25T18:00:00+01:00',
    ],
    ['hours exact', ['DTSTART;TZID=Europe/Copenhagen:20261024T180000', 'DURATION:PT24H'], '2026-10-25T17:00:00+01:00'],
    ['no end', ['DTSTART;TZID=Europe/Copenhagen:20261124T180000'], undefined],
    ['an end at the start', ['DTSTART:20261124T180000', 'DTEND:20261124T180000'], undefined],
    ['a date and a length in hours', ['DTSTART;VALUE=DATE:20261124', 'DURATION:PT2H'], '2026-11-24T02:00:00+01:00'],
    ['all day without end', ['DTSTART;VALUE=DATE:20261124'], '2026-11-25'],
    ['all day, end at the start', ['DTSTART;VALUE=DATE:20261124', 'DTEND;VALUE=DATE:20261124'], '2026-11-25'],
    ['all day, two weeks', ['DTSTART;VALUE=DATE:20261124', 'DURATION:P2W'], '2026-12-08'],
  ];
  for (const [name, lines, end] of ends)
    it(`ends: ${name}`, () => {
      const event = eventOf(...lines);
      expect(event?.endsAt ?? event?.endsBefore).to.equal(end);
    });

  it('are swapped when the end lies before the start', () => {
    const text = fileOf('DTSTART:20261124T200000', 'DTEND:20261124T180000');
    expect(parse(text).events[0]).to.include({
      startsAt: '2026-11-24T18:00:00+01:00',
      endsAt: '2026-11-24T20:00:00+01:00',
    });
    expect(codesOf(text)).to.deep.equal(['end-before-start']);
  });

  const left: [line: string, code: string][] = [
    ['DTSTART:', 'no-start'],
    ['DTSTART:i morgen', 'bad-start'],
    ['DTSTART:20260230', 'bad-start'],
    ['DTSTART:20261124T250000', 'bad-start'],
  ];
  for (const [line, code] of left)
    it(`leave the event out: ${line} is ${code}`, () => {
      expect(codesOf(fileOf(line))).to.deep.equal([code]);
    });
});

describe('zones that only the file defines [EC-12]', () => {
  const zoneLines = (offsets: [from: string, to: string]) => [
    'BEGIN:VTIMEZONE',
    'TZID:Customized Time Zone',
    'BEGIN:STANDARD',
    'DTSTART:16011028T030000',
    `TZOFFSETFROM:${offsets[1]}`,
    `TZOFFSETTO:${offsets[0]}`,
    'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
    'END:STANDARD',
    'BEGIN:DAYLIGHT',
    'DTSTART:16010325T020000',
    `TZOFFSETFROM:${offsets[0]}`,
    `TZOFFSETTO:${offsets[1]}`,
    'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
    'END:DAYLIGHT',
    'END:VTIMEZONE',
  ];
  const fileWith = (lines: string[], ...times: string[]) =>
    ['BEGIN:VCALENDAR', ...lines, ...vevent(...times), 'END:VCALENDAR'].join('\n');

  it('are known by their offsets', () => {
    const { events, issues } = parse(
      fileWith(
        zoneLines(['+0100', '+0200']),
        'DTSTART;TZID=Customized Time Zone:20261018T180000',
        'RRULE:FREQ=WEEKLY;COUNT=2',
      ),
    );
    expect(events[0]?.timeZone).to.equal(ZONE);
    expect(issues).to.deep.equal([]);
    expect(startsOf(expandBetween(events, ALL))).to.deep.equal([
      '2026-10-18T18:00:00+02:00',
      '2026-10-25T18:00:00+01:00',
    ]);
  });

  it('give the right instant also when no named zone is like them, and are told', () => {
    const text = fileWith(zoneLines(['+0037', '+0137']), 'DTSTART;TZID=Customized Time Zone:20261118T180000');
    expect(parse(text).events[0]).to.include({ startsAt: '2026-11-18T18:00:00+00:37', timeZone: ZONE });
    expect(codesOf(text)).to.deep.equal(['unknown-zone']);
  });

  it('go by X-LIC-LOCATION when it names one', () => {
    const lines = ['BEGIN:VTIMEZONE', 'TZID:Min zone', 'X-LIC-LOCATION:America/New_York', 'END:VTIMEZONE'];
    expect(parse(fileWith(lines, 'DTSTART;TZID=Min zone:20261118T180000')).events[0]?.timeZone).to.equal(
      'America/New_York',
    );
  });

  it('that are not defined at all are the default, and are told', () => {
    expect(codesOf(fileOf('DTSTART;TZID=Ukendt:20261118T180000'))).to.deep.equal(['unknown-zone']);
  });
});

describe('what an event says [EC-33] [BE-19]', () => {
  const START = 'DTSTART;TZID=Europe/Copenhagen:20261124T180000';

  const titles: [title: string, shown: string, status: object][] = [
    ['Aflyst: Dialogmøde', 'Dialogmøde', { status: 'cancelled' }],
    ['UDSKUDT – Koncert', 'Koncert', { status: 'postponed' }],
    ['Flyttet - Generalforsamling', 'Generalforsamling', { status: 'moved' }],
    ['Udsolgt: Samtaleaften: De otte spørgsmål', 'Samtaleaften: De otte spørgsmål', { availability: 'soldOut' }],
    ['Cancelled: Choir', 'Choir', { status: 'cancelled' }],
    ['Dialog: Flyttet sammen', 'Dialog: Flyttet sammen', {}],
    ['Tentative: Choir', 'Tentative: Choir', {}],
  ];
  for (const [title, shown, status] of titles)
    it(`in its title: ${title}`, () => {
      const { title: rest, meaning = {} } = splitTitle(title);
      expect([rest, meaning]).to.deep.equal([shown, status]);
    });

  it('in STATUS, where the word before the title is more exact than CANCELLED', () => {
    expect(eventOf(START, 'STATUS:CONFIRMED')?.status).to.equal(undefined);
    expect(eventOf(START, 'STATUS:TENTATIVE')?.status).to.equal('tentative');
    expect(eventOf(START, 'STATUS:NEEDS-ACTION')?.status).to.equal('changed');
    expect(eventOf(START, 'SUMMARY:x', 'STATUS:CANCELLED')?.status).to.equal('cancelled');
    expect(
      parse(fileOf(START, 'STATUS:CANCELLED').replace('SUMMARY:', 'SUMMARY:Udskudt: ')).events[0]?.status,
    ).to.equal('postponed');
    expect(statusMeaning('Fuldt booket')).to.deep.equal({ availability: 'soldOut' });
  });

  it('about its place: postcode and town are the last part; online alone is no place', () => {
    const placeOf = (...lines: string[]) => eventOf(START, ...lines)?.place;
    expect(
      placeOf('LOCATION:Salen\\, 4000 Demoby (også online)', 'CONFERENCE;VALUE=URI:https://live.example/1'),
    ).to.deep.equal({ name: 'Salen', postcode: '4000', city: 'Demoby', remote: 'possible' });
    expect(placeOf('LOCATION:Online', 'CONFERENCE;VALUE=URI:https://live.example/1')).to.deep.equal({ remote: 'only' });
    expect(placeOf('LOCATION:Salen', 'X-GOOGLE-CONFERENCE:https://meet.example/1')).to.deep.equal({ name: 'Salen' });
    expect(placeOf('GEO:55.64;12.08')).to.deep.equal({ latitude: 55.64, longitude: 12.08 });
    expect(placeOf('LOCATION:')).to.equal(undefined);
  });

  it('with its language, categories, organiser, image and addresses', () => {
    const event = eventOf(
      START,
      'CATEGORIES;LANGUAGE=da:Mad\\, fest,Børn og unge,Børn og unge',
      'ORGANIZER;CN=Folkehuset:mailto:post@folkehus.example',
      'URL:https://folkehus.example/1',
      'ATTACH;FMTTYPE=image/png:https://folkehus.example/1.png',
      'DESCRIPTION:Kom\\nsom du er',
    );
    expect(event).to.deep.include({
      categories: [
        { id: 'mad-fest', label: { da: 'Mad, fest' } },
        { id: 'boern-og-unge', label: { da: 'Børn og unge' } },
      ],
      organisations: [{ name: 'Folkehuset' }],
      url: 'https://folkehus.example/1',
      image: { url: 'https://folkehus.example/1.png', alt: '', isDecorative: true },
      description: 'Kom\nsom du er',
    });
  });

  it('as markup only where there is no plain text', () => {
    const html = 'X-ALT-DESC;FMTTYPE=text/html:<p>Kom</p>';
    expect(eventOf(START, html)?.description).to.deep.equal({ html: '<p>Kom</p>' });
    expect(eventOf(START, html, 'DESCRIPTION:Kom')?.description).to.equal('Kom');
  });

  it('never about persons: attendees, contacts, comments and mail addresses are not read [BE-25]', () => {
    const text = fileOf(
      START,
      'ATTENDEE;CN=Ida Kanarie:mailto:ida@kanarie.example',
      'CONTACT:Ida Kanarie',
      'COMMENT:Ida Kanarie',
      'ORGANIZER;CN=ida@kanarie.example:mailto:ida@kanarie.example',
      'BEGIN:VALARM',
      'DESCRIPTION:kanarie',
      'END:VALARM',
    );
    expect(JSON.stringify(parse(text)).toLowerCase()).to.not.contain('kanarie');
  });

  it('not at all when it is private: only its id is told [BE-26]', () => {
    const text = fileOf(START, 'CLASS:CONFIDENTIAL');
    expect(parse(text)).to.deep.include({
      events: [],
      issues: [{ path: 'linje 2', id: '1@x.example', code: 'private', message: '' }],
    });
  });

  it('without addresses that are not safe [CT-23]', () => {
    const text = fileOf(START, 'URL:javascript:alert(1)');
    expect(parse(text).events[0]).to.not.have.property('url');
    expect(parse(text).issues).to.deep.equal([
      { path: 'linje 6', id: '1@x.example', code: 'bad-address', message: 'javascript:alert(1)' },
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
    ['half a file', KNITTING.slice(0, 700)],
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

  it('reads ten megabytes and stops there', () => {
    const one = `${vevent('DTSTART:20261124', `DESCRIPTION:${'x'.repeat(90_000)}`).join('\n')}\n`;
    const { events, issues } = parse(`BEGIN:VCALENDAR\n${one.repeat(120)}`);
    expect(issues.map(({ code }) => code)).to.include('too-big');
    expect(events).to.have.length(1);
  });
});
