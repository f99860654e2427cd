import { expect } from 'chai';
import { clock, testStart } from '../helpers/fixed-clock.ts';
import { randomNumbers, seed } from '../helpers/seed.ts';

describe('the moment and the chance of the tests [QA-7]', () => {
  it('stand still at a Tuesday afternoon in Denmark, until a test lets time pass', async () => {
    expect(new Date().toISOString()).to.equal('2026-11-24T13:10:00.000Z');
    expect(Date.now()).to.equal(Date.parse(testStart));
    expect(new Date(testStart).getUTCDay()).to.equal(2);
    await clock.tick(61_000);
    expect(new Date().toISOString()).to.equal('2026-11-24T13:11:01.000Z');
  });

  it('begin there anew in the next test', () => {
    expect(Date.now()).to.equal(Date.parse(testStart));
  });

  it('are the same numbers for the same seed', () => {
    const draw = (from?: number) => Array.from({ length: 3 }, randomNumbers(from));
    expect(draw()).to.deep.equal(draw(seed));
    expect(draw(seed + 1)).to.not.deep.equal(draw(seed));
    for (const number of draw()) expect(number).to.be.within(0, 1);
  });
});
