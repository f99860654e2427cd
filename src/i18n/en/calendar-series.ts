import type { CalendarSeriesMessages } from '../messages.ts';

const lists = new Intl.ListFormat('en-GB');
const ordinalOf = (value: number) => {
  const rest = value % 100 > 10 && value % 100 < 14 ? 0 : value % 10;
  return `${value}${['th', 'st', 'nd', 'rd'][rest] ?? 'th'}`;
};
const months = (interval: number) =>
  interval === 1 ? 'of the month' : interval === 2 ? 'of every second month' : `of every ${ordinalOf(interval)} month`;

/** English words of how a series repeats. */
export const messages: CalendarSeriesMessages = {
  daily: (interval) =>
    interval === 1 ? 'every day' : interval === 2 ? 'every second day' : `every ${ordinalOf(interval)} day`,
  everyWorkday: 'every weekday',
  weekly: (days, interval) =>
    interval === 1
      ? `every ${lists.format(days)}`
      : interval === 2
        ? `every second ${lists.format(days)}`
        : `every ${ordinalOf(interval)} week: ${lists.format(days)}`,
  monthlyWeekday: (ordinal, day, interval) =>
    `on the ${ordinal === -1 ? 'last' : ordinal < 0 ? `${ordinalOf(-ordinal)} last` : ordinalOf(ordinal)} ${day} ${months(interval)}`,
  monthlyDay: (day, interval) =>
    `on the ${day === -1 ? 'last day' : day < 0 ? `${ordinalOf(-day)} last day` : ordinalOf(day)} ${months(interval)}`,
  yearly: (day, interval) => (interval === 1 ? `every year on ${day}` : `every ${ordinalOf(interval)} year on ${day}`),
  other: 'several dates',
  dayOnly: (day) => `the ${ordinalOf(day)}`,
};
