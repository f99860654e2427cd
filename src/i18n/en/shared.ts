import type { SharedMessages } from '../messages.ts';

/** English words that more than one widget says. */
export const messages: SharedMessages = {
  retry: 'Try again',
  cannotRefresh: 'We cannot get anything new right now.',
  cannotShow: 'The content cannot be shown right now.',
  notFound: 'The content is no longer here.',
  offline: 'You are offline.',
  updatedAt: (time) => `Last updated ${time}.`,
  atTime: (time) => `at ${time}`,
  onDayAtTime: (day, time) => `${day} at ${time}`,
  loading: 'Loading …',
  close: 'Close',
};
