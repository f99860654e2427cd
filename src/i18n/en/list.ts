import type { ListMessages } from '../messages.ts';

/** English words of a list that a person narrows and pages through. */
export const messages: ListMessages = {
  showMore: 'Show more',
  reset: 'Reset',
  all: 'All',
  removeFilter: (name) => `Remove filter: ${name}`,
  shownOf: (added, total) => `${added} more shown, ${total} in all`,
};
