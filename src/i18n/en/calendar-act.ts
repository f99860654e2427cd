import type { CalendarActMessages } from '../messages.ts';

/** English words of what somebody does with the calendar. */
export const messages: CalendarActMessages = {
  moreShown: (added, { total, isWhole }, days) =>
    `${added} more shown, ${isWhole ? '' : 'at least '}${total} in all in the next ${days === 365 ? 'year' : `${days} days`}`,
  printed: (day) => `Printed ${day}`,
  severalDates: 'Several dates that we cannot show here. See the organiser’s page.',
  poster: 'Print a poster',
  listPoster: 'Print a poster of the list',
  posterRefused: 'It could not be printed. Use your browser’s print.',
};
