import { expect } from 'chai';
import { readBundle } from './bundle.ts';

describe('the embed folder', () => {
  it('is the same, byte by byte, when it is built again [EM-35]', async () => {
    const [once, again] = [await readBundle(), await readBundle()];
    expect(once).to.have.length.greaterThan(20);
    expect(again.map(({ name, code }) => [name, code])).to.deep.equal(once.map(({ name, code }) => [name, code]));
  });
});
