import type { CalendarDetailsMessages } from '../messages.ts';
import { messages as access } from './access.ts';

const join = (parts: readonly string[]) =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

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
  atTime: (time) => time,
  dayAndTime: (day, time) => `${day}, ${time}`,
  overMidnight: (from, to) => `${from} – ${to}`,
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
    `Not stated: ${join(features.map((feature) => feature.toLowerCase()))}.${who ? ` Ask ${who}.` : ''}`,
  theOrganiser: 'the organiser',
  noRegistration: 'No registration. Just come.',
  registerAt: (host) => `Registration at ${host}`,
  callOrWrite: 'Call or write to register',
  helpToCome: 'You can be fetched',
  need: (task, places) => `${task} · ${places}`,
  places: (remaining) =>
    remaining === undefined ? 'places left' : remaining === 1 ? '1 place left' : `${remaining} places left`,
  noHelpNeeded: 'There are helpers enough. Thank you.',
  wantToHelp: (who) => `Would you like to help? Write or call ${who}.`,
  register: 'Register',
  registerSeries: (count) => `Register for the whole series (${count} dates)`,
  joinWaitingList: 'Put me on the waiting list',
  help: 'I would like to help',
  unavailable: {
    full: 'All places are taken.',
    waitingList: 'All places are taken. You can join the waiting list.',
    notOpenYet: 'Registration has not opened yet.',
    closed: 'Registration is closed.',
    cancelled: 'It is cancelled.',
    postponed: 'It is postponed. The new time is not settled yet.',
    tooLate: 'It has begun, so you cannot register any more.',
    form: 'This cannot be done on this page. Call or write to the organiser.',
  },
  registered: {
    confirmed: 'You are registered',
    waiting: 'You are on the waiting list',
    verifyContact: 'Confirm by the link in your mail',
    received: 'Your registration has been received',
  },
  notInSearch: 'No longer in your search',
  ages: (from, to) =>
    from === undefined ? `Up to ${to} years` : to === undefined ? `From ${from} years` : `${from}–${to} years`,
  series: {
    sentence: ({ pattern, time, last, isLast, exceptions, more }) => {
      const when = time ? `${pattern} at ${time}` : pattern;
      const end = isLast ? `${when}, for the last time` : last ? `${when} until ${last}` : when;
      return [end, ...exceptions].join(', ') + (more ? ` ${more}` : '');
    },
    excluded: (day, reason) => (reason ? `not ${day} (${reason})` : `not ${day}`),
    cancelled: (day) => `cancelled ${day}`,
    moved: (day, to) => `${day} moved to ${to}`,
    moreExceptions: (count) => (count === 1 ? 'and 1 other date' : `and ${count} other dates`),
  },
};
