import { expect } from 'chai';
import type { CalendarEvent } from '../../../../src/contract/calendar-event.ts';
import { formatBasicUtc } from '../../../../src/domain/calendar/date-time-text.ts';
import { choir } from '../../../helpers/calendar-samples.ts';
import { codesOf, fileOf, parse, valuesOf, vevent, write } from '../../../helpers/ics-samples.ts';

const start = 'DTSTART:20260101T100000Z';
const hours = (count: number) =>
  Array.from({ length: count }, (_, hour) => formatBasicUtc(Date.UTC(2026, 0, 1) + hour * 3_600_000));
const lengthOf = (text: unknown) => [...(text as string)].length;

describe('more than is read of an event in a calendar file [EC-6] [CT-28]', () => {
  const dates = hours(2500).join(',');
  const cases: [what: string, code: string, lines: string[], size: (event: CalendarEvent) => number, most: number][] = [
    ['a title', 'too-long', [`SUMMARY:${'😀'.repeat(301)}`], ({ title }) => lengthOf(title), 300],
    ['a place', 'too-long', [`LOCATION:${'å'.repeat(301)}`], ({ place }) => lengthOf(place?.name), 300],
    [
      'a description',
      'too-long',
      [`DESCRIPTION:${'x'.repeat(20_001)}`],
      (event) => lengthOf(event.description),
      20_000,
    ],
    ['categories', 'too-many', [`CATEGORIES:${hours(51).join(',')}`], (event) => event.categories?.length ?? 0, 50],
    ['added dates', 'too-many', [`RDATE:${dates}`], (event) => event.recurrence?.added?.length ?? 0, 2000],
    ['excluded dates', 'too-many', [`EXDATE:${dates}`], (event) => event.recurrence?.excluded?.length ?? 0, 2000],
  ];
  for (const [what, code, lines, size, most] of cases)
    it(`is cut and told: ${what}`, () => {
      // The first of a name counts: here it stands before the title that every sample has.
      const text = fileOf(start).replace('SUMMARY:Møde', [...lines, 'SUMMARY:Møde'].join('\r\n'));
      const [event] = parse(text).events;
      expect(event && size(event)).to.equal(most);
      expect(codesOf(text)).to.deep.equal([code]);
    });

  it('is told of changed dates, of which the newest stay', () => {
    const changed = hours(1001).map((at) => vevent(`RECURRENCE-ID:${at}`, `DTSTART:${at}`));
    const file = ['BEGIN:VCALENDAR', ...vevent(start, 'RRULE:FREQ=HOURLY'), ...changed.flat()].join('\n');
    const { events, issues } = parse(file);
    expect(events[0]?.overrides).to.have.length(1000);
    expect(events[0]?.overrides?.[0]?.originalStartsAt).to.equal('2026-01-01T01:00:00Z');
    expect(issues.map(({ code }) => code)).to.deep.equal(['too-many']);
  });
});

describe('an event from code with more dates than any file has [EC-35]', () => {
  it('is written all the same, each date once', () => {
    const excluded = Array<{ startsOn: string }>(200_000).fill({ startsOn: '2026-09-10' });
    const file = write(choir({ recurrence: { rules: ['FREQ=WEEKLY;COUNT=2'], excluded } }));
    expect(valuesOf(file, 'EXDATE')).to.deep.equal([';TZID=Europe/Copenhagen:20260910T180000']);
  });
});
