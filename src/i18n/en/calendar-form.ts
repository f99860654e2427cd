import type { CalendarFormMessages } from '../messages.ts';

/** English words of what becomes of a form in an opened event. */
export const messages: CalendarFormMessages = {
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
};
