import type { CalendarFiltersMessages } from '../messages.ts';

/** German words of the calendar's filters. */
export const messages: CalendarFiltersMessages = {
  filter: {
    q: 'Suchen',
    when: 'Wann',
    category: 'Thema',
    area: 'Gebiet',
    isFree: 'Kostenlos',
    hasNeeds: 'Hilfe gesucht',
  },
  all: 'Alle',
  when: { today: 'Heute', tomorrow: 'Morgen', weekend: 'Am Wochenende', nextWeek: 'Nächste Woche' },
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
