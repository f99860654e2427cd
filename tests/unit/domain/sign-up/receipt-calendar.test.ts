import { expect } from 'chai';
import ICAL from 'ical.js';
import type { SignUpReply, SignUpStatus } from '../../../../src/contract/sign-up.ts';
import { cutText, MOST } from '../../../../src/domain/calendar/ics-caps.ts';
import { parseIcs } from '../../../../src/domain/calendar/ics-reader.ts';
import { expand } from '../../../../src/domain/calendar/series.ts';
import { receiptCalendar } from '../../../../src/domain/sign-up/receipt-calendar.ts';
import { sampleSlot, sampleTarget } from './sample-target.ts';

const options = { stamp: '2026-11-24T14:10:00+01:00', productId: 'test', language: 'da', host: 'sundby.example' };
const reply = (ids: readonly string[], status: SignUpStatus): SignUpReply => ({
  id: 'abc',
  status,
  slots: ids.map((slotId) => ({ slotId, status })),
  receiptNumber: 'K7QF2M9X',
  linkSentTo: 'none',
});
const lines = (text: string, name: string) => text.split('\r\n').filter((line) => line.startsWith(name));

describe('the calendar file of a receipt [SU-71]', () => {
  it('has one entry for each confirmed time, with an id that stays and a zone', () => {
    const file = receiptCalendar({ target: sampleTarget(), reply: reply(['slot-8', 'slot-9'], 'confirmed'), options });
    expect(lines(file, 'UID')).to.deep.equal(['UID:abc.slot-8@sundby.example', 'UID:abc.slot-9@sundby.example']);
    expect(lines(file, 'DTSTART;TZID=Europe/Copenhagen:')).to.have.length(2);
    expect(file).to.contain('BEGIN:VTIMEZONE').and.to.contain('STATUS:CONFIRMED');
  });

  it('says that what is not answered yet is tentative, and leaves out who waits', () => {
    const pending = receiptCalendar({ target: sampleTarget(), reply: reply(['slot-8'], 'pending'), options });
    expect(lines(pending, 'STATUS')).to.deep.equal(['STATUS:TENTATIVE']);
    const waiting = receiptCalendar({ target: sampleTarget(), reply: reply(['slot-8'], 'waiting'), options });
    expect(lines(waiting, 'BEGIN:VEVENT')).to.deep.equal([]);
  });

  for (const [what, words] of [
    ['quotation marks and commas', 'Mad, "kaffe"; og \\ alt: det; løse,'],
    ['a formula', '=HYPERLINK("https://example.org";"klik")'],
    ['what looks like the end of the entry', 'Mad\\nEND:VEVENT'],
    ['signs outside of the first plane', 'Suppe 🍲 til børn 👩‍👩‍👧 på tværs'],
    ['10,000 characters', 'Fællesspisning 🍲 '.repeat(10_000 / 18).trim()],
  ] as const) {
    it(`is read back word for word, one entry a time: ${what} [QA-65]`, () => {
      const place = { name: words, address: 'Vej 1, "baghuset"; 2. sal', postcode: '4000', city: 'Roskilde' };
      const file = receiptCalendar({
        target: sampleTarget({ title: words, place }),
        reply: reply(['slot-8', 'slot-9'], 'confirmed'),
        options,
      });
      expect(lines(file, 'BEGIN:VEVENT')).to.have.length(2);
      const entries = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent');
      expect(entries.map((entry) => entry.getFirstPropertyValue('summary'))).to.deep.equal([words, words]);
      for (const entry of entries) expect(entry.getFirstPropertyValue('location')).to.contain(words);
      const { events } = parseIcs(file, { defaultZone: 'Europe/Copenhagen' });
      const read = cutText(words, MOST.title, () => {});
      expect(events.map(({ title }) => title)).to.deep.equal([read, read]);
      const inJson = JSON.stringify([...words].slice(0, 299).join('')).slice(1, -1);
      for (const { place: found } of events) expect(JSON.stringify(found)).to.contain(inJson);
      expect(file.split('\r\n').every((line) => new TextEncoder().encode(line).length <= 75)).to.equal(true);
    });
  }

  it('has no line of its own for a line break in a title', () => {
    const file = receiptCalendar({
      target: sampleTarget({ title: 'Mad\r\nEND:VEVENT\r\nBEGIN:VEVENT\nUID:fremmed' }),
      reply: reply(['slot-8'], 'confirmed'),
      options,
    });
    expect(lines(file, 'BEGIN:VEVENT')).to.have.length(1);
    expect(lines(file, 'UID')).to.deep.equal(['UID:abc.slot-8@sundby.example']);
  });

  const known = {
    id: 'tirsdage',
    rrule: 'FREQ=WEEKLY;BYDAY=TU;UNTIL=20270427T160000Z',
    startsAt: '2026-12-01T17:00:00+01:00',
    durationMinutes: 120,
    timeZone: 'Europe/Copenhagen',
    excludedOn: ['2026-12-22', '2027-01-19'],
  };
  const slots = [1, 8, 15, 29].map((day) => sampleSlot(day, 4, { seriesId: 'tirsdage' }));
  const target = sampleTarget({ slots, series: [known] });
  const got = ['slot-1', 'slot-15', 'slot-29'];
  const datesIn = (file: string) => {
    const [event] = parseIcs(file, { defaultZone: 'Europe/Copenhagen' }).events;
    if (!event) throw new Error('The file holds no event.');
    const range = { from: Date.parse('2026-11-01T00:00:00Z'), to: Date.parse('2027-12-31T00:00:00Z') };
    return expand(event, range, { zone: 'event' }).occurrences.map(({ occurrence }) =>
      occurrence.startsAt?.slice(0, 10),
    );
  };

  it('has one entry for a series, with the dates that were got and no others', () => {
    const series = { id: 'tirsdage', isOpen: false };
    const file = receiptCalendar({ target, reply: reply(got, 'confirmed'), series, options });
    expect(lines(file, 'BEGIN:VEVENT')).to.have.length(1);
    expect(lines(file, 'RRULE')).to.deep.equal(['RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20261229T160000Z']);
    expect(datesIn(file)).to.deep.equal(['2026-12-01', '2026-12-15', '2026-12-29']);
  });

  it('goes on where the sign-up does, without the days that are no days of the series', () => {
    const series = { id: 'tirsdage', isOpen: true };
    const dates = datesIn(receiptCalendar({ target, reply: reply(got, 'confirmed'), series, options }));
    expect(dates.slice(0, 6)).to.deep.equal([
      '2026-12-01',
      '2026-12-15',
      '2026-12-29',
      '2027-01-05',
      '2027-01-12',
      '2027-01-26',
    ]);
    expect(dates.at(-1)).to.equal('2027-04-27');
  });

  it('adds a date that was moved off the rule', () => {
    const moved = sampleSlot(17, 4, { seriesId: 'tirsdage', status: 'moved' });
    const changed = sampleTarget({ slots: [...slots, moved], series: [known] });
    const series = { id: 'tirsdage', isOpen: false };
    const file = receiptCalendar({
      target: changed,
      reply: reply(['slot-1', 'slot-17'], 'confirmed'),
      series,
      options,
    });
    expect(datesIn(file)).to.deep.equal(['2026-12-01', '2026-12-17']);
  });
});
