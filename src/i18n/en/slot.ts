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
};
