import type { CalendarFiltersMessages } from '../messages.ts';
import { messages as access } from './access.ts';
import { messages as weekday } from './weekday.ts';

/** German words of the calendar's filters. */
export const messages: CalendarFiltersMessages = {
  ...weekday,
  ...access,
  filter: {
    q: 'Suchen',
    when: 'Wann',
    category: 'Thema',
    area: 'Gebiet',
    postcode: 'Postleitzahl',
    audience: 'Für wen',
    organisation: 'Veranstalter',
    accessibility: 'Zugang',
    isFree: 'Kostenlos',
    weekday: 'Wochentag',
    partOfDay: 'Tageszeit',
    from: 'Von',
    to: 'Bis einschließlich',
    remote: 'Vor Ort oder online',
    hasNeeds: 'Hilfe gesucht',
  },
  all: 'Alle',
  when: { today: 'Heute', tomorrow: 'Morgen', weekend: 'Am Wochenende', nextWeek: 'Nächste Woche' },
  remote: { no: 'Vor Ort', possible: 'Vor Ort und online', only: 'Online' },
  fromDay: (day) => `ab ${day}`,
  toDay: (day) => `bis einschließlich ${day}`,
  postcodeHint: 'Schreiben Sie vier Ziffern, z. B. 4000',
  unstated: (events, feature) => `${events} ohne Angabe zu: ${feature}.`,
  atLeast: (events) => `mindestens ${events}`,
  firstThousand: 'Wir haben die ersten 1.000 Veranstaltungen durchsucht.',
  option: (label, count) => `${label} (${count})`,
  toggle: (chosen) => (chosen === 0 ? 'Filtern' : `Filtern (${chosen} gewählt)`),
  filtered: (events, names) => `${events} · gefiltert nach ${names.join(', ')}`,
  shown: (events) => `${events} angezeigt`,
  remove: (name) => `Filter entfernen: ${name}`,
  reset: 'Zurücksetzen',
  noHits: 'Keine Veranstaltung passt zu Ihrer Auswahl.',
  without: (name, count) => `Ohne ${name}: ${count}`,
  quoted: (text) => `„${text}“`,
};
