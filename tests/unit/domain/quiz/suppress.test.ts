import { expect } from 'chai';
import fc from 'fast-check';
import { suppress } from '../../../../src/domain/quiz/suppress.ts';
import { thousandRuns } from '../../../helpers/seed.ts';
import { firstDerivable } from './derivable.ts';

const k = 5;
const groups = (sizes: readonly number[]) => sizes.map((size, index) => ({ code: `g${index}`, size }));
const shownSizes = (sizes: readonly number[]) => {
  const { shown } = suppress(groups(sizes), k);
  return groups(sizes)
    .filter(({ code }) => shown.includes(code))
    .map(({ size }) => size);
};

describe('hiding small groups [RQ-58]', () => {
  const cases: [readonly number[], readonly number[]][] = [
    [[12, 8, 3], [12]],
    [
      [12, 8, 3, 2],
      [12, 8],
    ],
    [[9, 6, 2, 1], [9]],
    [[6, 4], []],
    [
      [9, 5],
      [9, 5],
    ],
    [
      [12, 0, 7],
      [12, 7],
    ],
    [[3], []],
    [[], []],
  ];
  for (const [sizes, shown] of cases)
    it(`shows ${shown.join(' and ') || 'none'} of ${sizes.join(', ') || 'nothing'}`, () => {
      expect(shownSizes(sizes)).to.deep.equal(shown);
    });

  it('hides the later of two that are equally small', () => {
    expect(suppress(groups([6, 6, 2]), k).shown).to.deep.equal(['g0']);
  });

  it('tells of the hidden ones only how many groups and people they are', () => {
    expect(suppress(groups([12, 8, 3]), k).hidden).to.deep.equal({ groups: 2, respondents: 11 });
  });

  it('leaves no group of fewer than five to be worked out from the total, whatever the sizes [RQ-81]', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(15), { minLength: 1, maxLength: 7 }), (sizes) => {
        const { shown } = suppress(groups(sizes), k);
        const of = (codes: readonly string[]) => groups(sizes).map(({ code }) => (codes.includes(code) ? 1 : 0));
        const people = sizes.reduce((sum, size) => sum + size, 0);
        const known = [sizes.map(() => 1), ...shown.map((code) => of([code]))];
        if (people < k) expect(shown).to.deep.equal([]);
        else expect(firstDerivable(known, sizes, k)).to.equal(undefined);
      }),
      { numRuns: thousandRuns },
    );
  });

  it('would be caught if it hid only the small ones', () => {
    expect(
      firstDerivable(
        [
          [1, 1, 1],
          [1, 0, 0],
          [0, 1, 0],
        ],
        [12, 8, 3],
        k,
      ),
    ).to.deep.equal([2]);
  });
});
