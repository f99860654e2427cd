import { expect } from 'chai';
import { readDateTime } from '../../../../src/domain/calendar/date-time.ts';
import { formatDateTime } from '../../../../src/domain/calendar/date-time-text.ts';
import { ZoneTable, zoneTable } from '../../../../src/domain/calendar/zone-table.ts';

const copenhagen = zoneTable('Europe/Copenhagen') as ZoneTable;
const wall = (text: string) => (readDateTime(`${text}Z`) as { wall: number }).wall;
const utc = (instant: number) => formatDateTime(instant, 0);

describe('the table of a time zone [EC-9]', () => {
  it('finds the changes of 2026 in Copenhagen to the second', () => {
    const spring = Date.UTC(2026, 2, 29, 1);
    const autumn = Date.UTC(2026, 9, 25, 1);
    expect([copenhagen.offsetAt(spring - 1), copenhagen.offsetAt(spring)]).to.deep.equal([3600, 7200]);
    expect([copenhagen.offsetAt(autumn - 1), copenhagen.offsetAt(autumn)]).to.deep.equal([7200, 3600]);
  });

  it('asks 28 times a year and bisects only where the offset changes', () => {
    const asked: number[] = [];
    const table = new ZoneTable((second) => {
      asked.push(second);
      return second < Date.UTC(2026, 5, 15) / 1000 ? 0 : 3600;
    });
    expect(table.offsetAt(Date.UTC(2026, 5, 15))).to.equal(3600);
    expect(asked.length).to.be.within(28, 28 + 21);
    asked.length = 0;
    table.offsetAt(Date.UTC(2026, 0, 1));
    expect(asked).to.deep.equal([]);
  });

  for (const zone of ['America/New_York', 'Pacific/Apia', 'Africa/Casablanca', 'Australia/Lord_Howe', 'Asia/Kathmandu'])
    it(`has the offsets of ${zone} as the platform has them`, () => {
      const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
      const table = zoneTable(zone) as ZoneTable;
      for (let at = Date.UTC(2005, 0, 1); at < Date.UTC(2030, 0, 1); at += 19 * 3_600_000 * 3) {
        const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
        const [, sign, hours = 0, minutes = 0] = /([+-])(\d\d):(\d\d)/.exec(name) ?? [];
        const offset = (Number(hours) * 3600 + Number(minutes) * 60) * (sign === '-' ? -1 : 1);
        if (table.offsetAt(at) !== offset) expect.fail(`${utc(at)}: ${table.offsetAt(at)}, not ${offset}`);
      }
    });

  it('is none for names that are no zone [CT-21]', () => {
    for (const name of ['Europe/Sundby', '+01:00', '', 'Romance Standard Time'])
      expect(zoneTable(name), name).to.equal(undefined);
  });
});

describe('a wall time in Copenhagen [EC-10]', () => {
  const cases: [name: string, wall: string, instant: string, shown: string][] = [
    ['before summer time', '2026-03-22T18:00:00', '2026-03-22T17:00:00Z', '2026-03-22T18:00:00+01:00'],
    ['on the day summer time begins', '2026-03-29T18:00:00', '2026-03-29T16:00:00Z', '2026-03-29T18:00:00+02:00'],
    ['on the day it ends', '2026-10-25T18:00:00', '2026-10-25T17:00:00Z', '2026-10-25T18:00:00+01:00'],
    [
      'in the gap, which is shown an hour later',
      '2026-03-29T02:30:00',
      '2026-03-29T01:30:00Z',
      '2026-03-29T03:30:00+02:00',
    ],
    [
      'that comes twice, of which the earlier counts',
      '2026-10-25T02:30:00',
      '2026-10-25T00:30:00Z',
      '2026-10-25T02:30:00+02:00',
    ],
  ];
  for (const [name, written, instant, shown] of cases)
    it(`${written}, ${name}`, () => {
      const at = copenhagen.instantOf(wall(written));
      expect(utc(at)).to.equal(instant);
      expect(formatDateTime(at, copenhagen.offsetAt(at))).to.equal(shown);
    });

  it('comes back from every instant but those of the second hour', () => {
    for (let at = Date.UTC(2026, 0, 1); at < Date.UTC(2027, 0, 1); at += 600_000) {
      const isSecondHour = at >= Date.UTC(2026, 9, 25, 1) && at < Date.UTC(2026, 9, 25, 2);
      const back = copenhagen.instantOf(copenhagen.wallAt(at));
      if (back !== (isSecondHour ? at - 3_600_000 : at)) expect.fail(`${utc(at)} became ${utc(back)}`);
    }
  });

  it('skips the day that Samoa never had', () => {
    const apia = zoneTable('Pacific/Apia') as ZoneTable;
    const at = apia.instantOf(wall('2011-12-30T12:00:00'));
    expect(formatDateTime(at, apia.offsetAt(at))).to.equal('2011-12-31T12:00:00+14:00');
  });
});

describe('a DateTime [CT-20] [EC-2]', () => {
  const cases: [text: string, instant: string | undefined][] = [
    ['2026-12-08T18:30:00+01:00', '2026-12-08T17:30:00Z'],
    ['2026-10-25T02:30:00+02:00', '2026-10-25T00:30:00Z'],
    ['2026-10-25T02:30:00+01:00', '2026-10-25T01:30:00Z'],
    ['2026-12-08T18:30:00.5Z', '2026-12-08T18:30:00Z'],
    ['2026-12-08T18:30:00-03:30', '2026-12-08T22:00:00Z'],
    ['2026-02-30T18:30:00Z', undefined],
    ['2026-12-08T24:00:00Z', undefined],
    ['2026-12-08T18:30:00', undefined],
    ['2026-12-08', undefined],
  ];
  for (const [text, instant] of cases)
    it(`${text} is ${instant ?? 'none'}`, () => {
      const read = readDateTime(text);
      expect(read && utc(Math.floor(read.instant / 1000) * 1000)).to.equal(instant);
    });
});
