import { expect } from 'chai';
import fc from 'fast-check';
import { compareKeys, pageOf } from '../../demo/server/paging.ts';
import { partyHashes } from '../../demo/server/sign-up/party-hash.ts';
import { randomId, receiptNumber, retentionUntil } from '../../demo/server/sign-up/receipt.ts';
import { answerBy } from '../../demo/server/work-days.ts';
import { atLevel } from '../helpers/seed.ts';

const zone = 'Europe/Copenhagen';

describe('the day an answer is promised for [SU-72]', () => {
  for (const [sent, workdays, due] of [
    ['2026-12-04T10:00:00+01:00', 3, '2026-12-09T23:59:00+01:00'],
    ['2026-11-24T14:10:00+01:00', 1, '2026-11-25T23:59:00+01:00'],
    ['2026-11-24T14:10:00+01:00', 0, '2026-11-24T23:59:00+01:00'],
    ['2026-12-23T10:00:00+01:00', 1, '2026-12-28T23:59:00+01:00'],
    ['2026-12-30T10:00:00+01:00', 1, '2027-01-04T23:59:00+01:00'],
    ['2027-03-24T10:00:00+01:00', 1, '2027-03-30T23:59:00+02:00'],
    ['2027-05-05T10:00:00+02:00', 1, '2027-05-07T23:59:00+02:00'],
    ['2026-12-05T23:30:00Z', 1, '2026-12-07T23:59:00+01:00'],
  ] as const) {
    it(`is ${due} for ${workdays} working days from ${sent}`, () => {
      expect(answerBy(Date.parse(sent), { workdays }, zone)).to.equal(due);
    });
  }

  it('is before the first time, by the clock of the zone', () => {
    const sent = Date.parse('2026-11-20T10:00:00+01:00');
    const firstStart = Date.parse('2026-11-23T00:30:00+01:00');
    expect(answerBy(sent, { workdays: 3, firstStart }, zone)).to.equal('2026-11-22T23:59:00+01:00');
  });
});

describe('a receipt [SU-70] [SU-57]', () => {
  it('has a number of eight signs that each come equally often', () => {
    const counts = new Map<string, number>();
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 64, maxLength: 64 }), (bytes) => {
        let at = 0;
        const random = (count: number) => Uint8Array.from({ length: count }, () => (at += 97) + (bytes[at % 64] ?? 0));
        expect(receiptNumber(random)).to.match(/^[23456789ABCDEFGHJKMNPQRSTUVWXYZ]{8}$/);
      }),
      { numRuns: atLevel(200, 1000, 10_000) },
    );
    let next = 0;
    for (let turn = 0; turn < 248; turn += 1) {
      for (const sign of receiptNumber((count) => Uint8Array.from({ length: count }, () => next++ % 256))) {
        counts.set(sign, (counts.get(sign) ?? 0) + 1);
      }
    }
    expect(counts.size).to.equal(31);
    expect(Math.max(...counts.values()) - Math.min(...counts.values())).to.be.at.most(8);
  });

  it('has an id of 128 random bits that fits the contract', () => {
    expect(randomId(() => new Uint8Array(16).fill(255))).to.match(/^[A-Za-z0-9][A-Za-z0-9._~-]{22}$/);
  });

  it('tells the day of deletion, from the last time or from the sign-up', () => {
    const now = new Date('2026-11-24T23:30:00+01:00');
    const lastEnd = Date.parse('2026-12-10T00:30:00+01:00');
    expect(retentionUntil({ days: 30, from: 'lastSlotEnd' }, { now, zone, lastEnd })).to.equal('2027-01-09');
    expect(retentionUntil({ days: 30, from: 'lastSlotEnd' }, { now, zone })).to.equal('2026-12-24');
    expect(retentionUntil({ days: 30, from: 'signUp' }, { now, zone, lastEnd })).to.equal('2026-12-24');
    expect(retentionUntil({ days: 30, from: 'withdrawal' }, { now, zone, lastEnd })).to.equal(undefined);
  });
});

describe('a party hash [SU-68]', () => {
  it('is one an address, over folded name and address', () => {
    const both = partyHashes({ name: 'Åse  Bjørn', email: 'A@Example.org', phone: '+4521436587' });
    expect(both).to.have.length(2);
    expect(partyHashes({ name: 'AASE bjoern', email: 'a@example.org' })).to.deep.equal([both[0]]);
    expect(partyHashes({ name: 'Åse Bjørn', phone: '+4521436587' })).to.deep.equal([both[1]]);
    expect(partyHashes({ name: 'Åse Bjørk', phone: '+4521436587' })).to.not.deep.equal([both[1]]);
  });
});

describe('paging by key [CT-10]', () => {
  const keys = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.constantFrom('aa', 'å', 'Æ', 'zebra', ''), fc.uuid());

  it('is a total order', () => {
    fc.assert(
      fc.property(keys, keys, keys, (one, other, third) => {
        expect(Math.sign(compareKeys(one, other))).to.equal(-Math.sign(compareKeys(other, one)) || 0);
        if (compareKeys(one, other) <= 0 && compareKeys(other, third) <= 0) {
          expect(compareKeys(one, third)).to.be.at.most(0);
        }
      }),
      { numRuns: atLevel(200, 1000, 10_000) },
    );
  });

  it('neither skips nor repeats what stays, while other items come and go', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(keys, { minLength: 1, maxLength: 30, selector: (key) => key[2] }),
        fc.array(keys, { maxLength: 10 }),
        fc.integer({ min: 1, max: 7 }),
        (all, others, limit) => {
          const staying = all.map((key) => ({ item: key[2], key }));
          const found: string[] = [];
          let after: (typeof all)[number] | undefined;
          for (let page = 0; page < 100; page += 1) {
            const passing = others
              .filter((_, index) => index % 2 === page % 2)
              .map((key) => ({ item: `-${key[2]}`, key }));
            const request = { limit, search: 's', at: 1, ...(after && { after }) };
            const { items, next } = pageOf([...staying, ...passing], request);
            found.push(...items);
            if (next === null) break;
            after = (JSON.parse(Buffer.from(next, 'base64url').toString()) as unknown[]).slice(2) as typeof after;
          }
          const kept = found.filter((item) => !item.startsWith('-'));
          expect(kept).to.deep.equal([...new Set(kept)]);
          expect(kept).to.have.members(staying.map(({ item }) => item));
        },
      ),
      { numRuns: atLevel(200, 1000, 10_000) },
    );
  });
});
