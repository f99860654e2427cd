import { expect } from 'chai';
import type { CalendarEvent } from '../../../../src/contract/calendar-event.ts';
import { contentLine, escapeText } from '../../../../src/domain/calendar/content-line-writer.ts';
import { toIcs } from '../../../../src/domain/calendar/ics-writer.ts';

const octets = (line: string) => new TextEncoder().encode(line).length;
const place = { name: 'Kulturcentret', room: 'Lille sal', address: 'Skolegade 4', postcode: '4000', city: 'Sundby' };
const base: CalendarEvent = {
  id: 'foredrag',
  uid: 'foredrag@sundby.example',
  title: 'Foredrag',
  startsAt: '2026-06-02T19:00:00+02:00',
  timeZone: 'UTC',
};
const full: CalendarEvent = {
  ...base,
  sequence: 4,
  updatedAt: '2026-05-01T10:30:00+02:00',
  title: 'Foredrag, og kaffe',
  description: 'Kom; gerne i god tid.',
  endsAt: '2026-06-02T21:00:00+02:00',
  status: 'tentative',
  place: { ...place, latitude: 55.6, longitude: 12.1 },
  categories: [
    { id: 'a', label: 'Foredrag' },
    { id: 'b', label: 'Mad, kaffe' },
  ],
  url: 'https://sundby.example/a',
  onlineUrl: 'https://møde.example/1',
};
const writing = { stamp: '2026-05-02T08:00:00Z', productId: '-//Sundby//Kalender//DA' };
const head = [
  ['REFRESH-INTERVAL', 'PT6H'],
  ['X-NOTE', 'a,b'],
] as const;

/** The lines of the file that one event makes. */
const linesFor = (event: CalendarEvent, more: Partial<Parameters<typeof toIcs>[1]> = {}) =>
  toIcs([event], { ...writing, ...more }).split('\r\n');
const lineOf = (name: string, event: CalendarEvent) =>
  linesFor(event).find((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`));

describe('a calendar file, to the letter [EC-35] [EC-8]', () => {
  it('says all that an event says', () => {
    expect(linesFor(full, { name: 'Sundby, det sker', head })).to.deep.equal([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Sundby//Kalender//DA',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'X-WR-CALNAME:Sundby\\, det sker',
      'REFRESH-INTERVAL:PT6H',
      'X-NOTE:a\\,b',
      'BEGIN:VEVENT',
      'UID:foredrag@sundby.example',
      'DTSTAMP:20260502T080000Z',
      'SEQUENCE:4',
      'LAST-MODIFIED:20260501T083000Z',
      'DTSTART:20260602T170000Z',
      'DTEND:20260602T190000Z',
      'SUMMARY:Foredrag\\, og kaffe',
      'DESCRIPTION:Kom\\; gerne i god tid.',
      'LOCATION:Kulturcentret\\, Lille sal\\, Skolegade 4\\, 4000 Sundby',
      'GEO:55.6;12.1',
      'CATEGORIES:Foredrag,Mad\\, kaffe',
      'URL:https://sundby.example/a',
      'CONFERENCE;VALUE=URI:https://møde.example/1',
      'STATUS:TENTATIVE',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('says nothing that an event does not say', () => {
    expect(linesFor(base)).to.deep.equal([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Sundby//Kalender//DA',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:foredrag@sundby.example',
      'DTSTAMP:20260502T080000Z',
      'SEQUENCE:0',
      'DTSTART:20260602T170000Z',
      'SUMMARY:Foredrag',
      'STATUS:CONFIRMED',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('tells what is off in the title too, in the words it is given', () => {
    expect(lineOf('SUMMARY', { ...base, status: 'postponed' })).to.equal('SUMMARY:Udskudt: Foredrag');
    expect(lineOf('STATUS', { ...base, status: 'postponed' })).to.equal('STATUS:CANCELLED');
    const statusTitles = { cancelled: 'Cancelled', postponed: 'Postponed' };
    expect(linesFor({ ...base, status: 'cancelled' }, { statusTitles })).to.include('SUMMARY:Cancelled: Foredrag');
  });

  it('leaves out half of where something is, and has no empty parts in a place', () => {
    expect(lineOf('GEO', { ...base, place: { ...place, latitude: 55.6 } })).to.equal(undefined);
    expect(lineOf('GEO', { ...base, place: { ...place, longitude: 12.1 } })).to.equal(undefined);
    expect(lineOf('GEO', { ...base, place: { ...place, latitude: 0, longitude: 0 } })).to.equal('GEO:0;0');
    expect(lineOf('LOCATION', { ...base, place: { city: 'Sundby' } })).to.equal('LOCATION:Sundby');
    expect(lineOf('LOCATION', { ...base, place: { name: 'Huset', postcode: '4000' } })).to.equal(
      'LOCATION:Huset\\, 4000',
    );
  });

  it('leaves out an event whose start cannot be read, and nothing else', () => {
    const broken = { ...base, id: 'b', startsAt: '2026-13-01T10:00:00Z' } as CalendarEvent;
    const file = toIcs([broken, base], writing);
    expect(file.match(/BEGIN:VEVENT/g)).to.have.lengthOf(1);
    expect(
      toIcs([{ ...base, recurrence: { rules: ['FREQ=DAILY'] } }], { ...writing, only: 'foredrag.x' }),
    ).to.not.include('VEVENT');
  });
});

describe('a line of a calendar file [EC-35]', () => {
  it('is folded where it would be longer than 75 octets, and not before', () => {
    const [fits, longer] = [66, 67].map((length) => contentLine('SUMMARY', 'x'.repeat(length + 1)));
    expect(fits).to.equal(`SUMMARY:${'x'.repeat(67)}\r\n`);
    expect(longer).to.equal(`SUMMARY:${'x'.repeat(67)}\r\n x\r\n`);
  });

  it('is folded at whole characters, each line as long as it can be', () => {
    const lines = contentLine('SUMMARY', 'æ'.repeat(100)).trimEnd().split('\r\n');
    expect(lines.map(octets)).to.deep.equal([74, 75, 61]);
    expect(lines.map((line, index) => (index ? line.slice(1) : line)).join('')).to.equal(`SUMMARY:${'æ'.repeat(100)}`);
    const faces = contentLine('SUMMARY', '😀'.repeat(40)).trimEnd().split('\r\n');
    expect(faces.slice(0, -1).map(octets)).to.deep.equal([72, 73]);
  });

  it('has parameters one after the other, quoted only where they must be', () => {
    const parameters = { A: 'plain', B: 'a:b', C: 'a;b', D: 'a,b', E: 'say "x"^' };
    expect(contentLine('X', 'v', parameters)).to.equal('X;A=plain;B="a:b";C="a;b";D="a,b";E=say ^\'x^\'^^:v\r\n');
    for (const broken of ['a\nb', 'a\rb', 'a\r\nb'])
      expect(contentLine('X', 'v', { P: broken })).to.equal('X;P=a^nb:v\r\n');
  });

  it('has each kind of line break as one, and no sign that nobody sees', () => {
    for (const broken of ['a\nb', 'a\rb', 'a\r\nb', 'a\u0085b', 'a\u2028b', 'a\u2029b'])
      expect(escapeText(broken), JSON.stringify(broken)).to.equal('a\\nb');
    expect(escapeText('a\u0000\u0007\u001b\u007f\u009fb\tc')).to.equal('ab\tc');
    expect(escapeText('\\ ; , :')).to.equal('\\\\ \\; \\, :');
  });
});
