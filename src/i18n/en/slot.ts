import type { SlotMessages } from '../messages.ts';

/** English words for times and places. */
export const messages: SlotMessages = {
  when: (day, from, to) => `${day}, ${from}${to && `–${to}`}`,
  moved: (was) => `Moved from ${was}`,
  byAgreement: 'By agreement',
  fromHome: 'From home',
  orFromHome: 'or from home',
  places: {
    none: '',
    available: 'Places left',
    few: 'Few places left',
    waitingList: 'Waiting list',
    full: 'Full',
    cancelled: 'Cancelled',
    closed: 'Closed for sign-up',
    past: 'Has begun',
  },
  exactPlaces: (count) => (count === 1 ? '1 place left' : `${count} places left`),
  ages: {
    below: (age) => `Under ${age}`,
    between: (from, to) => (from === to ? `${from}` : `${from}–${to}`),
    from: (age) => `${age} or over`,
  },
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
