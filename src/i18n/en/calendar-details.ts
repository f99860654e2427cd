import type { CalendarDetailsMessages } from '../messages.ts';
import { messages as access } from './access.ts';

const lists = new Intl.ListFormat('en-GB');

/** English words of an opened event. */
export const messages: CalendarDetailsMessages = {
  when: 'When',
  where: 'Where',
  online: 'Online',
  price: 'Price',
  access: 'Access',
  organiser: 'Organiser',
  contact: 'Contact',
  registration: 'Registration',
  needs: 'Help wanted',
  forWhom: 'For whom',
  nextDates: 'Next dates',
  dayAndTime: (day, time) => `${day}, ${time}`,
  daySpan: (from, to) => `${from} to ${to} inclusive`,
  openMap: 'Open in a map',
  joinOnline: (host) => `Join online (${host})`,
  keep: 'Add to calendar',
  keepLater: 'You can add it to your calendar once the new date is known.',
  openPage: 'Open as a page',
  /** Other sources that have the same event (EC-41). */
  alsoAt: (names) => `Also shown by ${names.join(', ')}`,
  isFree: 'Free',
  amount: (kroner) => `DKK ${kroner}`,
  amountRange: (from, to) => `DKK ${from}–${to}`,
  foreignAmount: (amount, currency) => `${currency} ${amount}`,
  amountsOf: (range, each) => `${range} (${each.join(', ')})`,
  donation: 'Pay what you like',
  unknownPrice: 'Price not stated',
  ...access,
  value: { yes: 'yes', partly: 'partly', no: 'no' },
  fact: (feature, value, note) => (note ? `${feature}: ${value}. ${note}` : `${feature}: ${value}`),
  notStated: (features, who) =>
    `Not stated: ${lists.format(features.map((feature) => feature.toLowerCase()))}.${who ? ` Ask ${who}.` : ''}`,
  theOrganiser: 'the organiser',
  noRegistration: 'No registration. Just come.',
  registerAt: (host) => `Registration at ${host}`,
  callOrWrite: 'Call or write to register',
  helpToCome: 'You can be fetched',
  places: (remaining) =>
    remaining === undefined ? 'places left' : remaining === 1 ? '1 place left' : `${remaining} places left`,
  noHelpNeeded: 'There are helpers enough. Thank you.',
  wantToHelp: (who) => `Would you like to help? Write or call ${who}.`,
  register: 'Register',
  registerSeries: (count) => `Register for the whole series (${count} dates)`,
  joinWaitingList: 'Put me on the waiting list',
  help: 'I would like to help',
  ages: (from, to) =>
    from === undefined ? `Up to ${to} years` : to === undefined ? `From ${from} years` : `${from}–${to} years`,
  series: {
    sentence: ({ pattern, time, last, isLast }) => {
      const when = time ? `${pattern} at ${time}` : pattern;
      return isLast ? `${when}, for the last time` : last ? `${when} until ${last}` : when;
    },
    excluded: (day, reason) => (reason ? `not ${day} (${reason})` : `not ${day}`),
    cancelled: (day) => `cancelled ${day}`,
    moved: (day, to) => `${day} moved to ${to}`,
    otherTime: (day) => `${day} at another time`,
    moreExceptions: (count) => (count === 1 ? 'and 1 other date' : `and ${count} other dates`),
  },
};
