import type { CalendarMessages } from '../messages.ts';
import { messages as series } from './calendar-series.ts';
import { messages as shared } from './shared.ts';

/** English words of the calendar's first view. */
export const messages: CalendarMessages = {
  ...shared,
  showMore: 'Show more',
  series,
  heading: 'Events',
  loading: 'Loading events …',
  views: 'View',
  view: { agenda: 'Agenda', week: 'Week', month: 'Month' },
  today: (day) => `Today, ${day}`,
  tomorrow: (day) => `Tomorrow, ${day}`,
  ongoing: 'Going on now',
  allDay: 'All day',
  span: (from, to) => `${from}–${to}`,
  ownTime: (time, city) => `${time} in ${city}`,
  throughDay: (day) => `until ${day} inclusive`,
  before: 'Before:',
  offTitle: { cancelled: 'Cancelled:', postponed: 'Postponed:' },
  status: {
    cancelled: 'Cancelled',
    postponed: 'Postponed. A new date will follow',
    moved: 'Moved',
    changed: 'Changed. See what the organiser says',
    tentative: 'Provisional',
    closed: 'Registration closed',
    waitingList: 'Waiting list',
    online: 'Online',
    hybrid: 'On site and online',
    free: 'Free',
    needsHelp: 'Help wanted',
  },
  movedFrom: (from) => `Moved from ${from}`,
  opens: (when) => `Registration opens ${when}`,
  full: (isPaid) => (isPaid ? 'Sold out' : 'Full'),
  few: (places) => (places === undefined ? 'Few places' : places === 1 ? '1 place left' : `${places} places left`),
  free: 'free',
  count: (count) => (count === 1 ? '1 event' : `${count} events`),
  moreShown: (added, total, days) =>
    `${added} more shown, ${total} in all in the next ${days === 365 ? 'year' : `${days} days`}`,
  seeAll: 'See all events',
  empty: 'There are no events to come.',
  updated: (time) => `Last updated ${time}`,
  cannotFetchView: 'This view cannot be loaded right now.',
  severalDates: 'Several dates that we cannot show here. See the organiser’s page.',
};
