import { isEnded, type KeptSignUp, takesPlace } from './kept-sign-up.ts';
import type { ManagedItem } from './memory-managed-view.ts';
import type { MemoryPlaces } from './memory-places.ts';
import { refuse } from './refuse-managing.ts';

/** Gives a sign-up room for more people, or leaves some of its places to others; all of it or nothing (SU-41, SU-74). */
export function resizeParty(
  kept: KeptSignUp,
  seats: number,
  { places, item }: { places: MemoryPlaces; item(kept: KeptSignUp): ManagedItem },
): void {
  const { target } = item(kept);
  const more = seats - kept.request.partySize;
  const open = kept.places.filter((place) => !isEnded(place));
  const full = open.filter((place) => {
    const capacity = target.times.find(({ id }) => id === place.slotId)?.capacity;
    return takesPlace(place) && (capacity ? (places.live(place.slotId, capacity).remaining ?? more) : more) < more;
  });
  if (full.length) refuse('capacity-full', { slotIds: full.map(({ slotId }) => slotId) });
  for (const place of open) {
    if (takesPlace(place)) places.take(place.slotId, more);
    else if (place.status === 'waiting') places.queue(place.slotId, more);
  }
  // Who they are comes with the change, where that is asked.
  delete kept.request.participants;
}
