import { expect } from 'chai';
import type { Occurrence } from '../../../../src/contract/occurrence.ts';
import { statusesOf } from '../../../../src/domain/calendar/event-status.ts';
import { instantOf, occurrence } from '../../../helpers/calendar-samples.ts';

const NOW = instantOf('2026-11-24T14:10:00+01:00');
const FRESH = '2026-11-24T14:05:00+01:00';
const OLD = '2026-11-24T13:59:00+01:00';
const codesOf = (changes: Partial<Occurrence>, now = NOW) =>
  statusesOf(occurrence(changes), now).map(({ code }) => code);
const capacity = (remaining: number | null, changes: object = {}) => ({
  maximum: 40,
  remaining,
  display: 'exact' as const,
  asOf: FRESH,
  ...changes,
});
const registration = (changes: object) => ({ mode: 'here' as const, ...changes });

describe('the statuses of a date [EC-53]', () => {
  const cases: [name: string, changes: Partial<Occurrence>, codes: string[]][] = [
    ['nothing said', {}, []],
    ['scheduled', { status: 'scheduled' }, []],
    ['cancelled', { status: 'cancelled' }, ['cancelled']],
    ['postponed', { status: 'postponed' }, ['postponed']],
    ['an unknown word', { status: 'changed' }, ['changed']],
    ['tentative', { status: 'tentative' }, ['tentative']],
    ['said to be moved', { status: 'moved' }, ['moved']],
    ['another time before', { previousStartsAt: '2026-12-01T17:00:00+01:00' }, ['moved']],
    ['the same time before, in another offset', { previousStartsAt: '2026-12-08T16:00:00Z' }, []],
    ['another place before', { previousPlaceName: 'Salen', place: { name: 'Laden' } }, ['moved']],
    ['an original start elsewhere', { originalStartsAt: '2026-12-01T17:00:00+01:00' }, ['moved']],
    ['an original start here', { originalStartsAt: '2026-12-08T17:00:00+01:00' }, []],
    ['cancelled after it moved', { status: 'cancelled', previousStartsAt: '2026-12-01T17:00:00+01:00' }, ['cancelled']],
    ['no place left', { capacity: capacity(0) }, ['soldOut']],
    ['no place left, waiting list', { capacity: capacity(0, { waitingList: { isOpen: true } }) }, ['waitingList']],
    ['4 of 40 left', { capacity: capacity(4) }, ['few']],
    ['5 of 40 left', { capacity: capacity(5) }, []],
    ['3 of 10 left', { capacity: capacity(3, { maximum: 10 }) }, ['few']],
    ['4 left, number hidden', { capacity: capacity(4, { display: 'hidden' }) }, []],
    ['number unknown', { capacity: capacity(null) }, []],
    ['no limit', { capacity: capacity(null, { maximum: null }) }, []],
    ['old numbers that say none', { capacity: capacity(0, { asOf: OLD }) }, []],
    ['sold out by a word', { availability: 'soldOut' }, ['soldOut']],
    ['waiting list by a word', { availability: 'waitingList' }, ['waitingList']],
    ['few by a word', { availability: 'few' }, ['few']],
    [
      'not open yet, and no place',
      { registration: registration({ opensAt: '2026-12-01T09:00:00+01:00' }), capacity: capacity(0) },
      ['notOpen'],
    ],
    ['closed by date', { registration: registration({ closesAt: '2026-11-24T14:10:00+01:00' }) }, ['closed']],
    ['open to the start', { registration: registration({}) }, []],
    ['no registration that could close', { startsAt: '2026-11-24T14:00:00+01:00', registration: { mode: 'none' } }, []],
    ['cancelled with no place', { status: 'cancelled', capacity: capacity(0) }, ['cancelled']],
    ['online', { place: { remote: 'only' } }, ['online']],
    ['both', { place: { remote: 'possible' } }, ['hybrid']],
    ['free', { price: { kind: 'free' } }, ['free']],
    ['price unknown', { price: { kind: 'unknown' } }, []],
    [
      'a need with places',
      { needs: [{ opportunityId: 'a', kind: 'lift', task: 'Kør', capacity: capacity(2) }] },
      ['needsHelp'],
    ],
    [
      'a need without places',
      { needs: [{ opportunityId: 'a', kind: 'lift', task: 'Kør', capacity: capacity(0) }] },
      [],
    ],
    [
      'a need without places, said long ago',
      { needs: [{ opportunityId: 'a', kind: 'lift', task: 'Kør', capacity: capacity(0, { asOf: OLD }) }] },
      ['needsHelp'],
    ],
    [
      'a need of a cancelled date',
      { status: 'cancelled', needs: [{ opportunityId: 'a', kind: 'lift', task: 'Kør' }] },
      ['cancelled'],
    ],
    [
      'everything else',
      {
        availability: 'few',
        place: { remote: 'only' },
        price: { kind: 'free' },
        needs: [{ opportunityId: 'a', kind: 'lift', task: 'Kør' }],
      },
      ['few', 'online', 'free', 'needsHelp'],
    ],
  ];
  for (const [name, changes, codes] of cases)
    it(`${name}: ${codes.join(', ') || 'none'}`, () => {
      expect(codesOf(changes)).to.deep.equal(codes);
    });

  it('close so many minutes before the start, and at the start', () => {
    const start = instantOf('2026-12-08T17:00:00+01:00');
    const before = { registration: registration({ closesMinutesBefore: 60 }) };
    expect(codesOf(before, start - 3_600_001)).to.deep.equal([]);
    expect(codesOf(before, start - 3_600_000)).to.deep.equal(['closed']);
    expect(codesOf({ registration: registration({}) }, start)).to.deep.equal(['closed']);
  });

  it('say what their words need', () => {
    expect(statusesOf(occurrence({ capacity: capacity(3) }), NOW)).to.deep.equal([{ code: 'few', remaining: 3 }]);
    expect(statusesOf(occurrence({ capacity: capacity(3, { asOf: OLD }) }), NOW)).to.deep.equal([{ code: 'few' }]);
    expect(statusesOf(occurrence({ capacity: capacity(3, { display: 'few' }) }), NOW)).to.deep.equal([{ code: 'few' }]);
    expect(statusesOf(occurrence({ availability: 'soldOut', price: { kind: 'paid' } }), NOW)).to.deep.equal([
      { code: 'soldOut', isPaid: true },
    ]);
    expect(
      statusesOf(occurrence({ originalStartsAt: '2026-12-01T17:00:00+01:00', previousPlaceName: 'Salen' }), NOW),
    ).to.deep.equal([{ code: 'moved', fromStartsAt: '2026-12-01T17:00:00+01:00', fromPlaceName: 'Salen' }]);
  });
});
