import type * as managing from '../../contract/managed-sign-up.ts';
import { writingEndpoints } from '../../contract/writing-endpoints.ts';
import { judgeAnswers } from '../../domain/sign-up/answer-set.ts';
import { readContact } from '../../domain/sign-up/contact-rules.ts';
import type { Call, Managing } from '../backend.ts';
import { isEnded, type KeptPlace, type KeptSignUp, type LinkPurpose } from './kept-sign-up.ts';
import { managedView } from './memory-managed-view.ts';
import type { MemoryOffers, OfferParts } from './memory-offers.ts';
import { refuse } from './refuse-managing.ts';
import { resizeParty } from './resize-party.ts';

type Signed = managing.ManagedSignUp;

/** What managing works on. */
export interface ManagingParts extends OfferParts {
  offers: MemoryOffers;
  /** Makes a call go as the moods will have it. */
  call<Value>(name: string, how: Call, work: () => Value, isWriting: boolean): Promise<Value>;
}

/** What the owner of a sign-up may do in memory (SU-73 to SU-75). Who holds the session is known to this object alone. */
export class MemoryManaging implements Managing {
  #parts: ManagingParts;
  #owned: string | undefined;

  constructor(parts: ManagingParts) {
    this.#parts = parts;
  }

  /** The token that a mail would carry. */
  static tokenOf(signUpId: string, purpose: LinkPurpose): string {
    return `samspil-memory-${purpose}-${signUpId}`;
  }

  session(token: string, how: Call): Promise<managing.ManageSession> {
    return this.#parts.call(writingEndpoints.manageSession.path, how, () => this.#open(token), false);
  }

  sendLink(_to: managing.ManageLink, how: Call): Promise<void> {
    // There is no mail; known or not, the answer is the same (SU-75).
    return this.#parts.call(writingEndpoints.manageLink.path, how, () => undefined, true);
  }

  read(how: Call): Promise<Signed> {
    return this.#parts.call(writingEndpoints.managedSignUp.path, how, () => this.#view(this.#own), false);
  }

  change(change: managing.SignUpChange, version: string, how: Call): Promise<Signed> {
    return this.#act(how, (kept) => {
      if (version !== String(kept.version)) refuse('changed-elsewhere', { version: String(kept.version) });
      this.#judge(kept, change);
      if (change.partySize !== undefined) resizeParty(kept, change.partySize, this.#parts);
      Object.assign(kept.request, change);
      kept.version += 1;
    });
  }

  cancel({ slotIds }: managing.SignUpCancel, how: Call): Promise<Signed> {
    return this.#act(how, (kept) => {
      const named = kept.places.filter((place) => !slotIds || slotIds.includes(place.slotId));
      const standing = named.filter((place) => !isEnded(place));
      const open = standing.filter((place) => this.#startOf(kept, place) > this.#parts.now());
      if (standing.length && !open.length) refuse('too-late');
      for (const place of open) this.#parts.offers.move(kept, place, 'cancelledByVolunteer');
    });
  }

  answerOffer({ offerId, decision, answers, ...people }: managing.OfferAnswer, how: Call): Promise<Signed> {
    return this.#act(how, (kept) => {
      const place = kept.places.find(({ slotId }) => slotId === kept.offer?.slotId);
      if (!place || kept.offer?.id !== offerId || kept.offer.expiresAt <= this.#parts.now()) {
        return refuse('offer-expired', { keepsPlace: false });
      }
      const given = { ...kept.request.answers, ...answers };
      if (decision === 'accept') this.#judge(kept, { answers: given }, true);
      Object.assign(kept.request, people, answers && { answers: given });
      this.#parts.offers.move(kept, place, decision === 'accept' ? 'confirmed' : 'declined');
    });
  }

  verify(how: Call): Promise<Signed> {
    return this.#act(how, (kept) => {
      for (const place of kept.places)
        if (place.status === 'verifyContact') this.#parts.offers.move(kept, place, 'confirmed');
    });
  }

  answerAsGuardian({ isGranted }: managing.GuardianAnswer, how: Call): Promise<Signed> {
    return this.#act(how, (kept) => {
      const awaiting = kept.places.filter(({ status }) => status === 'awaitingGuardian');
      for (const place of awaiting) this.#parts.offers.move(kept, place, isGranted ? 'confirmed' : 'declined');
    });
  }

  changeConsent({ id, isGranted, version }: managing.ConsentChange, how: Call): Promise<Signed> {
    return this.#act(how, ({ request }) => {
      const others = (request.consents ?? []).filter((consent) => consent.id !== id);
      request.consents = [...others, { id, version, isGranted, at: new Date(this.#parts.now()).toISOString() }];
    });
  }

  erase(how: Call): Promise<void> {
    const { signUps, call, now } = this.#parts;
    const work = () => {
      const kept = this.#own;
      const open = kept.places.filter((place) => !isEnded(place) && this.#startOf(kept, place) > now());
      for (const place of open) this.#parts.offers.move(kept, place, 'cancelledByVolunteer');
      signUps.forget(kept);
      this.#owned = undefined;
    };
    return call(writingEndpoints.signUpErase.path, how, work, true);
  }

  /** A link works until what it was sent for is done; every other token gets the same answer (SU-75). */
  #open(token: string): managing.ManageSession {
    const [, purpose = '', id = ''] = /^samspil-memory-(manage|verify|offer|guardian)-(.+)$/.exec(token) ?? [];
    const kept = this.#parts.signUps.kept.get(id);
    const signUp = kept && this.#view(kept);
    const needed = ({ offer: 'answerOffer', verify: 'verify', guardian: 'guardian' } as const)[purpose];
    if (!signUp || (needed && !signUp.can.includes(needed))) return refuse('link-invalid');
    this.#owned = id;
    const expiresAt = new Date(this.#parts.now() + 30 * 60_000).toISOString();
    return { bearer: `bearer-in-memory-of-${id}`, expiresAt, purpose: purpose as LinkPurpose, signUp };
  }

  get #own(): KeptSignUp {
    return this.#parts.signUps.kept.get(this.#owned ?? '') ?? refuse('session-expired');
  }

  #act(how: Call, work: (kept: KeptSignUp) => void): Promise<Signed> {
    const done = () => {
      const kept = this.#own;
      work(kept);
      return this.#view(kept);
    };
    return this.#parts.call(writingEndpoints.managedSignUp.path, how, done, true);
  }

  #view(kept: KeptSignUp): Signed {
    const { signUps, item, now } = this.#parts;
    return managedView(kept, { item: item(kept), others: [...signUps.kept.values()], now: now() });
  }

  #judge(kept: KeptSignUp, change: managing.SignUpChange, isTaking = kept.request.intent !== 'waitingList') {
    const { policy, questions } = this.#parts.item(kept).target.terms;
    const request = { ...kept.request, ...change };
    const answers = judgeAnswers(questions, request.answers, request.participants);
    const errors = [
      ...(change.contact ? readContact(change.contact, policy.contact).errors : []),
      ...answers.filter(({ code }) => isTaking || code !== 'required'),
    ];
    if (errors.length) refuse('validation', { errors: errors.map(({ pointer, code }) => ({ pointer, code })) });
  }

  #startOf(kept: KeptSignUp, { slotId }: KeptPlace): number {
    const { target } = this.#parts.item(kept);
    return target.times.find(({ id }) => id === slotId)?.startsAt ?? Number.POSITIVE_INFINITY;
  }
}
