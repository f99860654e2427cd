import { expect } from 'chai';
import type { Capacity } from '../../../../src/contract/capacity.ts';
import type { Slot } from '../../../../src/contract/opportunity.ts';
import {
  canTakeSlot,
  canWaitForSlot,
  placeWords,
  slotWords,
  wordsForSlots,
} from '../../../../src/domain/sign-up/capacity.ts';

const now = Date.parse('2026-11-24T14:10:00+01:00');
const fresh = '2026-11-24T14:05:00+01:00';
const tenMinutesOld = '2026-11-24T14:00:00+01:00';
const stale = '2026-11-24T13:59:59+01:00';
const list = { isOpen: true };

function capacity(maximum: number | null, remaining: number | null, more: Partial<Capacity> = {}): Capacity {
  return { maximum, remaining, display: 'exact', asOf: fresh, ...more };
}

function slot(given: Partial<Slot> & Pick<Slot, 'capacity'>): Slot {
  return {
    id: 's',
    startsAt: '2026-12-08T17:00:00+01:00',
    timeZone: 'Europe/Copenhagen',
    status: 'scheduled',
    ...given,
  };
}

describe('words for places [SU-39] [SU-40]', () => {
  const table: readonly [Capacity, words: string][] = [
    [capacity(null, null), 'none'],
    [capacity(null, 5), 'none'],
    [capacity(null, null, { display: 'hidden' }), 'none'],
    [capacity(10, null), 'available'],
    [capacity(10, null, { display: 'few' }), 'available'],
    [capacity(10, null, { waitingList: list }), 'available'],
    [capacity(10, 4, { display: 'hidden' }), 'available'],
    [capacity(10, 4), 'exact 4'],
    [capacity(10, 1), 'exact 1'],
    [capacity(10, 4, { asOf: tenMinutesOld }), 'exact 4'],
    [capacity(10, 4, { asOf: stale }), 'available'],
    [capacity(10, 3, { display: 'few' }), 'few'],
    [capacity(10, 4, { display: 'few' }), 'available'],
    [capacity(100, 10, { display: 'few' }), 'few'],
    [capacity(100, 11, { display: 'few' }), 'available'],
    [capacity(41, 5, { display: 'few' }), 'few'],
    [capacity(41, 6, { display: 'few' }), 'available'],
    [capacity(10, 3, { display: 'few', asOf: stale }), 'few'],
    [capacity(10, 0), 'full'],
    [capacity(10, 0, { display: 'hidden' }), 'full'],
    [capacity(10, 0, { asOf: stale }), 'full'],
    [capacity(10, 0, { waitingList: list }), 'waitingList'],
    [capacity(10, 0, { waitingList: { isOpen: false } }), 'full'],
    [capacity(0, 0), 'full'],
  ];
  for (const [given, words] of table) {
    const { maximum, remaining, display, asOf, waitingList } = given;
    const age =
      asOf === stale ? ', counted more than 10 minutes ago' : asOf === fresh ? '' : ', counted 10 minutes ago';
    it(`say ${words} for ${remaining} of ${maximum}, ${display}${age}${waitingList ? `, list ${waitingList.isOpen}` : ''}`, () => {
      const said = placeWords(given, now);
      expect(said.kind === 'exact' ? `exact ${said.count}` : said.kind).to.equal(words);
    });
  }

  it('never call an unknown number full', () => {
    for (const display of ['exact', 'few', 'hidden'] as const) {
      for (const waitingList of [undefined, list]) {
        expect(placeWords(capacity(10, null, { display, ...(waitingList && { waitingList }) }), now).kind).to.equal(
          'available',
        );
      }
    }
  });
});

describe('a time [SU-12] [SU-39]', () => {
  const table: readonly [why: string, Slot, words: string, canTake: boolean, canWait: boolean][] = [
    ['free', slot({ capacity: capacity(10, 4) }), 'exact', true, false],
    ['moved but free', slot({ status: 'moved', capacity: capacity(10, 4) }), 'exact', true, false],
    ['unlimited', slot({ capacity: capacity(null, null) }), 'none', true, false],
    ['unknown', slot({ capacity: capacity(10, null) }), 'available', true, false],
    ['full', slot({ capacity: capacity(10, 0) }), 'full', false, false],
    ['full with a list', slot({ capacity: capacity(10, 0, { waitingList: list }) }), 'waitingList', false, true],
    ['called full though numbers differ', slot({ status: 'full', capacity: capacity(10, 4) }), 'full', false, false],
    ['cancelled', slot({ status: 'cancelled', capacity: capacity(10, 4) }), 'cancelled', false, false],
    ['closed', slot({ status: 'closed', capacity: capacity(10, 4) }), 'closed', false, false],
    ['begun', slot({ startsAt: '2026-11-24T14:10:00+01:00', capacity: capacity(10, 4) }), 'past', false, false],
  ];
  for (const [why, given, words, canTake, canWait] of table) {
    it(`that is ${why} says ${words}`, () => {
      expect(slotWords(given, now).kind).to.equal(words);
      expect(canTakeSlot(given, 1, now)).to.equal(canTake);
      expect(canWaitForSlot(given, 1, now)).to.equal(canWait);
    });
  }

  it('is for the whole party or not at all [SU-41]', () => {
    const given = slot({ capacity: capacity(10, 2) });
    expect(canTakeSlot(given, 2, now)).to.equal(true);
    expect(canTakeSlot(given, 3, now)).to.equal(false);
    expect(canTakeSlot(slot({ capacity: capacity(10, null) }), 50, now)).to.equal(true);
    expect(canTakeSlot(slot({ capacity: capacity(null, 2) }), 50, now)).to.equal(true);
  });

  it('may be queued for by a party that is more than there is room for [SU-42]', () => {
    const given = slot({ capacity: capacity(10, 2, { waitingList: list }) });
    expect([2, 3].map((seats) => canWaitForSlot(given, seats, now))).to.deep.equal([false, true]);
    expect(canWaitForSlot(slot({ capacity: capacity(10, 2) }), 3, now)).to.equal(false);
    expect(canWaitForSlot(slot({ capacity: capacity(10, null, { waitingList: list }) }), 3, now)).to.equal(false);
    const closed = capacity(10, 2, { waitingList: { isOpen: false } });
    expect(canWaitForSlot(slot({ capacity: closed }), 3, now)).to.equal(false);
  });
});

describe('words for several times [SU-8] [SU-40]', () => {
  const free = (count: number) => slot({ capacity: capacity(10, count) });
  const few = slot({ capacity: capacity(10, 2, { display: 'few' }) });
  const full = slot({ capacity: capacity(10, 0) });
  const waiting = slot({ capacity: capacity(10, 0, { waitingList: list }) });
  const cancelled = slot({ status: 'cancelled', capacity: capacity(10, 4) });
  const closed = slot({ status: 'closed', capacity: capacity(10, 4) });
  const begun = slot({ startsAt: '2026-11-24T14:10:00+01:00', capacity: capacity(10, 4) });
  const unlimited = slot({ capacity: capacity(null, null) });
  const table: readonly [why: string, readonly Slot[], words: string | undefined][] = [
    ['no times', [], undefined],
    ['only cancelled ones', [cancelled], undefined],
    ['one free', [free(4)], 'exact'],
    ['one free beside full and cancelled ones', [full, free(4), cancelled], 'exact'],
    ['numbers that differ', [free(4), free(2)], 'available'],
    ['one without a limit', [unlimited, full], 'none'],
    ['one without a limit beside a free one', [unlimited, free(4)], 'available'],
    ['only one that has begun', [begun], undefined],
    ['few in each', [few, few], 'few'],
    ['few in one, more in another', [few, free(8)], 'available'],
    ['a list in one', [full, waiting], 'waitingList'],
    ['none', [full, full], 'full'],
    ['one closed, another full', [closed, full], 'full'],
    ['only closed ones', [closed, closed], 'closed'],
  ];
  for (const [why, slots, words] of table) {
    it(`say ${words ?? 'nothing'} for ${why}`, () => {
      expect(wordsForSlots(slots, now)?.kind).to.equal(words);
    });
  }
});
