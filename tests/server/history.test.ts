import { expect } from 'chai';
import { type History, judgeHistory, type Operation } from '../helpers/history.ts';

const op = (party: string, startedAt: number, endedAt: number, more: Partial<Operation> = {}): Operation => ({
  operation: 'signUp',
  party,
  seats: 1,
  startedAt,
  endedAt,
  answer: 'confirmed',
  ...more,
});
const row = (party: string, more: Partial<History['rows'][number]> = {}) => ({
  id: party,
  party,
  seats: 1,
  status: 'confirmed' as const,
  ...more,
});
const [x, y] = [op('X', 0, 10), op('Y', 2, 11)];
const wait = (party: string, startedAt: number) =>
  op(party, startedAt, startedAt + 1, { operation: 'wait', answer: 'waiting' });
const right: History = {
  capacity: 2,
  operations: [x, y, op('Z', 1, 3, { answer: 'full' })],
  rows: [row('X'), row('Y')],
  counter: 2,
};

describe('the judge of histories [QA-15] [QA-112]', () => {
  it('lets pass what can have been', () => {
    expect(judgeHistory(right)).to.deep.equal([]);
    const cancelled = op('Y', 5, 6, { operation: 'cancel', answer: 'cancelled' });
    const later = {
      ...right,
      operations: [x, y, cancelled, op('Z', 12, 13)],
      rows: [row('X'), row('Y', { status: 'ended' }), row('Z')],
    };
    expect(judgeHistory(later)).to.deep.equal([]);
    const unknown = { ...right, operations: [x, op('Y', 2, 11, { answer: 'unknown' })], rows: [row('X')], counter: 1 };
    expect(judgeHistory(unknown)).to.deep.equal([]);
  });

  it('lets pass a cancellation nobody heard back from, and an offer that was taken', () => {
    const unheard = op('X', 11, 12, { operation: 'cancel', answer: 'unknown' });
    const gone = [row('X', { status: 'ended' }), row('Y'), row('Z')];
    expect(judgeHistory({ ...right, operations: [x, y, unheard, op('Z', 13, 14)], rows: gone })).to.deep.equal([]);
    const left = op('X', 11, 12, { operation: 'cancel', answer: 'cancelled' });
    const taken = op('Z', 13, 14, { operation: 'accept', receipt: 'Z' });
    const queued = [x, y, wait('Z', 3), left, taken, op('V', 15, 16, { answer: 'full' })];
    expect(judgeHistory({ ...right, operations: queued, rows: gone })).to.deep.equal([]);
  });

  it('lets a place be free beside who said no to it', () => {
    const declined = op('Z', 4, 5, { operation: 'decline', answer: 'cancelled' });
    const rows = [row('X'), row('Z', { status: 'waiting', hasPassed: true })];
    expect(judgeHistory({ ...right, operations: [x, wait('Z', 1), declined], rows, counter: 1 })).to.deep.equal([]);
  });

  const bad: Record<string, [History, RegExp]> = {
    'more seats than there are': [
      { ...right, operations: [x, y, op('Z', 4, 12)], rows: [row('X'), row('Y'), row('Z')], counter: 3 },
      /^overbooked: 3 of 2/,
    ],
    'a "full" that was a lie': [
      {
        ...right,
        operations: [
          x,
          y,
          op('Y', 12, 13, { operation: 'cancel', answer: 'cancelled' }),
          op('Z', 14, 15, { answer: 'full' }),
        ],
        rows: [row('X'), row('Y', { status: 'ended' })],
        counter: 1,
      },
      /^told "full" with places: Z/,
    ],
    'an offer to the wrong one': [
      {
        capacity: 2,
        operations: [x, wait('A', 20), wait('B', 30)],
        rows: [row('X'), row('A', { status: 'waiting' }), row('B', { status: 'offered' })],
        counter: 2,
      },
      /^asked out of order: B before A/,
    ],
    'a sign-up that is gone': [{ ...right, rows: [row('X')], counter: 1 }, /^lost: Y/],
    'a counter that is not a recount': [{ ...right, counter: 1 }, /^counter 1, recount 2/],
    'a party that is in twice': [
      { ...right, rows: [row('X'), row('X', { id: 'X2' })], operations: [x] },
      /^twice in: X/,
    ],
    'half a party': [
      { ...right, operations: [op('X', 0, 1, { seats: 2 })], rows: [row('X')], counter: 1 },
      /^split: X/,
    ],
    'a free seat beside who waits': [
      { capacity: 2, operations: [x, wait('A', 20)], rows: [row('X'), row('A', { status: 'waiting' })], counter: 1 },
      /^A waits beside 1 free/,
    ],
    'a receipt for nothing': [{ ...right, operations: [{ ...x, receipt: 'other' }, y] }, /^receipt without a row: X/],
  };
  for (const [fault, [history, finding]] of Object.entries(bad)) {
    it(`sees ${fault}`, () => {
      expect(
        judgeHistory(history).some((found) => finding.test(found)),
        judgeHistory(history).join('\n'),
      ).to.equal(true);
    });
  }
});
