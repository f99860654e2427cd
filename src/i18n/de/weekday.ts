import type { WeekdayMessages } from '../messages.ts';

/** German words for the days of a week and the parts of a day. */
export const messages: WeekdayMessages = {
  weekdays: {
    mon: 'Montag',
    tue: 'Dienstag',
    wed: 'Mittwoch',
    thu: 'Donnerstag',
    fri: 'Freitag',
    sat: 'Samstag',
    sun: 'Sonntag',
  },
  partsOfDay: {
    morning: 'Vormittag (6–12 Uhr)',
    afternoon: 'Nachmittag (12–17 Uhr)',
    evening: 'Abend (17–23 Uhr)',
    night: 'Nacht (23–6 Uhr)',
  },
};
