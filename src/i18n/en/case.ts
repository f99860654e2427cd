import type { CaseMessages } from '../messages.ts';
import { messages as shared } from './shared.ts';

/** English words of a case as line and card. */
export const messages: CaseMessages = {
  ...shared,
  status: {
    reported: 'Carried out',
    planned: 'Planned – no results yet',
    teaser: 'In brief',
    illustration: 'Illustrative example',
  },
  moreTags: (count) => `and ${count} more`,
  notFound: 'The case is no longer here.',
};
