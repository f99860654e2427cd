import { expect } from 'chai';
import type { Slot } from '../../../../src/contract/opportunity.ts';
import { slotWords } from '../../../../src/domain/sign-up/capacity.ts';

const now = Date.parse('2026-11-24T14:10:00+01:00');
const asOf = '2026-11-24T14:05:00+01:00';
const soon = { id: 's', startsAt: '2026-12-08T17:00:00+01:00', timeZone: 'Europe/Copenhagen' };

describe('words for each combination of limit, number, display, status and list [SU-39] [SU-40]', () => {
  const displays = ['exact', 'few', 'hidden'] as const;
  const lists = [undefined, { isOpen: true }, { isOpen: false }];
  const all = [null, 10].flatMap((maximum) =>
    [null, 0, 1, 3, 4, 10].flatMap((remaining) =>
      displays.flatMap((display) =>
        lists.flatMap((waitingList) =>
          (['scheduled', 'moved', 'full', 'cancelled', 'closed'] as const).map(
            (status) =>
              ({
                ...soon,
                status,
                capacity: { maximum, remaining, display, asOf, ...(waitingList && { waitingList }) },
              }) satisfies Slot,
          ),
        ),
      ),
    ),
  );
  const wordsOf = (given: Slot) => slotWords(given, now).kind;
  const isOn = ({ status }: Slot) => status === 'scheduled' || status === 'moved';
  const isEmpty = ({ capacity: { maximum, remaining } }: Slot) => maximum !== null && remaining === 0;
  const rules: readonly [rule: string, is: (given: Slot) => boolean, when: (given: Slot) => boolean][] = [
    [
      'what is off says so',
      (given) => wordsOf(given) === given.status && given.status !== 'full',
      (given) => given.status === 'cancelled' || given.status === 'closed',
    ],
    [
      'no limit says nothing',
      (given) => wordsOf(given) === 'none',
      (given) => isOn(given) && given.capacity.maximum === null,
    ],
    [
      'full is what has none left, or is called full, and nothing else',
      (given) => ['full', 'waitingList'].includes(wordsOf(given)),
      (given) => given.status === 'full' || (isOn(given) && isEmpty(given)),
    ],
    [
      'an open list is named in the place of full',
      (given) => wordsOf(given) === 'waitingList',
      (given) =>
        (given.status === 'full' || (isOn(given) && isEmpty(given))) && given.capacity.waitingList?.isOpen === true,
    ],
    [
      'a number is told where it is shown exactly and known',
      (given) => wordsOf(given) === 'exact',
      ({ capacity: { maximum, remaining, display }, ...given }) =>
        isOn(given as Slot) && maximum !== null && remaining !== null && remaining > 0 && display === 'exact',
    ],
    [
      'few is told where few are left of what is not counted out',
      (given) => wordsOf(given) === 'few',
      ({ capacity: { maximum, remaining, display }, ...given }) =>
        isOn(given as Slot) &&
        maximum !== null &&
        remaining !== null &&
        remaining > 0 &&
        remaining <= 3 &&
        display === 'few',
    ],
  ];
  for (const [rule, is, when] of rules) {
    it(`${rule}, in all ${all.length}`, () => {
      expect(all.filter((given) => is(given) !== when(given))).to.deep.equal([]);
      expect(all.some(when)).to.equal(true);
    });
  }
});
