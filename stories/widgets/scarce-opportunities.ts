import type { Opportunity } from '../../src/contract/opportunity.ts';
import { storyContent } from '../config/story-backend.ts';

/** The demo's opportunities, with the places of one held for ten minutes while somebody fills in the form. */
export function scarceOpportunities(id: string): readonly Opportunity[] {
  const { items } = storyContent().opportunities as { items: readonly Opportunity[] };
  return items.map((item) => {
    const policy = { ...item.signUp.policy, hold: { seconds: 600, extensions: 10 } };
    return item.id === id ? { ...item, signUp: { ...item.signUp, policy } } : item;
  });
}
