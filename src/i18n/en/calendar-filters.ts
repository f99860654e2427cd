import type { CalendarFiltersMessages } from '../messages.ts';

/** English words of the calendar's filters. */
export const messages: CalendarFiltersMessages = {
  filter: { q: 'Search', when: 'When', category: 'Topic', area: 'Area', isFree: 'Free', hasNeeds: 'Help wanted' },
  all: 'All',
  when: { today: 'Today', tomorrow: 'Tomorrow', weekend: 'This weekend', nextWeek: 'Next week' },
  option: (label, count) => `${label} (${count})`,
  toggle: (chosen) => (chosen === 0 ? 'Filter' : `Filter (${chosen} chosen)`),
  filtered: (events, names) => `${events} · filtered by ${names.join(', ')}`,
  shown: (events) => `${events} shown`,
  remove: (name) => `Remove filter: ${name}`,
  reset: 'Reset',
  noHits: 'No events match your choice.',
  without: (name, count) => `Without ${name}: ${count}`,
  quoted: (text) => `“${text}”`,
};
