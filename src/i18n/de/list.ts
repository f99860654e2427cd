import type { ListMessages } from '../messages.ts';

/** German words of a list that a person narrows and pages through. */
export const messages: ListMessages = {
  showMore: 'Mehr anzeigen',
  reset: 'Zurücksetzen',
  all: 'Alle',
  removeFilter: (name) => `Filter entfernen: ${name}`,
  shownOf: (added, total) => `${added} weitere angezeigt, ${total} insgesamt`,
};
