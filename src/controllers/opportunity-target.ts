import type { BackendLink } from '../context/backend-context.ts';
import type { Opportunity } from '../contract/opportunity.ts';
import { type SignUpTarget, targetFromOpportunity } from '../domain/sign-up/sign-up-target.ts';
import { readOpportunity } from './opportunity-reading.ts';

/** What a form about an opportunity is about. */
export const targetOf = (opportunity: Opportunity): SignUpTarget => targetFromOpportunity(opportunity);

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
