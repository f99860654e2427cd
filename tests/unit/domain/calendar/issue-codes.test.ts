import { expect } from 'chai';
import { calendarEventSchema } from '../../../../src/contract/calendar-event.ts';
import { readList } from '../../../../src/contract/read-item.ts';
import { parseIcs } from '../../../../src/domain/calendar/ics-reader.ts';
import { offsetDoubts } from '../../../../src/domain/calendar/offset-doubts.ts';
import { choir, expandBetween, ZONE } from '../../../helpers/calendar-samples.ts';
import '../../../helpers/seed.ts';

const good = { id: 'god', title: 'God', startsAt: '2026-12-01T17:00:00+01:00', timeZone: ZONE };
const start = 'DTSTART;TZID=Europe/Copenhagen:20261201T170000';

/** What is said of an item that stands before a good one, and which of the two are left. */
function readJson(item: unknown) {
  const { value, skipped } = readList(calendarEventSchema, [item, good]);
  return { codes: skipped.map(({ code }) => code), left: value?.items.map(({ id }) => id) };
}

function readFile(...lines: string[]) {
  const vevent = (...all: string[]) => ['BEGIN:VEVENT', ...all, 'END:VEVENT'];
  const text = ['BEGIN:VCALENDAR', ...vevent('UID:a', ...lines), ...vevent('UID:god', 'SUMMARY:God', start)].join(
    '\r\n',
  );
  const { events, issues } = parseIcs(text, { defaultZone: ZONE });
  return { codes: issues.map(({ code }) => code), left: events.map(({ uid }) => uid) };
}

function expandRule(rule: string) {
  const all = expandBetween([choir({ recurrence: { rules: [rule] } }), good], ['2026-09-01', '2027-01-01']);
  const left = new Set(all.occurrences.map(({ occurrence }) => occurrence.eventId));
  return { codes: all.issues.map(({ code }) => code), left: [...left] };
}

describe('what is wrong with an item, and that it costs no other [EC-4]', () => {
  const event = { ...good, id: 'a' };
  const cases: [code: string, found: { codes: string[]; left: readonly unknown[] | undefined }, isKept: boolean][] = [
    ['not-an-object', readJson(7), false],
    ['missing-member', readJson({ ...event, id: undefined }), false],
    ['unknown-value', readJson({ ...event, sequence: 'to' }), true],
    ['bad-address', readJson({ ...event, url: 'javascript:alert(1)' }), true],
    ['duplicate', readJson(good), false],
    ['no-title', readJson({ ...event, title: ' ' }), false],
    ['no-start', readJson({ ...event, startsAt: undefined }), false],
    ['bad-start', readJson({ ...event, startsAt: 'i morgen' }), false],
    ['end-before-start', readJson({ ...event, endsAt: '2026-12-01T16:00:00+01:00' }), true],
    ['unknown-zone', readJson({ ...event, timeZone: 'Europe/Sundby' }), true],
    ['too-long', readJson({ ...event, title: 'x'.repeat(6000) }), true],
    ['no-start', readFile('SUMMARY:A'), false],
    ['private', readFile('SUMMARY:A', start, 'CLASS:PRIVATE'), false],
    ['unknown-zone', readFile('SUMMARY:A', 'DTSTART;TZID=Sundby:20261201T170000'), true],
    ['end-before-start', readFile('SUMMARY:A', start, 'DTEND;TZID=Europe/Copenhagen:20261201T160000'), true],
    ['bad-address', readFile('SUMMARY:A', start, 'URL:javascript:alert(1)'), true],
    ['bad-rule', expandRule('BYDAY=TH'), true],
    ['unsupported-rscale', expandRule('RSCALE=HEBREW;FREQ=YEARLY'), true],
    ['over-budget', expandRule('FREQ=SECONDLY'), true],
  ];
  for (const [code, { codes, left }, isKept] of cases)
    it(`${code}: ${isKept ? 'the rest of it is kept' : 'it is left out'}`, () => {
      expect(codes).to.deep.equal([code]);
      expect(left)
        .to.have.length(isKept ? 2 : 1)
        .and.to.include('god');
    });
});

describe('a start whose offset is not that of its zone [EC-4] [EC-5]', () => {
  const cases: [startsAt: string, timeZone: string | undefined, isTold: boolean][] = [
    ['2027-07-01T18:00:00+01:00', ZONE, true],
    ['2027-07-01T18:00:00+02:00', ZONE, false],
    ['2027-07-01T18:00:00Z', ZONE, false],
    ['2027-07-01T18:00:00-04:00', 'America/New_York', false],
    ['2027-07-01T18:00:00+01:00', undefined, false],
    ['2027-07-01T18:00:00+01:00', 'Europe/Sundby', false],
  ];
  for (const [startsAt, timeZone, isTold] of cases)
    it(`${startsAt} in ${timeZone}: ${isTold ? 'told' : 'not told'}`, () => {
      const doubts = offsetDoubts([{ id: 'a', title: 'Kor', startsAt, ...(timeZone && { timeZone }) }]);
      expect(doubts).to.deep.equal(isTold ? [{ path: '', id: 'a', code: 'offset-zone-mismatch', message: 'Kor' }] : []);
    });
});
