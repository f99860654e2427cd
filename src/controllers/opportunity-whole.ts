import type { Backend, Call, Read } from '../backend/backend.ts';
import { BackendError } from '../backend/backend-error.ts';
import type { BackendLink } from '../context/backend-context.ts';
import type { Opportunity } from '../contract/opportunity.ts';
import { type OpportunityPool, PAGE_SIZE, readOpportunities } from './opportunity-reading.ts';

/** One opportunity whole, with times that the list left out; from the list where the source has no single ones. */
export async function readOpportunity(backend: Backend, id: string, call: Call): Promise<Read<Opportunity>> {
  if (!backend.opportunity) {
    const { value, skipped } = await readOpportunities(backend, {}, call);
    const found = value.items.find((item) => item.id === id);
    if (!found) throw new BackendError({ kind: 'not-found', request: 'opportunities', outcome: 'refused' });
    return { value: found, skipped };
  }
  const { value, skipped } = await backend.opportunity(id, call);
  if (!value.hasMoreSlots || !backend.slots) return { value, skipped };
  const more = await backend.slots(id, { limit: PAGE_SIZE }, call);
  return { value: { ...value, slots: more.value.items }, skipped: [...skipped, ...more.skipped] };
}

/** One opportunity past the caches (CT-15). */
export async function readAgain(link: BackendLink | undefined, id: string, signal: AbortSignal): Promise<Opportunity> {
  const backend = await link?.open();
  if (!backend) throw new TypeError('A form without a source cannot be refreshed.');
  return (await readOpportunity(backend, id, { signal, isFresh: true })).value;
}

/** One opportunity, for a widget that is about nothing else. */
export async function readSingle(backend: Backend, id: string, call: Call): Promise<Read<OpportunityPool>> {
  const { value, skipped } = await readOpportunity(backend, id, call);
  return { value: { items: [value], isCut: false, isOrdered: true }, skipped };
}
