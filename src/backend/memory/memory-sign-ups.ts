import type { Capacity } from '../../contract/capacity.ts';
import type { SignUpReply, SignUpRequest, SignUpStatus } from '../../contract/sign-up.ts';
import { signUpRequestSchema } from '../../contract/sign-up.ts';
import { wordsOf } from '../../domain/text/fold.ts';
import type { SignUpAddress } from '../backend.ts';
import { refusal } from '../problem-error.ts';
import { judgeRequest } from './judge-request.ts';
import type { KeptPlace, KeptSignUp } from './kept-sign-up.ts';
import type { MemoryKeys } from './memory-keys.ts';
import type { MemoryPlaces } from './memory-places.ts';
import type { Target, TargetTime } from './memory-target.ts';
import { readRequest } from './read-request.ts';

const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const day = 86_400_000;

/** Takes sign-ups and registrations as the contract wants it: keyed, all or nothing, nobody twice (CT-35, SU-41, SU-68). */
export class MemorySignUps {
  /** Every sign-up that stands or stood, by id, in the order they came. */
  readonly kept = new Map<string, KeptSignUp>();
  #parties = new Map<string, SignUpReply>();
  #places: MemoryPlaces;
  #keys: MemoryKeys;
  #now: () => number;
  #count = 0;

  constructor(places: MemoryPlaces, keys: MemoryKeys, now: () => number) {
    this.#places = places;
    this.#keys = keys;
    this.#now = now;
  }

  signUp(address: SignUpAddress, request: SignUpRequest, findTarget: () => Target | undefined): SignUpReply {
    const scope = `${address.kind}/${address.id}`;
    const kind = address.kind === 'event' ? 'registration' : 'signUp';
    return this.#keys.once({ scope, request, kind }, () => this.#signUpOnce(address, request, findTarget));
  }

  #signUpOnce(address: SignUpAddress, request: SignUpRequest, findTarget: () => Target | undefined): SignUpReply {
    const path = `${address.kind}/${address.id}`;
    const value = readRequest(signUpRequestSchema, request, path);
    const target = findTarget();
    if (!target) throw refusal('not-found', path);
    const times = judgeRequest(target, value, this.#now());
    this.#judgePlaces(times, value);
    return this.#commit(address, { target, times, request: value });
  }

  #live(time: TargetTime): Capacity | undefined {
    return time.capacity && this.#places.live(time.id, time.capacity);
  }

  /** The whole party fits in every time, or may queue for every time; else nothing happens (SU-41, SU-43). */
  #judgePlaces(times: readonly TargetTime[], { intent, partySize }: SignUpRequest): void {
    const live = times.map((time) => ({ slotId: time.id, capacity: this.#live(time) }));
    const isLacking = ({ capacity }: (typeof live)[number]) =>
      intent === 'waitingList' ? !capacity?.waitingList?.isOpen : (capacity?.remaining ?? partySize) < partySize;
    const lacking = live.filter(isLacking);
    if (!lacking.length) return;
    const remaining = Math.min(...lacking.map(({ capacity }) => capacity?.remaining ?? 0));
    const isFull = intent === 'waitingList' || remaining === 0;
    const [first] = lacking.map(({ capacity }) => capacity?.waitingList);
    throw refusal(isFull ? 'capacity-full' : 'capacity-insufficient', 'sign-up', {
      remaining,
      slotIds: lacking.map(({ slotId }) => slotId),
      ...(first && { waitingList: first }),
      asOf: new Date(this.#now()).toISOString(),
    });
  }

  #commit(
    address: SignUpAddress,
    { target, times, request }: { target: Target; times: readonly TargetTime[]; request: SignUpRequest },
  ): SignUpReply {
    const { intent, partySize, rsvp, contact } = request;
    const keys = (times.length ? times.map(({ id }) => id) : ['']).map((id) => partyKey(address, id, contact));
    const known = keys.map((key) => this.#parties.get(key)).find(Boolean);
    if (known) return known;
    const status = statusFor(target, request);
    for (const { id } of times) {
      if (intent === 'waitingList') this.#places.queue(id, partySize);
      else if (rsvp !== 'no') this.#places.take(id, partySize);
    }
    const reply = this.#reply(target, { times, status, hasEmail: contact.email !== undefined });
    for (const key of keys) this.#parties.set(key, reply);
    const places = (times.length ? times.map(({ id }) => id) : ['']).map((slotId) => ({ slotId, status }));
    const history = [{ status, at: new Date(this.#now()).toISOString() }];
    this.kept.set(reply.id, { address, request: { ...request }, reply, version: 1, places, history });
    return reply;
  }

  /** Whoever gave a place away may ask for it again. */
  release({ address, request }: KeptSignUp, { slotId }: KeptPlace): void {
    this.#parties.delete(partyKey(address, slotId, request.contact));
  }

  /** Nothing that says who it was is left (SU-56). */
  forget(kept: KeptSignUp): void {
    for (const place of kept.places) this.release(kept, place);
    this.kept.delete(kept.reply.id);
  }

  #reply(
    { terms }: Target,
    { times, status, hasEmail }: { times: readonly TargetTime[]; status: SignUpStatus; hasEmail: boolean },
  ): SignUpReply {
    this.#count += 1;
    const number = this.#count;
    const { days, from } = terms.privacy.retention;
    const last = from === 'lastSlotEnd' ? Math.max(this.#now(), ...times.map(({ endsAt }) => endsAt)) : this.#now();
    return {
      id: `memory-${number}`,
      status,
      slots: times.map(({ id }) => ({ slotId: id, status })),
      receiptNumber: receiptOf(number),
      linkSentTo: hasEmail ? 'email' : 'none',
      retentionUntil: new Date(last + days * day).toISOString().slice(0, 10),
    };
  }
}

const partyKey = ({ kind, id }: SignUpAddress, slotId: string, { name, email, phone }: SignUpRequest['contact']) =>
  [kind, id, slotId, wordsOf(name).join(' '), email?.toLowerCase() ?? phone].join('/');

function statusFor({ terms: { policy } }: Target, request: SignUpRequest): SignUpStatus {
  const { intent, guardian, commitment, challenge, contact } = request;
  // A browser that can prove nothing confirms its address by mail (SU-67).
  if (challenge === 'unavailable' && contact.email) return 'verifyContact';
  if (intent === 'waitingList') return 'waiting';
  if (policy.guardian?.mode === 'consent' && guardian && !guardian.isContact) return 'awaitingGuardian';
  if (policy.mode === 'interestOnly' || commitment === 'rota') return 'interest';
  return policy.mode === 'approval' ? 'pending' : 'confirmed';
}

/** Eight signs that cannot be mistaken for each other (SU-70), the same for the same number. */
function receiptOf(number: number): string {
  let rest = number * 2_654_435_761;
  let receipt = '';
  while (receipt.length < 8) {
    receipt += alphabet[rest % alphabet.length];
    rest = Math.floor(rest / alphabet.length) + number;
  }
  return receipt;
}
