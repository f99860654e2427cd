import type { SeedContent } from '../../demo/server/seed.ts';
import type { Opportunity } from '../../src/contract/opportunity.ts';
import { fixedNow } from './server-databases.ts';

/** The opportunity that groups sign up for. */
export const group = 'mtb-spor';
/** Its time with few places. */
export const time = 'mtb-2027-04-10';

/** One time with six places and a waiting list of its own, nobody in it. */
export function smallGroup(content: SeedContent): SeedContent {
  const opportunities = content.opportunities.map((item) => {
    if (item.id !== group) return item;
    const { slots: times, ...rest } = item as unknown as Opportunity;
    const capacity = {
      maximum: 6,
      remaining: 6,
      display: 'exact',
      asOf: fixedNow.toISOString(),
      waitingList: { isOpen: true, maximum: null, length: 0 },
    };
    return { ...rest, slots: times.map((slot) => (slot.id === time ? { ...slot, capacity } : slot)) };
  });
  return { ...content, opportunities } as SeedContent;
}
