import type { CaseListMessages } from '../messages.ts';
import { messages as cases } from './case.ts';
import { messages as list } from './list.ts';

/** English words of the case list. */
export const messages: CaseListMessages = {
  ...cases,
  ...list,
  showMore: 'Show more',
  shownOf: (added, total) => `${added} more shown, ${total} in all`,
  heading: 'Cases',
  back: 'Back to the list',
  count: (count) => (count === 1 ? '1 case' : `${count} cases`),
  noHits: 'No cases match your choice.',
  withoutFilter: (name, count) => `Without ${name}: ${count}`,
  empty: 'There are no cases yet.',
  filter: {
    q: 'Search',
    status: 'Status',
    municipality: 'Municipality',
    tag: 'Topic',
    dimension: 'Area',
  },
  noMunicipality: 'No municipality',
};
