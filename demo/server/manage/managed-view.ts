import type { ManagedSignUp } from '../../../src/contract/managed-sign-up.ts';
import type { Slot } from '../../../src/contract/opportunity.ts';
import type { SignUpRequest, SignUpStatus } from '../../../src/contract/sign-up.ts';
import { judgeAnswers } from '../../../src/domain/sign-up/answer-set.ts';
import type { Sql } from '../database.ts';
import { asOfAt, liveCapacity, type SlotRow } from '../live-capacity.ts';
import { hasManage } from '../mail/sign-up-mail.ts';
import { matchView } from '../matching/match-view.ts';
import { isEnded } from '../places/place-status.ts';
import type { Work } from '../places/work.ts';
import { wholeTarget } from '../sign-up/lock-slots.ts';
import type { TargetSlot } from '../sign-up/sign-up-target.ts';
import { dateTimeAt } from '../zoned-time.ts';
import { type OwnedSignUp, startOf, statusOfPlace } from './owned-sign-up.ts';

type Can = ManagedSignUp['can'][number];

/** A sign-up as its owner sees it (SU-74). */
export async function managedView(sql: Sql, owned: OwnedSignUp, work: Work): Promise<ManagedSignUp> {
  const { row, request, target, places, history } = owned;
  const { now, zone, config } = work;
  const matched = await matchView(sql, owned, now);
  const offer = matched.offer ?? openOffer(owned, now);
  const contact = target.contact ?? target.terms.contact;
  const openQuestions = offer || mustAnswer(owned) ? target.terms.questions : undefined;
  return {
    id: row.id,
    status: row.status as SignUpStatus,
    slots: places
      .filter(({ slotId }) => slotId !== wholeTarget)
      .map((place) => ({ slotId: place.slotId, status: statusOfPlace(place) })),
    receiptNumber: row.receiptNumber,
    ...(row.answerBy && { answerBy: dateTimeAt(row.answerBy.getTime(), zone) }),
    linkSentTo: request.contact.email && hasManage(work) ? 'email' : 'none',
    ...(row.retentionUntil && { retentionUntil: row.retentionUntil }),
    version: String(row.version),
    target: {
      kind: target.kind,
      id: target.id,
      title: target.title,
      ...(target.place && { place: target.place }),
      ...((contact ?? config.helpContact) && { contact: contact ?? config.helpContact }),
    },
    history: history.map(({ status, at, by }) => ({
      status: status as SignUpStatus,
      at: dateTimeAt(at.getTime(), zone),
      ...(by !== null && { by }),
    })),
    times: timesOf(owned, work),
    request: withoutSignals(request),
    ...(openQuestions && { openQuestions }),
    ...(offer && {
      offer: { ...offer, expiresAt: dateTimeAt(offer.expiresAt.getTime(), zone) },
    }),
    ...(matched.match && { match: matched.match }),
    can: whatCan(owned, { now, hasOffer: offer !== undefined }),
  };
}

function openOffer({ offers }: OwnedSignUp, now: Date) {
  const offer = offers.find(({ status, expiresAt }) => status === 'open' && expiresAt > now);
  return offer && { id: offer.id, slotIds: [offer.slotId], expiresAt: offer.expiresAt };
}

/** Who queued gave no answers; the questions are asked when a place is taken (SU-17). */
const mustAnswer = ({ request, target, places }: OwnedSignUp): boolean =>
  places.some((place) => statusOfPlace(place) === 'confirmed') &&
  judgeAnswers(target.terms.questions, request.answers, request.participants).some(({ code }) => code === 'required');

function withoutSignals(request: SignUpRequest): ManagedSignUp['request'] {
  const { clientRef: _, challenge: __, website: ___, elapsedSeconds: ____, ...kept } = request;
  return kept;
}

function timesOf({ target, places, rows, positions }: OwnedSignUp, work: Work): ManagedSignUp['times'] {
  return target.slots.flatMap((slot) => {
    const place = places.find(({ slotId }) => slotId === slot.id);
    if (!place) return [];
    const row = rows.find(({ slotId }) => slotId === slot.id);
    const waitingPosition = positions.get(slot.id);
    return {
      ...publishedSlot(slot, row, work),
      placeStatus: statusOfPlace(place),
      ...(waitingPosition !== undefined && { waitingPosition }),
    };
  });
}

/** A time as the contract publishes it, with the figures of now. */
export function publishedSlot(slot: TargetSlot, row: SlotRow | undefined, { now, zone }: Work): Slot {
  const asOf = asOfAt(now, zone);
  const published = slot.capacity ?? { maximum: null, remaining: null, display: 'hidden' as const, asOf };
  const capacity = liveCapacity(published, row, asOf);
  const status = slot.status === 'scheduled' && capacity.remaining === 0 ? 'full' : slot.status;
  return {
    id: slot.id,
    startsAt: dateTimeAt(slot.startsAt, slot.timeZone),
    ...(slot.endsAt !== undefined && { endsAt: dateTimeAt(slot.endsAt, slot.timeZone) }),
    timeZone: slot.timeZone,
    ...(slot.seriesId !== undefined && { seriesId: slot.seriesId }),
    ...(slot.label !== undefined && { label: slot.label }),
    capacity,
    status,
  };
}

/** What can be done with a sign-up now; each of it needs a press (SU-73). */
export function whatCan(owned: OwnedSignUp, { now, hasOffer }: { now: Date; hasOffer: boolean }): Can[] {
  const { target, places, request, row } = owned;
  const open = places.filter((place) => !isEnded(statusOfPlace(place)) && startOf(owned, place) > now.getTime());
  const hasTimes = places.some(({ slotId }) => slotId !== wholeTarget);
  const can: [Can, boolean][] = [
    ['edit', open.length > 0 && target.terms.policy.canEdit !== false],
    ['cancel', open.length > 0],
    ['cancelDates', hasTimes && open.length > 1],
    ['answerOffer', hasOffer],
    ['verify', row.status === 'verifyContact'],
    ['withdraw', (request.consents ?? []).some(({ isGranted }) => isGranted)],
    ['erase', true],
  ];
  return can.flatMap(([name, isAllowed]) => (isAllowed ? [name] : []));
}
