import type { ListMessages } from '../messages.ts';

/** German words of a list that a person narrows. */
export const messages: ListMessages = {
  reset: 'Zurücksetzen',
  all: 'Alle',
  removeFilter: (name) => `Filter entfernen: ${name}`,
};
