import type { CaseStory } from '../../contract/case-story.ts';

/** How a list of cases is sorted (CA-23); `source` leaves it as it came. */
export type CaseOrder = 'source' | 'title' | 'updated' | 'status';

/** What each status claims, the most first: the order `status` of CA-23, and of cases beside advice (RQ-47). */
const statuses: readonly string[] = ['reported', 'planned', 'illustration', 'teaser'];

/** The cases in the order asked for (CA-23); `compareTitles` knows the reader's language. Equal ones keep their order. */
export function orderCases(
  stories: readonly CaseStory[],
  order: CaseOrder,
  compareTitles: (left: CaseStory, right: CaseStory) => number,
): CaseStory[] {
  switch (order) {
    case 'title':
      return stories.toSorted(compareTitles);
    case 'updated':
      return stories.toSorted((left, right) => Date.parse(right.updatedAt) - Date.parse(left.updatedAt));
    case 'status':
      return stories.toSorted((left, right) => statuses.indexOf(left.status) - statuses.indexOf(right.status));
    case 'source':
      return [...stories];
  }
}
