import type { SignUpStatus } from '../../contract/sign-up.ts';
import { offerWindow } from '../../domain/sign-up/offer-window.ts';
import { isEnded, type KeptPlace, type KeptSignUp, statusOf, takesPlace } from './kept-sign-up.ts';
import type { ManagedItem } from './memory-managed-view.ts';
import type { MemoryPlaces } from './memory-places.ts';
import type { MemorySignUps } from './memory-sign-ups.ts';

/** What changes hands in memory. */
export interface OfferParts {
  signUps: MemorySignUps;
  places: MemoryPlaces;
  /** What a sign-up is for, as it stands now. */
  item(kept: KeptSignUp): ManagedItem;
  now(): number;
  timeZone: string;
}

/** Places that change hands: what is freed is offered to who waits, until the offer ends (SU-44). */
export class MemoryOffers {
  #parts: OfferParts;

  constructor(parts: OfferParts) {
    this.#parts = parts;
  }

  /** Ends offers whose hour has come; done before anything is read or written, so that no reply is older than itself (SU-78). */
  settle() {
    const { signUps, now } = this.#parts;
    for (const kept of signUps.kept.values()) {
      if (!kept.offer || kept.offer.expiresAt > now()) continue;
      for (const place of kept.places) if (place.status === 'offered') this.move(kept, place, 'expired');
    }
  }

  /** Another status of a place; what it frees is offered to who waits (SU-78). */
  move(kept: KeptSignUp, place: KeptPlace, status: SignUpStatus) {
    const { places, now, signUps } = this.#parts;
    const seats = kept.request.partySize;
    const [before, wasAs] = [takesPlace(place), statusOf(kept)];
    if (place.status === 'waiting') places.queue(place.slotId, -seats);
    if (kept.offer?.slotId === place.slotId && status !== 'offered') kept.offer = undefined;
    place.status = status;
    const isAs = statusOf(kept);
    if (isAs !== wasAs) kept.history.push({ status: isAs, at: new Date(now()).toISOString() });
    if (before !== takesPlace(place)) places.take(place.slotId, before ? -seats : seats);
    if (isEnded(place)) signUps.release(kept, place);
    if (before && !takesPlace(place)) this.#offer(kept, place.slotId);
  }

  #offer(freedBy: KeptSignUp, slotId: string) {
    const { signUps, now, timeZone } = this.#parts;
    const { target } = this.#parts.item(freedBy);
    const startsAt = target.times.find(({ id }) => id === slotId)?.startsAt;
    const { offerHours } = target.terms.policy.waitingList ?? {};
    const window = offerWindow({ freedAt: now(), startsAt, offerHours, timeZone });
    const next = [...signUps.kept.values()].find(({ request, places }) => {
      const isWaiting = places.some((place) => place.slotId === slotId && place.status === 'waiting');
      return isWaiting && request.partySize <= freedBy.request.partySize;
    });
    const place = next?.places.find((one) => one.slotId === slotId);
    if (!window || !next || !place) return;
    next.offer = { id: `offer-${next.reply.id}`, slotId, expiresAt: window.expiresAt };
    this.move(next, place, 'offered');
  }
}
