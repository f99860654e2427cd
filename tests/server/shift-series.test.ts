import { expect } from 'chai';
import fc from 'fast-check';
import { planShift, shiftIcs, shiftJson } from '../../demo/server/shift-dates.ts';
import type { CalendarEvent } from '../../src/contract/calendar-event.ts';
import { parseIcs } from '../../src/domain/calendar/ics-reader.ts';
import { expand } from '../../src/domain/calendar/series.ts';
import { anyDay, readContent } from '../helpers/demo-dates.ts';
import { demoText } from '../helpers/demo-text.ts';
import { atLevel } from '../helpers/seed.ts';

const zone = 'Europe/Copenhagen';

const byUidAndStart = (one: { uid?: string; startsAt: number }, other: { uid?: string; startsAt: number }) =>
  (one.uid ?? '').localeCompare(other.uid ?? '') || one.startsAt - other.startsAt;

describe('a series of the demo content that is moved by weeks', () => {
  it('leaves an ordinal series on its ordinal, with its exceptions on the counterparts of their dates', async () => {
    const events = await readContent('events.json');
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

  it('keeps every series whole: as many dates, the same ones cancelled and moved, in calendar file and JSON alike', async () => {
    const [ics, events] = [await demoText('events.ics'), await readContent('events.json')];
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

  it('moves the calendar file to the same dates as the same events', async () => {
    const [ics, events] = [await demoText('events.ics'), await readContent('events.json')];
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
