import type { CaseMessages } from '../messages.ts';
import { messages as shared } from './shared.ts';

/** German words of a case as line and card. */
export const messages: CaseMessages = {
  ...shared,
  status: {
    reported: 'Durchgeführt',
    planned: 'Geplant – noch keine Ergebnisse',
    teaser: 'Kurz erwähnt',
    illustration: 'Erdachtes Beispiel',
  },
  moreTags: (count) => `und ${count} weitere`,
  notFound: 'Das Fallbeispiel gibt es nicht mehr.',
};
