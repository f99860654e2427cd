import type { Capacity } from '../../contract/capacity.ts';
import type { Slot } from '../../contract/opportunity.ts';

/** What to say about places (SU-40); `none`: there is no limit, so nothing is said. */
export type PlaceWords =
  | { readonly kind: 'none' | 'available' | 'few' | 'waitingList' | 'full' }
  | { readonly kind: 'exact'; readonly count: number };

/** What to say about a time: its places, or why it cannot be chosen. */
export type SlotWords = PlaceWords | { readonly kind: 'cancelled' | 'closed' | 'past' };

/** Numbers of places older than this are not shown as numbers (CT-17), in milliseconds. */
export const NUMBERS_STALE_AFTER = 600_000;
const FEW_PLACES = 3;
const FEW_SHARE = 0.1;

/** The words for a number of places; `now` is milliseconds since 1970. Unknown is never full (SU-39, SU-40). */
export function placeWords(capacity: Capacity, now: number): PlaceWords {
  const { maximum, remaining, display, waitingList } = capacity;
  if (maximum === null) return { kind: 'none' };
  if (remaining === 0) return { kind: waitingList?.isOpen ? 'waitingList' : 'full' };
  if (remaining === null || display === 'hidden') return { kind: 'available' };
  if (display === 'few') {
    return { kind: remaining <= Math.max(FEW_PLACES, Math.ceil(maximum * FEW_SHARE)) ? 'few' : 'available' };
  }
  const isFresh = now - Date.parse(capacity.asOf) <= NUMBERS_STALE_AFTER;
  return isFresh ? { kind: 'exact', count: remaining } : { kind: 'available' };
}

/** The words for one time: cancelled, closed or begun before its places. */
export function slotWords(slot: Slot, now: number): SlotWords {
  if (slot.status === 'cancelled' || slot.status === 'closed') return { kind: slot.status };
  if (Date.parse(slot.startsAt) <= now) return { kind: 'past' };
  if (slot.status !== 'full') return placeWords(slot.capacity, now);
  return { kind: slot.capacity.waitingList?.isOpen ? 'waitingList' : 'full' };
}

/** Whether a party of this size may still ask for the time; an unknown number of places is left to the backend. */
export function canTakeSlot(slot: Slot, seats: number, now: number): boolean {
  const { kind } = slotWords(slot, now);
  const { remaining } = slot.capacity;
  return kind === 'none' || (isFree(kind) && (remaining === null || remaining >= seats));
}

/** Whether a party may queue for the time: it is full, or has room for some of them only (SU-42). */
export function canWaitForSlot(slot: Slot, seats: number, now: number): boolean {
  const { kind } = slotWords(slot, now);
  const isShort = isFree(kind) && !canTakeSlot(slot, seats, now);
  return kind === 'waitingList' || (isShort && slot.capacity.waitingList?.isOpen === true);
}

/** The words for several times together, as a row of a list says them (SU-8). */
export function wordsForSlots(slots: readonly Slot[], now: number): SlotWords | undefined {
  const all = slots.map((slot) => slotWords(slot, now)).filter(({ kind }) => kind !== 'past' && kind !== 'cancelled');
  const free = all.filter(({ kind }) => kind === 'none' || isFree(kind));
  const [only] = free;
  if (only && (free.length === 1 || free.every(({ kind }) => kind === only.kind && kind !== 'exact'))) return only;
  if (only) return { kind: 'available' };
  return all.find(({ kind }) => kind === 'waitingList') ?? all.find(({ kind }) => kind === 'full') ?? all[0];
}

function isFree(kind: SlotWords['kind']): boolean {
  return kind === 'available' || kind === 'few' || kind === 'exact';
}
