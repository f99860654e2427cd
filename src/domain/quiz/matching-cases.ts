import type { CaseStory } from '../../contract/case-story.ts';

const order: readonly CaseStory['status'][] = ['reported', 'planned', 'illustration', 'teaser'];
const mostEach = 2;

/**
 * The cases that go with each of these dimensions: those with a result first, at most two, and none twice (RQ-47). The
 * dimensions come in the order in which advice about them is given.
 */
export function matchingCases(
  dimensions: readonly string[],
  cases: readonly CaseStory[],
): ReadonlyMap<string, readonly CaseStory[]> {
  const left = new Set(cases.toSorted((one, other) => order.indexOf(one.status) - order.indexOf(other.status)));
  const found = new Map<string, readonly CaseStory[]>();
  for (const dimension of dimensions) {
    const about = [...left].filter((story) => story.dimensions?.some(({ id }) => id === dimension)).slice(0, mostEach);
    for (const story of about) left.delete(story);
    found.set(dimension, about);
  }
  return found;
}
