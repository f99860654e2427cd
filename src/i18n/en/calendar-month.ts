import type { CalendarMonthMessages } from '../messages.ts';

/** English words of the month. */
export const messages: CalendarMonthMessages = {
  previous: 'Previous month',
  next: 'Next month',
  previousShort: 'Previous',
  nextShort: 'Next',
  toToday: 'Today',
  week: (number) => `Week ${number}`,
  weekShort: 'Week',
  today: 'Today',
  dayName: (day, events) => `${day}, ${events}`,
  noEvents: 'no events',
  more: (count) => `and ${count} more`,
  part: (part, parts) => `day ${part} of ${parts}`,
  wholePeriod: 'The whole period',
  caption: (month, events) => `${month}, ${events}`,
  atLeast: (events) => `at least ${events}`,
  skip: 'Skip the calendar',
  loading: 'Loading the month …',
  cannotFetch: 'We cannot load this month right now.',
  notAll: (from) =>
    from
      ? `There are more events than we can load at once. From ${from} on some are missing.`
      : 'There are more events than we can load at once. Some are missing here.',
  notFetched: 'not loaded',
  notAllFetched: 'not all loaded',
};
