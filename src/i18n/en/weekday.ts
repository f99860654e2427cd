import type { WeekdayMessages } from '../messages.ts';

/** English words for the days of a week and the parts of a day. */
export const messages: WeekdayMessages = {
  weekdays: {
    mon: 'Monday',
    tue: 'Tuesday',
    wed: 'Wednesday',
    thu: 'Thursday',
    fri: 'Friday',
    sat: 'Saturday',
    sun: 'Sunday',
  },
  partsOfDay: {
    morning: 'Morning (6–12)',
    afternoon: 'Afternoon (12–17)',
    evening: 'Evening (17–23)',
    night: 'Night (23–6)',
  },
};
