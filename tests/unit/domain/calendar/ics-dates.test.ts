import { expect } from 'chai';
import { codesOf, eventOf, fileOf, parse, vevent } from '../../../helpers/ics-samples.ts';

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

describe('times of other centuries in a calendar file [CT-20]', () => {
  const start = 'DTSTART:20261124T180000';

  it('are none: as a start it is told, as an end the length is unknown, among dates it is left out', () => {
    for (const year of ['0026', '1899', '2201', '9026'])
      expect(codesOf(fileOf(start.replace('2026', year))), year).to.deep.equal(['bad-start']);
    expect(eventOf(start, 'DTEND:99991231T235959')).to.not.have.property('endsAt');
    const series = eventOf(start, 'RDATE:20261125T180000,90261125T180000', 'EXDATE:00261124T180000');
    expect(series?.recurrence).to.deep.equal({
      rules: [],
      added: [{ startsAt: '2026-11-25T18:00:00+01:00', timeZone: 'Europe/Copenhagen' }],
    });
  });

  it('and unreadable ones do not make a changed date the whole series', () => {
    for (const original of ['90261125T180000', 'i morgen']) {
      const changed = vevent(`RECURRENCE-ID:${original}`, 'SEQUENCE:9', 'DTSTART:20261126T180000');
      const file = ['BEGIN:VCALENDAR', ...vevent(start, 'RRULE:FREQ=DAILY;COUNT=3'), ...changed].join('\n');
      const { events, issues } = parse(file);
      expect(events[0]?.recurrence?.rules, original).to.deep.equal(['FREQ=DAILY;COUNT=3']);
      expect(issues.map(({ code }) => code)).to.deep.equal(['bad-start']);
    }
  });
});
