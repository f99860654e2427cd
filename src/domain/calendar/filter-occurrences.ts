import { wordsOf } from '../text/fold.ts';
import { type CalendarFilter, type FilterKey, usedKeys, type When } from './calendar-filter.ts';
import { type CivilDay, weekStart } from './civil-day.ts';
import { readPlainDate } from './date-time.ts';
import { looksForHelp } from './event-status.ts';
import { type FilterContext, statedAccess, valuesOf } from './filter-values.ts';
import type { PlacedOccurrence } from './placed-occurrence.ts';

/** Whether a date satisfies one key of a filter. */
export type FilterTest = (placed: PlacedOccurrence) => boolean;
type Content = NonNullable<PlacedOccurrence['content']>;

/** What filters look at; the dates of a series share it. */
const contentOf = (placed: PlacedOccurrence): Content => placed.content ?? placed.occurrence;

/** Half-open range of days that `when` means (EC-64): weekend is what is left of this week's Saturday and Sunday. */
export function daysOf(when: When, today: CivilDay): { from: CivilDay; to: CivilDay } {
  const monday = weekStart(today);
  switch (when) {
    case 'today':
      return { from: today, to: today + 1 };
    case 'tomorrow':
      return { from: today + 1, to: today + 2 };
    case 'weekend':
      return { from: Math.max(today, monday + 5), to: monday + 7 };
    case 'nextWeek':
      return { from: monday + 7, to: monday + 14 };
  }
}

/** Makes the test of each key in use, once for many dates. */
export function testsOf(filter: CalendarFilter, context: FilterContext): Map<FilterKey, FilterTest> {
  return new Map(usedKeys(filter).map((key) => [key, testOf(filter, key, context)]));
}

function testOf(filter: CalendarFilter, key: FilterKey, context: FilterContext): FilterTest {
  const anyOf = (wanted: readonly string[] = []): FilterTest => {
    const set = new Set(wanted);
    return (placed) => valuesOf(placed, key, context).some((value) => set.has(value));
  };
  switch (key) {
    case 'q':
      return searchTest(filter.q ?? '');
    case 'accessibility':
      // Who needs both needs both (CT-12).
      return (placed) => {
        const stated = valuesOf(placed, key, context);
        return (filter.accessibility ?? []).every((need) => stated.includes(need));
      };
    case 'from':
      return ({ lastDay }) => lastDay >= (readPlainDate(filter.from) ?? Number.NEGATIVE_INFINITY);
    case 'to':
      return ({ firstDay }) => firstDay < (readPlainDate(filter.to) ?? Number.POSITIVE_INFINITY);
    case 'when': {
      const { from, to } = daysOf(filter.when ?? 'today', context.today);
      return ({ firstDay, lastDay }) => lastDay >= from && firstDay < to;
    }
    case 'isFree':
    case 'hasNeeds':
      return flagTest(key, context);
    default:
      return anyOf(filter[key]);
  }
}

/** The test of what holds or does not; help is looked for where the badge of a date says so (EC-58). */
export const flagTest = (key: 'isFree' | 'hasNeeds', { now }: FilterContext): FilterTest =>
  key === 'isFree'
    ? (placed) => contentOf(placed).price?.kind === 'free'
    : (placed) => (placed.isAllDay || placed.startsAt > now) && looksForHelp(contentOf(placed), now);

const words = new WeakMap<Content, string[]>();

function searchTest(query: string): FilterTest {
  const asked = wordsOf(query);
  return (placed) => {
    const content = contentOf(placed);
    let found = words.get(content);
    if (!found) {
      found = searchWords(content);
      words.set(content, found);
    }
    const known = found;
    return asked.every((beginning) => known.some((word) => word.startsWith(beginning)));
  };
}

/** Folded words of title, summary, place, organisation and category, in every language (EC-65). */
function searchWords({ title, summary, place, organisations, categories }: Content): string[] {
  const names = [...(organisations ?? []).map(({ name }) => name), ...(categories ?? []).map(({ label }) => label)];
  return [title, summary, place?.name, place?.city, place?.address, ...names].flatMap((text) =>
    (typeof text === 'string' ? [text] : Object.values<string>(text ?? {})).flatMap(wordsOf),
  );
}

/** The dates that satisfy every filter: the person's choice and what the editor fixed (EC-69). */
export function filterOccurrences(
  occurrences: readonly PlacedOccurrence[],
  filters: readonly CalendarFilter[],
  context: FilterContext,
): PlacedOccurrence[] {
  const tests = filters.flatMap((filter) => [...testsOf(filter, context).values()]);
  return tests.length === 0 ? [...occurrences] : occurrences.filter((placed) => tests.every((test) => test(placed)));
}

/** How many dates would satisfy everything else, but say nothing of an access feature that is asked for (EC-63). */
export function countUnstated(
  occurrences: readonly PlacedOccurrence[],
  { filter, feature }: { filter: CalendarFilter; feature: string },
  context: FilterContext,
): number {
  const accessibility = filter.accessibility?.filter((need) => need !== feature) ?? [];
  return filterOccurrences(occurrences, [{ ...filter, accessibility }], context).filter(
    (placed) => !statedAccess(contentOf(placed)).has(feature),
  ).length;
}

/** The one key whose removal shows the most dates, for a choice without hits (EC-68). */
export function bestRemoval(
  occurrences: readonly PlacedOccurrence[],
  filter: CalendarFilter,
  context: FilterContext,
): { key: FilterKey; count: number } | undefined {
  let best: { key: FilterKey; count: number } | undefined;
  for (const key of usedKeys(filter)) {
    const { [key]: _, ...rest } = filter;
    const count = filterOccurrences(occurrences, [rest], context).length;
    if (count > (best?.count ?? 0)) best = { key, count };
  }
  return best;
}
