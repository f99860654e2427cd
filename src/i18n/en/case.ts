import type { CaseMessages } from '../messages.ts';
import { messages as shared } from './shared.ts';

/** English words of the case card and the case list. */
export const messages: CaseMessages = {
  ...shared,
  heading: 'Cases',
  status: {
    reported: 'Carried out',
    planned: 'Planned – no results yet',
    teaser: 'In brief',
    illustration: 'Illustrative example',
  },
  moreTags: (count) => `and ${count} more`,
  back: 'Back to the list',
  count: (count) => (count === 1 ? '1 case' : `${count} cases`),
  noHits: 'No cases match your choice.',
  withoutFilter: (name, count) => `Without ${name}: ${count}`,
  empty: 'There are no cases yet.',
  notFound: 'The case is no longer here.',
  filter: {
    q: 'Search',
    status: 'Status',
    municipality: 'Municipality',
    tag: 'Topic',
    dimension: 'Area',
  },
  noMunicipality: 'No municipality',
};
