import type { Backend, Call, Read } from '../backend/backend.ts';
import { BackendError } from '../backend/backend-error.ts';
import type { Opportunity } from '../contract/opportunity.ts';
import type { OpportunityQuery } from '../contract/query.ts';
import type { OpportunityFilter } from '../domain/sign-up/opportunity-filter.ts';

/** Most items looked through in one go (CT-11). */
const ITEMS_MAXIMUM = 1_000;
/** Items asked for at once. */
export const PAGE_SIZE = 100;

/** Everything the list looks through; `isCut` when there is more than it can look through (CT-11, CT-13). */
export interface OpportunityPool {
  items: readonly Opportunity[];
  isCut: boolean;
  /** The backend's order stands; files have none. */
  isOrdered: boolean;
}

/** What a page that is not about opportunities knows of them. */
export const noOpportunities: OpportunityPool = { items: [], isCut: false, isOrdered: true };

/** Fetches all pages of what the page fixed, sending the filters that the backend applies itself (CT-11, CT-13). */
export async function readOpportunities(
  backend: Backend,
  fixed: OpportunityFilter,
  call: Call,
): Promise<Read<OpportunityPool>> {
  if (!backend.opportunities) {
    throw new BackendError({ kind: 'unsupported', request: 'opportunities', outcome: 'not-sent' });
  }
  const { filters, profile } = await backend.describe(call);
  const known: readonly string[] = filters?.opportunities ?? [];
  const sent: OpportunityQuery = Object.fromEntries(Object.entries(fixed).filter(([name]) => known.includes(name)));
  const items: Opportunity[] = [];
  const skipped: Read<OpportunityPool>['skipped'][number][] = [];
  const cursors = new Set<string>();
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<NonNullable<Backend['opportunities']>>> = await backend.opportunities(
      { ...sent, limit: PAGE_SIZE, ...(cursor && { cursor }) },
      call,
    );
    items.push(...page.value.items);
    skipped.push(...page.skipped);
    cursor = page.value.next;
    if (cursor && cursors.has(cursor)) break;
    if (cursor) cursors.add(cursor);
  } while (cursor && items.length < ITEMS_MAXIMUM);
  return { value: { items, isCut: cursor !== null, isOrdered: profile === 'rest' }, skipped };
}
