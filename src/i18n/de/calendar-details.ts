import type { CalendarDetailsMessages } from '../messages.ts';
import { messages as access } from './access.ts';

const lists = new Intl.ListFormat('de');

/** German words of an opened event. */
export const messages: CalendarDetailsMessages = {
  when: 'Wann',
  where: 'Wo',
  online: 'Online',
  price: 'Preis',
  access: 'Zugang',
  organiser: 'Veranstalter',
  contact: 'Kontakt',
  registration: 'Anmeldung',
  needs: 'Hilfe gesucht',
  forWhom: 'Für wen',
  nextDates: 'Nächste Termine',
  dayAndTime: (day, time) => `${day}, ${time} Uhr`,
  daySpan: (from, to) => `${from} bis einschließlich ${to}`,
  openMap: 'Auf der Karte öffnen',
  joinOnline: (host) => `Online teilnehmen (${host})`,
  keep: 'In den Kalender',
  keepLater: 'Sobald der neue Termin feststeht, können Sie ihn in Ihren Kalender übernehmen.',
  openPage: 'Als Seite öffnen',
  /** Other sources that have the same event (EC-41). */
  alsoAt: (names) => `Auch zu finden bei ${names.join(', ')}`,
  isFree: 'Kostenlos',
  amount: (kroner) => `${kroner} DKK`,
  amountRange: (from, to) => `${from}–${to} DKK`,
  foreignAmount: (amount, currency) => `${amount} ${currency}`,
  amountsOf: (range, each) => `${range} (${each.join(', ')})`,
  donation: 'Freiwilliger Betrag',
  unknownPrice: 'Preis nicht angegeben',
  ...access,
  value: { yes: 'ja', partly: 'teilweise', no: 'nein' },
  fact: (feature, value, note) => (note ? `${feature}: ${value}. ${note}` : `${feature}: ${value}`),
  notStated: (features, who) => `Nicht angegeben: ${lists.format(features)}.${who ? ` Fragen Sie ${who}.` : ''}`,
  theOrganiser: 'den Veranstalter',
  noRegistration: 'Keine Anmeldung. Kommen Sie einfach.',
  registerAt: (host) => `Anmeldung bei ${host}`,
  callOrWrite: 'Zur Anmeldung anrufen oder schreiben',
  helpToCome: 'Sie können abgeholt werden',
  places: (remaining) =>
    remaining === undefined ? 'freie Plätze' : remaining === 1 ? '1 freier Platz' : `${remaining} freie Plätze`,
  noHelpNeeded: 'Es gibt genug Helfende. Danke.',
  wantToHelp: (who) => `Möchten Sie helfen? Schreiben Sie ${who} oder rufen Sie an.`,
  register: 'Anmelden',
  registerSeries: (count) => `Für die ganze Reihe anmelden (${count} Termine)`,
  joinWaitingList: 'Auf die Warteliste setzen',
  help: 'Ich möchte helfen',
  ages: (from, to) =>
    from === undefined ? `Bis ${to} Jahre` : to === undefined ? `Ab ${from} Jahren` : `${from}–${to} Jahre`,
  series: {
    sentence: ({ pattern, time, last, isLast }) => {
      const when = time ? `${pattern} um ${time} Uhr` : pattern;
      return isLast ? `${when}, zum letzten Mal` : last ? `${when} bis ${last}` : when;
    },
    excluded: (day, reason) => (reason ? `nicht am ${day} (${reason})` : `nicht am ${day}`),
    cancelled: (day) => `abgesagt am ${day}`,
    moved: (day, to) => `${day} verlegt auf ${to}`,
    otherTime: (day) => `${day} zu einer anderen Uhrzeit`,
    moreExceptions: (count) => (count === 1 ? 'und 1 weiterer Termin' : `und ${count} weitere Termine`),
  },
};
