import type { CalendarMessages } from '../messages.ts';
import { messages as series } from './calendar-series.ts';
import { messages as shared } from './shared.ts';

/** Cities of zones where German has a name of its own; a zone of islands is said by its town. */
const cities: Record<string, string> = {
  Athens: 'Athen',
  Brussels: 'Brüssel',
  Bucharest: 'Bukarest',
  Cairo: 'Kairo',
  Copenhagen: 'Kopenhagen',
  Faroe: 'Tórshavn',
  Lisbon: 'Lissabon',
  Moscow: 'Moskau',
  Prague: 'Prag',
  Rome: 'Rom',
  Singapore: 'Singapur',
  Tokyo: 'Tokio',
  Vienna: 'Wien',
  Warsaw: 'Warschau',
  Zurich: 'Zürich',
};

/** German words of the calendar's first view. */
export const messages: CalendarMessages = {
  ...shared,
  showMore: 'Mehr anzeigen',
  series,
  heading: 'Veranstaltungen',
  loading: 'Veranstaltungen werden geladen …',
  views: 'Ansicht',
  view: { agenda: 'Liste', week: 'Woche', month: 'Monat' },
  today: (day) => `Heute, ${day}`,
  tomorrow: (day) => `Morgen, ${day}`,
  ongoing: 'Läuft gerade',
  allDay: 'Ganztägig',
  span: (from, to) => `${from}–${to}`,
  ownTime: (time, city) => `${time} Uhr in ${cities[city] ?? city}`,
  throughDay: (day) => `bis einschließlich ${day}`,
  before: 'Vorher:',
  offTitle: { cancelled: 'Abgesagt:', postponed: 'Verschoben:' },
  status: {
    cancelled: 'Abgesagt',
    postponed: 'Verschoben. Ein neues Datum folgt',
    moved: 'Verlegt',
    changed: 'Geändert. Siehe Angaben des Veranstalters',
    tentative: 'Vorläufig',
    closed: 'Anmeldung geschlossen',
    waitingList: 'Warteliste',
    online: 'Online',
    hybrid: 'Vor Ort und online',
    free: 'Kostenlos',
    needsHelp: 'Hilfe gesucht',
  },
  movedFrom: (from) => `Verlegt von ${from}`,
  opens: (when) => `Anmeldung ab ${when}`,
  full: (isPaid) => (isPaid ? 'Ausverkauft' : 'Ausgebucht'),
  few: (places) =>
    places === undefined ? 'Wenige Plätze' : places === 1 ? '1 freier Platz' : `${places} freie Plätze`,
  free: 'kostenlos',
  count: (count) => (count === 1 ? '1 Veranstaltung' : `${count} Veranstaltungen`),
  seeAll: 'Alle Veranstaltungen ansehen',
  empty: 'Es gibt keine kommenden Veranstaltungen.',
  subscribe: 'Abonnieren',
  updated: (time) => `Zuletzt aktualisiert ${time}`,
  cannotFetchView: 'Diese Ansicht kann gerade nicht geladen werden.',
};
