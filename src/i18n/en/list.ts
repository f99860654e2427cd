import type { ListMessages } from '../messages.ts';

/** English words of a list that a person narrows. */
export const messages: ListMessages = {
  reset: 'Reset',
  all: 'All',
  removeFilter: (name) => `Remove filter: ${name}`,
};
