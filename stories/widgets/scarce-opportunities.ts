import type { Opportunity } from '../../src/contract/opportunity.ts';
import { storyContent } from '../config/story-backend.ts';

/** The demo's opportunities, one with a single place each time, which is held for ten minutes while somebody fills in the form. */
export function scarceOpportunities(id: string): readonly Opportunity[] {
  const { items } = storyContent().opportunities as { items: readonly Opportunity[] };
  return items.map((item) => {
    const policy = { ...item.signUp.policy, hold: { seconds: 600, extensions: 10 } };
    const slots = item.slots.map((slot) => {
      const capacity = { ...slot.capacity, maximum: 4, remaining: 1, display: 'exact' as const };
      return { ...slot, capacity };
    });
    return item.id === id ? { ...item, slots, signUp: { ...item.signUp, policy } } : item;
  });
}
