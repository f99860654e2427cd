import type { OpportunityMessages } from '../messages.ts';
import { messages as shared } from './shared.ts';
import { messages as slot } from './slot.ts';

/** English words of the list of opportunities. */
export const messages: OpportunityMessages = {
  ...shared,
  ...slot,
  heading: 'Volunteer',
  count: (count) => (count === 1 ? '1 opportunity' : `${count} opportunities`),
  showMore: 'Show more',
  shownOf: (added, total) => `${added} more shown, ${total} in all`,
  none: 'There are no opportunities right now.',
  gone: 'This opportunity is no longer there.',
  seeAll: 'See all opportunities',
  firstThousand: 'We have searched the first 1,000 opportunities.',
  otherTimes: (count) => (count === 1 ? 'and 1 more time' : `and ${count} other times`),
  answerWithin: (days) => (days === 1 ? 'Answer within 1 working day' : `Answer within ${days} working days`),
  badge: {
    certificate: 'Child-protection certificate',
    fromAge: (age) => `From age ${age}`,
    cancelled: 'Cancelled',
    moved: 'Moved',
    postponed: 'Postponed',
    notOpenYet: 'Opens later',
    opens: (day) => `Opens ${day}`,
    closed: 'Closed for sign-up',
  },
  signedUp: 'You are signed up',
};
