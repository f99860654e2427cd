import type { Backend, Call, Read } from '../backend/backend.ts';
import { BackendError } from '../backend/backend-error.ts';
import type { BackendLink } from '../context/backend-context.ts';
import type { Opportunity } from '../contract/opportunity.ts';
import { type SignUpTarget, targetFromOpportunity } from '../domain/sign-up/sign-up-target.ts';
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

/** What a form is about, past the caches (CT-15). */
export async function readTarget(
  link: BackendLink | undefined,
  id: string,
  signal: AbortSignal,
): Promise<SignUpTarget> {
  const backend = await link?.open();
  if (!backend) throw new TypeError('A form without a source cannot be refreshed.');
  const { value } = await readOpportunity(backend, id, { signal, isFresh: true });
  return targetFromOpportunity(value);
}

/** One opportunity, for a widget that is about nothing else. */
export async function readSingle(backend: Backend, id: string, call: Call): Promise<Read<OpportunityPool>> {
  const { value, skipped } = await readOpportunity(backend, id, call);
  return { value: { items: [value], isCut: false, isOrdered: true }, skipped };
}

/** The opportunity that is asked for, if one is. */
export const readWanted = async (
  backend: Backend,
  [id]: readonly [string],
  call: Call,
): Promise<Read<Opportunity | undefined>> =>
  id ? await readOpportunity(backend, id, call) : { value: undefined, skipped: [] };
