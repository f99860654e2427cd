import type { CalendarKeepMessages } from '../messages.ts';

/** English words of taking dates along. */
export const messages: CalendarKeepMessages = {
  target: {
    ics: 'This date (.ics)',
    icsSeries: 'The whole series (.ics)',
    google: 'Google Calendar',
    outlook: 'Outlook.com',
    office: 'Outlook (work or school)',
  },
  newWindow: (name) => `${name} (opens in a new window)`,
  subscription:
    'Calendar apps fetch changes after a few hours to a day. Always look here to see whether an event is cancelled.',
  isWider: 'The subscription also shows events that you have filtered out here.',
  openSubscription: 'Open in a calendar app',
  address: 'Address',
  copy: 'Copy address',
  copied: 'The address has been copied',
  notCopied: 'The address could not be copied. Please select and copy it yourself.',
};
