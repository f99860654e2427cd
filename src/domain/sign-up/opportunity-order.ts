import type { Opportunity } from '../../contract/opportunity.ts';
import { canTakeSlot } from './capacity.ts';

/** How an opportunity stands in a list, lowest first; `undefined` keeps it out (SU-9). */
export function listRank(opportunity: Opportunity, now: number): number | undefined {
  const { status, slots } = opportunity;
  const isPast = slots.length > 0 && slots.every((slot) => Date.parse(slot.startsAt) <= now);
  if (status === 'closed' || status === 'cancelled' || isPast) return undefined;
  if (status === 'postponed') return 5;
  if (status === 'notOpenYet') return 4;
  if (status === 'open' && slots.length === 0) return 1;
  if (status === 'open' && slots.some((slot) => canTakeSlot(slot, 1, now))) return 0;
  const hasList = status === 'waitingList' || slots.some(({ capacity }) => capacity.waitingList?.isOpen);
  return hasList ? 2 : 3;
}

/** The order of a list that the backend has not ordered (SU-9): what one can take now by its next start, then the rest. Equals stay in the order they came in. */
export function orderOpportunities(opportunities: readonly Opportunity[], now: number): Opportunity[] {
  return opportunities
    .flatMap((opportunity) => {
      const rank = listRank(opportunity, now);
      return rank === undefined ? [] : { opportunity, rank, start: nextStart(opportunity, rank, now) };
    })
    .sort((left, right) => left.rank - right.rank || left.start - right.start)
    .map(({ opportunity }) => opportunity);
}

/** What sorts opportunities of one rank: milliseconds of the next start, later ones for those without times (SU-9). */
export function nextStart({ slots, updatedAt }: Opportunity, rank: number, now: number): number {
  const starts = slots
    .filter((slot) => slot.status !== 'cancelled' && (rank > 0 || canTakeSlot(slot, 1, now)))
    .map((slot) => Date.parse(slot.startsAt))
    .filter((start) => start > now);
  // Without times the newest comes first, after those that have times.
  return starts.length > 0 ? Math.min(...starts) : Number.MAX_SAFE_INTEGER - Date.parse(updatedAt);
}
