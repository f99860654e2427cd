import { expect } from 'chai';
import { type BuiltChunk, readBundle } from './bundle.ts';

/** Names of the files that only one of two builds has, or that differ in a byte. */
function differing(once: readonly BuiltChunk[], again: readonly BuiltChunk[]): string[] {
  const isIn = (build: readonly BuiltChunk[], { name, code }: BuiltChunk) =>
    build.some((other) => other.name === name && other.code === code);
  const only = [...once.filter((chunk) => !isIn(again, chunk)), ...again.filter((chunk) => !isIn(once, chunk))];
  return [...new Set(only.map(({ name }) => name))];
}

describe('the embed folder', () => {
  it('is the same, byte by byte, when it is built again, and a time stamp would be seen [EM-35] [QA-16]', async () => {
    const [once, again] = [await readBundle(), await readBundle()];
    expect(once).to.have.length.greaterThan(20);
    expect(again.map(({ name }) => name)).to.deep.equal(once.map(({ name }) => name));
    expect(differing(once, again)).to.deep.equal([]);
    const stamped = again.map((chunk, index) => (index === 3 ? { ...chunk, code: `${chunk.code}/* 14.10 */` } : chunk));
    expect(differing(once, stamped), 'the detector is blind: a time stamp').to.deep.equal([once[3]?.name]);
    expect(differing(once, again.slice(1)), 'the detector is blind: a lost file').to.deep.equal([once[0]?.name]);
  });
});
