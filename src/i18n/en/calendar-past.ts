import type { CalendarPastMessages } from '../messages.ts';

/** English words of what is over (EC-45). */
export const messages: CalendarPastMessages = {
  showEarlier: 'Show earlier',
  loading: 'Fetching earlier events …',
  cannotFetch: 'We cannot fetch earlier events right now.',
  since: (count, day) =>
    count === 0
      ? `No events since ${day}.`
      : `${count === 1 ? '1 earlier event' : `${count} earlier events`} since ${day}.`,
};
