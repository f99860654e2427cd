import type { OpportunityMessages } from '../messages.ts';
import { messages as list } from './list.ts';
import { messages as shared } from './shared.ts';
import { messages as slot } from './slot.ts';

/** German words of the list of opportunities. */
export const messages: OpportunityMessages = {
  ...shared,
  ...list,
  ...slot,
  heading: 'Ehrenamtlich mitmachen',
  count: (count) => (count === 1 ? '1 Aufgabe' : `${count} Aufgaben`),
  noHits: 'Keine Aufgabe passt zu Ihrer Auswahl.',
  showAll: 'Alle anzeigen',
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
    tooLate: 'Hat begonnen',
  },
  signedUp: 'Sie sind angemeldet',
  filter: {
    q: 'Suchen',
    cause: 'Thema',
    audience: 'Für wen',
    skill: 'Das können Sie',
    area: 'Gebiet',
    organisation: 'Verein',
    network: 'Netzwerk',
    weekday: 'Wochentag',
    partOfDay: 'Tageszeit',
    remote: 'Ort',
    commitment: 'Wie oft',
  },
  remote: { no: 'Vor Ort', possible: 'Vor Ort oder von zu Hause', only: 'Von zu Hause aus' },
  commitment: { single: 'Einmalig', series: 'Regelmäßig', rota: 'Wenn es passt' },
};
