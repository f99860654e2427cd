import { expect } from 'chai';
import fc from 'fast-check';
import { DateOrder, inOrder, mergeDates } from '../../../../src/domain/calendar/date-order.ts';
import { compareOccurrences, type PlacedOccurrence } from '../../../../src/domain/calendar/placed-occurrence.ts';
import { occurrence } from '../../../helpers/calendar-samples.ts';
import '../../../helpers/seed.ts';

// The two last are one title to a collator: an accent in one character, and after its letter.
const titles = ['Aften', 'Ærø', 'Zoo', 'aften', 'Café', 'Cafe\u0301'];

/** Dates that share moments, minutes and titles far more often than those of a calendar. */
const dates: fc.Arbitrary<PlacedOccurrence[]> = fc.array(
  fc
    .record({
      title: fc.constantFrom(...titles),
      second: fc.constantFrom(-61, 0, 0.5, 20, 60),
      isAllDay: fc.boolean(),
      year: fc.constantFrom(1969, 9999),
      id: fc.integer({ min: 10, max: 99 }),
    })
    .map(({ title, second, isAllDay, year, id }) => ({
      occurrence: occurrence({ id: `e${id}`, title }),
      isAllDay,
      startsAt: Date.UTC(year, 11, 31) + second * 1000,
      firstDay: 0,
      lastDay: 0,
      sourceIds: [],
    })),
  { maxLength: 60 },
);

function sortedBy(order: DateOrder): PlacedOccurrence[] {
  const steps = order.steps();
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

describe('the order of many dates', () => {
  it('is the one that comparing them two and two gives [BE-28] [EC-43]', () => {
    fc.assert(
      fc.property(dates, (all) => {
        const order = new DateOrder();
        for (const placed of all) order.under(placed.occurrence.title as string).push(placed);
        const nameOf = ({ startsAt, isAllDay, occurrence: { title, id } }: PlacedOccurrence) =>
          `${startsAt} ${isAllDay} ${String(title).normalize()} ${id}`;
        expect(sortedBy(order).map(nameOf)).to.deep.equal(all.toSorted(compareOccurrences).map(nameOf));
      }),
    );
  });

  it('is the same for dates that are sorted by themselves, and for two lists made one [BE-28]', () => {
    const idsOf = (all: readonly PlacedOccurrence[]) => all.map(({ occurrence: { id } }) => id);
    fc.assert(
      fc.property(dates, dates, (ones, others) => {
        expect(idsOf(inOrder(ones))).to.deep.equal(idsOf(ones.toSorted(compareOccurrences)));
        const merged = mergeDates(inOrder(ones), inOrder(others));
        expect(idsOf(merged)).to.deep.equal(idsOf([...ones, ...others].sort(compareOccurrences)));
      }),
    );
  });
});
