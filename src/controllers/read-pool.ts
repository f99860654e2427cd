import type { Backend, Call, Read } from '../backend/backend.ts';
import type { OpportunityFilter } from '../domain/sign-up/opportunity-filter.ts';
import { type OpportunityPool, readOpportunities } from './opportunity-reading.ts';

/** What a widget is about: one opportunity, or all that the page lets be seen. */
export async function readPool(
  backend: Backend,
  { id, fixed }: { id: string; fixed: OpportunityFilter },
  call: Call,
): Promise<Read<OpportunityPool>> {
  if (!id) return await readOpportunities(backend, fixed, call);
  return await (await import('./opportunity-whole.ts')).readSingle(backend, id, call);
}
