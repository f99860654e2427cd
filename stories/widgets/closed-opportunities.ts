import type { Opportunity } from '../../src/contract/opportunity.ts';
import type { ClosedReason } from '../../src/domain/sign-up/sign-up-states.ts';
import { storyContent } from '../config/story-backend.ts';

const HOUR = 3_600_000;

// So that a story is closed on any day.
const hourAway = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString();

const changes: Readonly<Record<ClosedReason | 'full' | 'interestOnly', (one: Opportunity) => Opportunity>> = {
  notOpenYet: (one) => ({ ...one, signUp: { ...one.signUp, opensAt: hourAway(48) } }),
  closed: (one) => ({ ...one, signUp: { ...one.signUp, closesAt: hourAway(-48) } }),
  cancelled: (one) => ({ ...one, status: 'cancelled' }),
  postponed: (one) => ({ ...one, status: 'postponed' }),
  tooLate: (one) => ({
    ...one,
    slots: one.slots.slice(0, 1).map((slot) => ({ ...slot, startsAt: hourAway(-3), endsAt: hourAway(1) })),
  }),
  interestOnly: (one) => {
    const policy = { ...one.signUp.policy, mode: 'interestOnly' as const };
    return { ...one, signUp: { ...one.signUp, policy } };
  },
  full: (one) => ({
    ...one,
    slots: one.slots.map((slot) => {
      return { ...slot, capacity: { ...slot.capacity, remaining: 0, waitingList: { isOpen: true } } };
    }),
  }),
};

/** The demo's opportunities, one of which has no place for anybody, and why. */
export function closedOpportunities(id: string, why: keyof typeof changes): readonly Opportunity[] {
  const { items } = storyContent().opportunities as { items: readonly Opportunity[] };
  return items.map((item) => (item.id === id ? changes[why](item) : item));
}
