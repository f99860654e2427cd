import type { CaseListMessages } from '../messages.ts';
import { messages as cases } from './case.ts';
import { messages as list } from './list.ts';

/** German words of the case list. */
export const messages: CaseListMessages = {
  ...cases,
  ...list,
  showMore: 'Mehr anzeigen',
  shownOf: (added, total) => `${added} weitere angezeigt, ${total} insgesamt`,
  heading: 'Fallbeispiele',
  back: 'Zurück zur Liste',
  count: (count) => (count === 1 ? '1 Fallbeispiel' : `${count} Fallbeispiele`),
  noHits: 'Kein Fallbeispiel passt zu Ihrer Auswahl.',
  withoutFilter: (name, count) => `Ohne ${name}: ${count}`,
  empty: 'Es gibt noch keine Fallbeispiele.',
  filter: {
    q: 'Suchen',
    status: 'Status',
    municipality: 'Kommune',
    tag: 'Thema',
    dimension: 'Bereich',
  },
  noMunicipality: 'Ohne Kommune',
};
