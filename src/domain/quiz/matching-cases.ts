import type { CaseStory } from '../../contract/case-story.ts';
import { dealOut } from './deal-out.ts';

const order: readonly CaseStory['status'][] = ['reported', 'planned', 'illustration', 'teaser'];

/**
 * The cases that go with each of these dimensions: those with a result first, at most two, and none twice (RQ-47). The
 * dimensions come in the order in which advice about them is given.
 */
export function matchingCases(
  dimensions: readonly string[],
  cases: readonly CaseStory[],
): ReadonlyMap<string, readonly CaseStory[]> {
  const sorted = cases.toSorted((one, other) => order.indexOf(one.status) - order.indexOf(other.status));
  return dealOut(dimensions, sorted, (story, dimension) => !!story.dimensions?.some(({ id }) => id === dimension));
}
