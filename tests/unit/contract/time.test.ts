import { expect } from 'chai';
import { readItem } from '../../../src/contract/read-item.ts';
import { dateTimeSchema, plainDateSchema } from '../../../src/contract/time.ts';
import { timeZoneSchema } from '../../../src/contract/time-zone.ts';

const accepts = (schema: Parameters<typeof readItem>[0], value: unknown) => readItem(schema, value).value !== undefined;

describe('instants, days and zones [CT-20] [CT-21] [CT-22]', () => {
  const table: [schema: Parameters<typeof readItem>[0], right: string[], wrong: unknown[]][] = [
    [
      dateTimeSchema,
      [
        '2026-12-08T18:30:00+01:00',
        '2026-12-08T17:30:00Z',
        '2026-10-25T02:30:00+02:00',
        '2026-10-25T02:30:00+01:00',
        '2026-12-08T18:30:00.123-05:00',
        '2028-02-29T00:00:00Z',
        '1900-01-01T00:00:00Z',
        '2200-12-31T23:59:59+14:00',
      ],
      [
        '2026-12-08T18:30+01:00',
        '2026-12-08T18:30:00',
        '2026-12-08 18:30:00+01:00',
        '2026-12-08t18:30:00z',
        '2026-02-29T00:00:00Z',
        '2026-04-31T00:00:00Z',
        '2026-13-01T00:00:00Z',
        '2026-00-10T00:00:00Z',
        '2026-12-08T24:00:00Z',
        '2026-12-08T18:60:00Z',
        '2026-12-08T18:30:60Z',
        '2026-12-08T18:30:00+24:00',
        '1899-12-31T23:59:59Z',
        '2201-01-01T00:00:00Z',
        '2026-12-08',
        '',
        1_796_000_000,
      ],
    ],
    [
      plainDateSchema,
      ['2026-12-08', '2028-02-29', '1900-01-01', '2200-12-31'],
      [
        '2026-02-29',
        '2026-2-9',
        '26-12-08',
        '2026-12-32',
        '2026-12-08T00:00:00Z',
        '2201-01-01',
        ' 2026-12-08',
        20261208,
      ],
    ],
    [
      timeZoneSchema,
      ['Europe/Copenhagen', 'UTC', 'America/Argentina/Buenos_Aires', 'Etc/GMT+1'],
      ['+01:00', 'UTC+1', 'Romance Standard Time', 'Mars/Phobos', 'Europe/', '', 'Europe Copenhagen', null],
    ],
  ];
  for (const [schema, right, wrong] of table) {
    it(`accepts ${right[0]} and its like only`, () => {
      for (const value of right) expect(accepts(schema, value), value).to.equal(true);
      for (const value of wrong) expect(accepts(schema, value), String(value)).to.equal(false);
    });
  }
});
