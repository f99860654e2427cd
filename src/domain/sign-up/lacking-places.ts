import type { Slot } from '../../contract/opportunity.ts';
import type { Problem } from '../../contract/problem.ts';

type Lacking = Pick<Partial<Problem>, 'slotIds' | 'remaining' | 'waitingList' | 'asOf'>;

/** The times as a refusal for want of places tells them, until fresh ones can be had, if ever (SU-42). */
export function withLackingPlaces(
  slots: readonly Slot[],
  { slotIds = [], remaining, waitingList, asOf }: Lacking,
): readonly Slot[] {
  if (remaining === undefined) return slots;
  const told = { remaining, ...(waitingList && { waitingList }), ...(asOf && { asOf }) };
  return slots.map((slot) => (slotIds.includes(slot.id) ? { ...slot, capacity: { ...slot.capacity, ...told } } : slot));
}
