import { expect } from 'chai';
import fc from 'fast-check';
import { planShift, shiftIcs, shiftJson, slotMovesOf } from '../../demo/server/shift-dates.ts';
import { dayNumber, wallTimeAt, weekdayOf } from '../../demo/server/zoned-time.ts';
import { anyDay, readContent } from '../helpers/demo-dates.ts';
import { demoText } from '../helpers/demo-text.ts';
import { atLevel } from '../helpers/seed.ts';

const fixedNow = new Date('2026-11-24T14:10:00+01:00');
const zone = 'Europe/Copenhagen';

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
    const events = await readContent('events.json');
    expect(shiftJson(events, planShift(fixedNow))).to.deep.equal(events);
    const ics = await demoText('events.ics');
    expect(shiftIcs(ics, planShift(fixedNow))).to.equal(ics);
  });

  for (const file of ['opportunities.json', 'events.json', 'cases.json']) {
    it(`keeps weekday and local time of every date in ${file} on any day, with the offset of the zone`, async () => {
      const before = await readContent(file);
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
    const before = await readContent('events.json');
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

  it('moves the times of an opportunity along with the monthly series it serves', async () => {
    const [events, opportunities] = [await readContent('events.json'), await readContent('opportunities.json')];
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

  it('leaves versions and ids alone, also when they look like dates', () => {
    const value = { id: 'hn-2026-11-24', noticeVersion: '2026-11-01', version: '2026-11-01' };
    expect(shiftJson(value, planShift(new Date('2027-02-15T12:00:00+01:00')))).to.deep.equal(value);
  });
});
