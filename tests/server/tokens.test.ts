import { createCipheriv, randomBytes } from 'node:crypto';
import { expect } from 'chai';
import { newToken } from '../../demo/server/manage/tokens.ts';
import { atLevel } from '../helpers/seed.ts';

const count = atLevel(10_000, 1_000_000, 1_000_000);
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const places = 43;
/** The last sign of 32 bytes carries four of its six bits. */
const signsAt = (place: number) => (place === places - 1 ? 16 : 64);

/** Bytes as even as chance makes them, and the same in every run: true chance would be uneven in one run of a thousand. */
function evenBytes(): (count: number) => Buffer {
  const stream = createCipheriv('aes-256-ctr', Buffer.alloc(32, 'a key of its own'), Buffer.alloc(16));
  return (count) => stream.update(Buffer.alloc(count));
}

/** How far counts are from an even spread, as a normal deviate (Wilson and Hilferty). */
function deviation(counts: readonly number[]): number {
  const degrees = counts.length - 1;
  const expected = counts.reduce((sum, one) => sum + one, 0) / counts.length;
  const squares = counts.reduce((sum, one) => sum + (one - expected) ** 2 / expected, 0);
  const spread = 2 / (9 * degrees);
  return ((squares / degrees) ** (1 / 3) - (1 - spread)) / Math.sqrt(spread);
}

function judge(make: () => string): { differing: number; isAlphabet: boolean; worst: number } {
  const seen = new Set<string>();
  const counts = Array.from({ length: places }, () => new Map<string, number>());
  let isAlphabet = true;
  for (let index = 0; index < count; index += 1) {
    const token = make();
    seen.add(token);
    isAlphabet &&= /^[A-Za-z0-9_-]{43}$/.test(token);
    for (const [place, here] of counts.entries()) {
      const sign = token[place] ?? '';
      here.set(sign, (here.get(sign) ?? 0) + 1);
    }
  }
  const deviations = counts.map((here, place) => {
    const possible = [...alphabet].filter((_, index) => index % (64 / signsAt(place)) === 0);
    return deviation(possible.map((sign) => here.get(sign) ?? 0));
  });
  return { differing: seen.size, isAlphabet, worst: Math.max(...deviations) };
}

// p > 0.001 at each of 43 places, together: p > 0.001 / 43 at the worst of them.
const mostDeviation = 4.07;

describe(`the token of a link, ${count} times [QA-79] [CT-45]`, () => {
  it('is never the same, is written in the alphabet of addresses, and has every sign as often as any other', () => {
    const drawn = judge(() => newToken(randomBytes));
    expect([drawn.differing, drawn.isAlphabet]).to.deep.equal([count, true]);
    const bytes = evenBytes();
    expect(judge(() => newToken(bytes)).worst).to.be.lessThan(mostDeviation);
  });

  it('would be found out if a byte of it were uneven [QA-16]', () => {
    const bytes = evenBytes();
    const { worst } = judge(() =>
      newToken((length) => Uint8Array.from(bytes(length), (byte, at) => (at === 9 ? byte % 200 : byte))),
    );
    expect(worst).to.be.greaterThan(mostDeviation);
  });
});
