import type { Contact } from '../../contract/contact.ts';
import type { ManagedSignUp } from '../../contract/managed-sign-up.ts';
import type { Place } from '../../contract/place.ts';
import type { SignUpStatus } from '../../contract/sign-up.ts';
import type { Text } from '../../contract/text.ts';
import { isEnded, type KeptSignUp, statusOf } from './kept-sign-up.ts';
import type { Target, TargetTime } from './memory-target.ts';

type Can = ManagedSignUp['can'][number];

/** What a sign-up is for, with what its owner reads about it. */
export interface ManagedItem {
  target: Target;
  title: Text;
  place?: Place | undefined;
  contact?: Contact | undefined;
  timeZone: string;
}

/** A sign-up as its owner sees it (SU-74); `others` are all there are, in the order they came. */
export function managedView(
  kept: KeptSignUp,
  { item, others, now }: { item: ManagedItem; others: readonly KeptSignUp[]; now: number },
): ManagedSignUp {
  const { clientRef: _, challenge: __, website: ___, elapsedSeconds: ____, ...request } = kept.request;
  const { title, place, contact, target } = item;
  const offer = kept.offer && kept.offer.expiresAt > now ? kept.offer : undefined;
  const { questions } = target.terms;
  return {
    ...kept.reply,
    status: statusOf(kept),
    slots: kept.places.filter(({ slotId }) => slotId).map(({ slotId, status }) => ({ slotId, status })),
    version: String(kept.version),
    target: { ...kept.address, title, ...(place && { place }), ...(contact && { contact }) },
    history: [...kept.history],
    times: timesOf(kept, { item, others, now }),
    request,
    ...(offer && questions && { openQuestions: questions }),
    ...(offer && {
      offer: { id: offer.id, slotIds: [offer.slotId], expiresAt: new Date(offer.expiresAt).toISOString() },
    }),
    can: whatCan(kept, { target, hasOffer: offer !== undefined, now }),
  };
}

function whatCan(kept: KeptSignUp, { target, hasOffer, now }: { target: Target; hasOffer: boolean; now: number }) {
  const startOf = (slotId: string) =>
    target.times.find(({ id }) => id === slotId)?.startsAt ?? Number.POSITIVE_INFINITY;
  const open = kept.places.filter((place) => !isEnded(place) && startOf(place.slotId) > now);
  const has = (status: SignUpStatus) => kept.places.some((place) => place.status === status);
  const can: [Can, boolean][] = [
    ['edit', open.length > 0 && target.terms.policy.canEdit !== false],
    ['cancel', open.length > 0],
    ['cancelDates', open.length > 1],
    ['answerOffer', hasOffer],
    ['verify', has('verifyContact')],
    ['guardian', has('awaitingGuardian')],
    ['withdraw', kept.request.consents?.some(({ isGranted }) => isGranted) === true],
    ['erase', true],
  ];
  return can.flatMap(([name, isAllowed]) => (isAllowed ? [name] : []));
}

function timesOf(
  kept: KeptSignUp,
  { item, others, now }: { item: ManagedItem; others: readonly KeptSignUp[]; now: number },
): ManagedSignUp['times'] {
  return item.target.times.flatMap((time) => {
    const place = kept.places.find(({ slotId }) => slotId === time.id);
    if (!place) return [];
    const isWaiting = (other: KeptSignUp) =>
      other.places.some(({ slotId, status }) => slotId === time.id && status === 'waiting');
    const before = others.slice(0, others.indexOf(kept)).filter(isWaiting).length;
    const waitingPosition = place.status === 'waiting' ? (time.capacity?.waitingList?.length ?? 0) + before + 1 : 0;
    return [{ ...slotOf(time, item, now), placeStatus: place.status, ...(waitingPosition > 0 && { waitingPosition }) }];
  });
}

function slotOf({ id, startsAt, endsAt, capacity, isCancelled }: TargetTime, { timeZone }: ManagedItem, now: number) {
  const asOf = new Date(now).toISOString();
  return {
    id,
    startsAt: new Date(startsAt).toISOString(),
    ...(endsAt > startsAt && { endsAt: new Date(endsAt).toISOString() }),
    timeZone,
    capacity: capacity ?? { maximum: null, remaining: null, display: 'hidden' as const, asOf },
    status: isCancelled ? ('cancelled' as const) : ('scheduled' as const),
  };
}
