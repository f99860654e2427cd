import { expect } from 'chai';
import { radarLines, radarPoint } from '../../../../src/domain/quiz/radar-figure.ts';

const rounded = ({ x, y }: { x: number; y: number }) => [x, y].map((value) => Math.round(value * 1000) / 1000 + 0);

describe('the figure of a result [RQ-18] [RQ-43]', () => {
  it('has its first axis upwards, and the others round with the clock', () => {
    expect([0, 1, 2, 3].map((index) => rounded(radarPoint(index, 4, 1)))).to.deep.equal([
      [0, -1],
      [1, 0],
      [0, 1],
      [-1, 0],
    ]);
    expect(rounded(radarPoint(1, 4, 0.5))).to.deep.equal([0.5, 0]);
  });

  it('goes all the way round where there are all numbers', () => {
    expect(radarLines([10, 0, 30])).to.deep.equal([
      [0, 1],
      [1, 2],
      [2, 0],
    ]);
  });

  it('is broken on both sides of a missing number', () => {
    expect(radarLines([10, null, 30, 40])).to.deep.equal([
      [2, 3],
      [3, 0],
    ]);
    expect(radarLines([null, 20, null])).to.deep.equal([]);
  });
});
