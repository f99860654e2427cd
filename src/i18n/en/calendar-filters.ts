import type { CalendarFiltersMessages } from '../messages.ts';
import { messages as access } from './access.ts';
import { messages as weekday } from './weekday.ts';

/** English words of the calendar's filters. */
export const messages: CalendarFiltersMessages = {
  ...weekday,
  ...access,
  filter: {
    q: 'Search',
    when: 'When',
    category: 'Topic',
    area: 'Area',
    postcode: 'Postcode',
    audience: 'For whom',
    organisation: 'Organiser',
    accessibility: 'Access',
    isFree: 'Free',
    weekday: 'Day of the week',
    partOfDay: 'Time of day',
    from: 'From',
    to: 'Up to and including',
    remote: 'On site or online',
    hasNeeds: 'Help wanted',
  },
  all: 'All',
  when: { today: 'Today', tomorrow: 'Tomorrow', weekend: 'This weekend', nextWeek: 'Next week' },
  remote: { no: 'On site', possible: 'Both on site and online', only: 'Online' },
  fromDay: (day) => `from ${day}`,
  toDay: (day) => `up to and including ${day}`,
  postcodeHint: 'Write four digits, such as 4000',
  unstated: (events, feature) => `${events} without information about: ${feature.toLowerCase()}.`,
  atLeast: (events) => `at least ${events}`,
  firstThousand: 'We have searched the first 1,000 events.',
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
