import type { CalendarSeriesMessages } from '../messages.ts';

const lists = new Intl.ListFormat('de');
const months = (interval: number) =>
  interval === 1 ? 'im Monat' : interval === 2 ? 'jedes zweiten Monats' : `jedes ${interval}. Monats`;

/** German words of how a series repeats. */
export const messages: CalendarSeriesMessages = {
  daily: (interval) => (interval === 1 ? 'jeden Tag' : interval === 2 ? 'jeden zweiten Tag' : `jeden ${interval}. Tag`),
  everyWorkday: 'montags bis freitags',
  weekly: (days, interval) =>
    interval === 1
      ? `jeden ${lists.format(days)}`
      : interval === 2
        ? `jeden zweiten ${lists.format(days)}`
        : `jede ${interval}. Woche: ${lists.format(days)}`,
  monthlyWeekday: (ordinal, day, interval) =>
    `am ${ordinal === -1 ? 'letzten' : ordinal < 0 ? `${-ordinal}. letzten` : `${ordinal}.`} ${day} ${months(interval)}`,
  monthlyDay: (day, interval) =>
    `am ${day === -1 ? 'letzten Tag' : day < 0 ? `${-day}. letzten Tag` : `${day}.`} ${months(interval)}`,
  yearly: (day, interval) => (interval === 1 ? `jedes Jahr am ${day}` : `jedes ${interval}. Jahr am ${day}`),
  other: 'mehrere Termine',
  dayOnly: (day) => `den ${day}.`,
};
