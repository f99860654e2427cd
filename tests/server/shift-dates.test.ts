import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import fc from 'fast-check';
import { planShift, shiftIcs, shiftJson, slotMovesOf } from '../../demo/server/shift-dates.ts';
import { dayNumber, wallTimeAt, weekdayOf } from '../../demo/server/zoned-time.ts';

import type { CalendarEvent } from '../../src/contract/calendar-event.ts';
import { parseIcs } from '../../src/domain/calendar/ics-reader.ts';
import { expand } from '../../src/domain/calendar/series.ts';
import { atLevel } from '../helpers/seed.ts';

const fixedNow = new Date('2026-11-24T14:10:00+01:00');
const zone = 'Europe/Copenhagen';
const content = new URL('../../demo/content/', import.meta.url);
const readJson = async (name: string) => JSON.parse(await readFile(new URL(name, content), 'utf8'));
const anyDay = fc.date({
  min: new Date('2024-01-01T00:00:00Z'),
  max: new Date('2035-12-31T00:00:00Z'),
  noInvalidDate: true,
});

const byUidAndStart = (one: { uid?: string; startsAt: number }, other: { uid?: string; startsAt: number }) =>
  (one.uid ?? '').localeCompare(other.uid ?? '') || one.startsAt - other.startsAt;

interface Found {
  path: string;
  name: string;
  text: string;
}

function textsOf(value: unknown, path = '', name = ''): Found[] {
  if (typeof value === 'string') return [{ path, name, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    textsOf(child, `${path}/${key}`, Array.isArray(value) ? name : key),
  );
}

const timesOf = (value: unknown) =>
  textsOf(value).filter(({ name, text }) => name !== 'asOf' && /^\d{4}-\d\d-\d\dT/.test(text));
const daysOf = (value: unknown) =>
  textsOf(value).filter(({ name, text }) => /(On|Before)$/.test(name) && /^\d{4}-\d\d-\d\d$/.test(text));
const clockOf = (text: string) => wallTimeAt(Date.parse(text), zone).slice(11);
const weekday = (text: string) => weekdayOf(dayNumber(text));

describe('the shift of the demo content by whole weeks', () => {
  it('is none on the fixed test clock and in that whole week', async () => {
    expect(planShift(fixedNow)).to.deep.equal({ weeks: 0, asOf: '2026-11-24T14:05:00+01:00' });
    expect(planShift(new Date('2026-11-29T23:59:00+01:00')).weeks).to.equal(0);
    expect(planShift(new Date('2026-11-30T00:00:00+01:00')).weeks).to.equal(1);
    const events = await readJson('events.json');
    expect(shiftJson(events, planShift(fixedNow))).to.deep.equal(events);
    const ics = await readFile(new URL('events.ics', content), 'utf8');
    expect(shiftIcs(ics, planShift(fixedNow))).to.equal(ics);
  });

  for (const file of ['opportunities.json', 'events.json', 'cases.json']) {
    it(`keeps weekday and local time of every date in ${file} on any day, with the offset of the zone`, async () => {
      const before = await readJson(file);
      fc.assert(
        fc.property(anyDay, (today) => {
          const after = shiftJson(before, planShift(today));
          const old = [...timesOf(before), ...daysOf(before)];
          const moved = [...timesOf(after), ...daysOf(after)];
          expect(moved.map(({ path }) => path)).to.deep.equal(old.map(({ path }) => path));
          for (const [index, { text, path }] of moved.entries()) {
            expect(weekday(text), path).to.equal(weekday(old[index]?.text ?? ''));
            if (!text.includes('T')) continue;
            expect(text.slice(11, 19), path).to.equal(old[index]?.text.slice(11, 19));
            expect(clockOf(text), path).to.equal(text.slice(11, 19));
          }
        }),
        { numRuns: atLevel(25, 100, 600) },
      );
    });
  }

  it('keeps every rule ending on the wall time of a date, and every exception on a date of the same weekday', async () => {
    const before = await readJson('events.json');
    fc.assert(
      fc.property(anyDay, (today) => {
        const rulesOf = (value: unknown) => textsOf(value).filter(({ name }) => name === 'rules');
        const after = rulesOf(shiftJson(before, planShift(today)));
        for (const [index, { text }] of after.entries()) {
          const until = (rule: string) => /UNTIL=(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/.exec(rule)?.slice(1);
          const instant = (rule: string) => {
            const [year, month, day, hour, minute] = until(rule) ?? [];
            return year ? `${year}-${month}-${day}T${hour}:${minute}:00Z` : '';
          };
          const old = rulesOf(before)[index]?.text ?? '';
          expect(text.replace(/UNTIL=\w+/, '')).to.equal(old.replace(/UNTIL=\w+/, ''));
          if (!until(text)) continue;
          expect(clockOf(instant(text))).to.equal(clockOf(instant(old)));
          expect(weekday(instant(text))).to.equal(weekday(instant(old)));
        }
      }),
      { numRuns: atLevel(25, 100, 600) },
    );
  });

  it('leaves an ordinal series on its ordinal, with its exceptions on the counterparts of their dates', async () => {
    const events = await readJson('events.json');
    const moved = shiftJson(events, planShift(new Date('2025-07-09T10:00:00Z'))) as {
      items: Record<string, unknown>[];
    };
    const committee = moved.items.find(({ id }) => id === 'opgaveudvalg') as {
      startsAt: string;
      recurrence: { excluded: { startsAt: string }[] };
      overrides: { originalStartsAt: string; startsAt?: string; previousStartsAt?: string }[];
    };
    expect(committee.startsAt).to.equal('2025-11-05T17:00:00+01:00');
    expect(committee.recurrence.excluded[0]?.startsAt).to.equal('2026-02-04T17:00:00+01:00');
    expect(committee.overrides[0]?.originalStartsAt).to.equal('2025-12-03T17:00:00+01:00');
    expect(committee.overrides[1]).to.include({
      originalStartsAt: '2026-05-06T17:00:00+02:00',
      startsAt: '2026-05-13T17:00:00+02:00',
      previousStartsAt: '2026-05-06T17:00:00+02:00',
    });
  });

  it('moves the times of an opportunity along with the monthly series it serves', async () => {
    const [events, opportunities] = [await readJson('events.json'), await readJson('opportunities.json')];
    type Item = { id: string; startsAt: string; slots: { startsAt: string }[]; overrides: { startsAt: string }[] };
    const item = (file: unknown, id: string) => (file as { items: Item[] }).items.find((one) => one.id === id);
    fc.assert(
      fc.property(anyDay, (today) => {
        const shift = planShift(today);
        const cafe = item(shiftJson(events, shift), 'generationscafe');
        const host = item(shiftJson(opportunities, shift, slotMovesOf(events, shift)), 'generationscafe-vaert');
        expect(host?.slots.map(({ startsAt }) => startsAt)).to.deep.equal([
          cafe?.startsAt,
          cafe?.overrides[0]?.startsAt,
        ]);
      }),
      { numRuns: atLevel(25, 100, 600) },
    );
  });

  it('moves dates that stand in sentences, Danish and English, with and without a year', () => {
    const shift = planShift(new Date('2026-12-15T12:00:00+01:00'));
    const moved = shiftJson(
      {
        da: 'Vi ses den 9. december. Senest 15. februar 2027, 3.3.2027.',
        en: 'By 15 February 2027; 22 January, 24 people',
      },
      shift,
    );
    expect(shift.weeks).to.equal(3);
    expect(moved).to.deep.equal({
      da: 'Vi ses den 30. december. Senest 8. marts 2027, 24.3.2027.',
      en: 'By 8 March 2027; 12 February, 24 people',
    });
  });

  it('keeps every series whole: as many dates, the same ones cancelled and moved, in calendar file and JSON alike', async () => {
    const [ics, events] = [await readFile(new URL('events.ics', content), 'utf8'), await readJson('events.json')];
    const datesOf = (items: unknown) => {
      const range = { from: Date.parse('2022-01-01T00:00:00Z'), to: Date.parse('2039-01-01T00:00:00Z') };
      const { occurrences, outcome } = expand(items as CalendarEvent[], range, { zone });
      expect(outcome).to.equal('complete');
      const shown = occurrences.filter(({ occurrence }) => occurrence.uid);
      return shown.map(({ occurrence, startsAt }) => ({ ...occurrence, startsAt })).sort(byUidAndStart);
    };
    const before = datesOf(events.items);
    expect(before).to.have.length.above(100);
    fc.assert(
      fc.property(anyDay, (today) => {
        const shift = planShift(today);
        const after = datesOf((shiftJson(events, shift) as { items: unknown }).items);
        const kindOf = ({ uid, status = 'scheduled' }: (typeof after)[number]) => `${uid} ${status}`;
        expect(after.map(kindOf)).to.deep.equal(before.map(kindOf));
        const read = datesOf(parseIcs(shiftIcs(ics, shift), { defaultZone: zone }).events);
        const startOf = ({ uid, startsAt }: (typeof after)[number]) => `${uid} ${new Date(startsAt).toISOString()}`;
        expect(read.map(startOf)).to.deep.equal(after.map(startOf));
      }),
      { numRuns: atLevel(12, 50, 600) },
    );
  });

  it('leaves versions and ids alone, also when they look like dates', () => {
    const value = { id: 'hn-2026-11-24', noticeVersion: '2026-11-01', version: '2026-11-01' };
    expect(shiftJson(value, planShift(new Date('2027-02-15T12:00:00+01:00')))).to.deep.equal(value);
  });

  it('moves the calendar file to the same dates as the same events', async () => {
    const [ics, events] = [await readFile(new URL('events.ics', content), 'utf8'), await readJson('events.json')];
    fc.assert(
      fc.property(anyDay, (today) => {
        const shift = planShift(today);
        const moved = shiftJson(events, shift) as { items: { uid: string; startsAt?: string; startsOn?: string }[] };
        const text = shiftIcs(ics, shift).replace(/\r\n /g, '');
        for (const item of moved.items.filter(({ uid }) => uid)) {
          const start = (item.startsAt ?? item.startsOn ?? '').slice(0, 19).replace(/[-:]/g, '');
          const event = text.split('BEGIN:VEVENT').find((part) => part.includes(`UID:${item.uid}\r\n`));
          expect(event, item.uid).to.match(new RegExp(`DTSTART[^:]*:${start}\r\n`));
        }
        expect(
          shiftIcs(ics, shift)
            .split('\r\n')
            .every((line) => Buffer.byteLength(line) <= 75),
        ).to.equal(true);
      }),
      { numRuns: atLevel(12, 50, 600) },
    );
  });
});
