import type { CaseMessages } from '../messages.ts';
import { messages as shared } from './shared.ts';

/** German words of the case card and the case list. */
export const messages: CaseMessages = {
  ...shared,
  heading: 'Fallbeispiele',
  status: {
    reported: 'Durchgeführt',
    planned: 'Geplant – noch keine Ergebnisse',
    teaser: 'Kurz erwähnt',
    illustration: 'Erdachtes Beispiel',
  },
  moreTags: (count) => `und ${count} weitere`,
  back: 'Zurück zur Liste',
  count: (count) => (count === 1 ? '1 Fallbeispiel' : `${count} Fallbeispiele`),
  noHits: 'Kein Fallbeispiel passt zu Ihrer Auswahl.',
  withoutFilter: (name, count) => `Ohne ${name}: ${count}`,
  empty: 'Es gibt noch keine Fallbeispiele.',
  notFound: 'Das Fallbeispiel gibt es nicht mehr.',
  filter: {
    q: 'Suchen',
    status: 'Status',
    municipality: 'Kommune',
    tag: 'Thema',
    dimension: 'Bereich',
  },
  noMunicipality: 'Ohne Kommune',
};
