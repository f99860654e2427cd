import type { CalendarFilter, FilterKey, When } from './calendar-filter.ts';
import { daysOf, type FilterTest, flagTest, testsOf } from './filter-occurrences.ts';
import { type FilterContext, valuesOf } from './filter-values.ts';
import type { PlacedOccurrence } from './placed-occurrence.ts';

/** Which dates have each value of a key, by their places in the list. */
export type FilterValues = ReadonlyMap<FilterKey, ReadonlyMap<string, readonly number[]>>;

/** How many dates each value of a key would show together with all other keys (EC-67); values without any stay with 0. */
export type FilterCounts = ReadonlyMap<FilterKey, ReadonlyMap<string, number>>;

/** The values of several keys over the dates. It hangs on no filter, so that one reading does for every choice. */
export function valuesAmong(
  occurrences: readonly PlacedOccurrence[],
  keys: readonly FilterKey[],
  context: FilterContext,
): FilterValues {
  return new Map(
    keys.map((key) => {
      const places = new Map<string, number[]>();
      const valuesIn = countedValues(key, context);
      for (const [at, placed] of occurrences.entries()) {
        for (const value of valuesIn(placed)) {
          const known = places.get(value);
          if (known) known.push(at);
          else places.set(value, [at]);
        }
      }
      return [key, places];
    }),
  );
}

/** Counts these values, and the dates that the whole filter finds; each test is made once a date (EC-67). */
export function countValues(
  occurrences: readonly PlacedOccurrence[],
  { filter, values, context }: { filter: CalendarFilter; values: FilterValues; context: FilterContext },
): { counts: FilterCounts; found: number } {
  const tests = [...testsOf(filter, context)];
  const failed = occurrences.map((placed) => failedKey(tests, placed));
  // The values of a key are counted without its own test.
  const count = (key: FilterKey, places: readonly number[]) =>
    places.reduce((sum, at) => (failed[at] === undefined || failed[at] === key ? sum + 1 : sum), 0);
  const counts = [...values].map(
    ([key, places]) => [key, new Map([...places].map(([value, all]) => [value, count(key, all)]))] as const,
  );
  return { counts: new Map(counts), found: failed.filter((key) => key === undefined).length };
}

/** The key whose test a date fails, or that it fails more than one. */
function failedKey(tests: readonly (readonly [FilterKey, FilterTest])[], placed: PlacedOccurrence) {
  let failed: FilterKey | 'several' | undefined;
  for (const [key, test] of tests) if (!test(placed)) failed = failed === undefined ? key : 'several';
  return failed;
}

const NO_VALUES: readonly string[] = [];
const IS_TRUE: readonly string[] = ['true'];

/** The values of a date that are counted for a key; what does not hang on the date is worked out once. */
function countedValues(key: FilterKey, context: FilterContext): (placed: PlacedOccurrence) => readonly string[] {
  if (key === 'isFree' || key === 'hasNeeds') {
    const holds = flagTest(key, context);
    return (placed) => (holds(placed) ? IS_TRUE : NO_VALUES);
  }
  if (key !== 'when') return (placed) => valuesOf(placed, key, context);
  const all: readonly When[] = ['today', 'tomorrow', 'weekend', 'nextWeek'];
  const spans = all.map((when) => ({ when, ...daysOf(when, context.today) }));
  const last = Math.max(...spans.map(({ to }) => to));
  return ({ firstDay, lastDay }) =>
    // Most dates are later than all of these.
    firstDay >= last
      ? NO_VALUES
      : spans.filter(({ from, to }) => lastDay >= from && firstDay < to).map(({ when }) => when);
}
