import type { OpportunityMessages } from '../messages.ts';
import { messages as shared } from './shared.ts';
import { messages as slot } from './slot.ts';

/** German words of the list of opportunities. */
export const messages: OpportunityMessages = {
  ...shared,
  ...slot,
  heading: 'Ehrenamtlich mitmachen',
  count: (count) => (count === 1 ? '1 Aufgabe' : `${count} Aufgaben`),
  showMore: 'Mehr anzeigen',
  shownOf: (added, total) => `${added} weitere angezeigt, ${total} insgesamt`,
  none: 'Zurzeit gibt es keine Aufgaben.',
  gone: 'Diese Aufgabe gibt es nicht mehr.',
  seeAll: 'Alle Aufgaben ansehen',
  firstThousand: 'Wir haben die ersten 1.000 Aufgaben durchsucht.',
  otherTimes: (count) => (count === 1 ? 'und 1 weiterer Termin' : `und ${count} weitere Termine`),
  answerWithin: (days) => (days === 1 ? 'Antwort innerhalb 1 Werktags' : `Antwort innerhalb von ${days} Werktagen`),
  badge: {
    certificate: 'Führungszeugnis',
    fromAge: (age) => `Ab ${age} Jahren`,
    cancelled: 'Abgesagt',
    moved: 'Verschoben',
    postponed: 'Aufgeschoben',
    notOpenYet: 'Öffnet später',
    opens: (day) => `Öffnet ${day}`,
    closed: 'Anmeldung geschlossen',
  },
  signedUp: 'Sie sind angemeldet',
};
