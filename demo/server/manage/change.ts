import { and, eq, inArray, notInArray, sql as query } from 'drizzle-orm';
import type { OfferAnswer, SignUpChange } from '../../../src/contract/managed-sign-up.ts';
import type { SignUpRequest } from '../../../src/contract/sign-up.ts';
import { unguardedChildren } from '../../../src/domain/sign-up/managed-change.ts';
import type { Sql } from '../database.ts';
import { asOfAt, freeIn } from '../live-capacity.ts';
import { type Move, movePlaces, type PlaceRow } from '../places/move-places.ts';
import { isEnded, weightOf } from '../places/place-status.ts';
import type { Work } from '../places/work.ts';
import { Refusal } from '../refusal.ts';
import { signUps, slotParties } from '../schema.ts';
import { contactAddresses } from '../schema-people.ts';
import { judgeDetails, judgingOf } from '../sign-up/judge-sign-up.ts';
import { addressHashes, partyHashes } from '../sign-up/party-hash.ts';
import { writeAddresses } from '../sign-up/store-sign-up.ts';
import { type Write, writeTogether } from '../write-together.ts';
import { release } from './cancel.ts';
import { changeUntil } from './change-until.ts';
import { whatCan } from './managed-view.ts';
import { type OwnedSignUp, startOf, statusOfPlace } from './owned-sign-up.ts';

/** Changes what a person said of themselves, by the rules of the sign-up (SU-74). */
export async function changeSignUp(
  sql: Sql,
  owned: OwnedSignUp,
  { change, work }: { change: SignUpChange; work: Work },
): Promise<void> {
  const { row, target, request: before } = owned;
  if (!whatCan(owned, { now: work.now, hasOffer: false }).includes('edit')) throw new Refusal('too-late');
  // Consents are judged when they are given, and the notice is the one that was shown then.
  const { noticeVersion, consents, participants, ...others } = before;
  // Another number of people comes with who they are, where that is asked.
  const rest = { ...others, ...(change.partySize === undefined && participants && { participants }) };
  judgeChildren(owned, { change, work });
  const notice = target.terms.privacy.noticeVersion;
  const { noticeVersion: _, ...judged } = judgeDetails(
    target,
    { ...rest, ...change, noticeVersion: notice },
    judgingOf(work),
  );
  const request = { ...judged, noticeVersion, ...(consents && { consents }) } as SignUpRequest;
  const seats = request.partySize;
  const isResized = seats !== before.partySize;
  const moves = isResized ? resized(owned, { seats, work }) : [];
  const written = { request: { ...request }, ...(isResized && { seats }) };
  const also = change.contact ? renameParty(sql, owned, { contact: request.contact, now: work.now }) : [];
  const isMine = eq(signUps.id, row.id);
  const version = query`${signUps.version} + 1`;
  if (moves.length) await movePlaces(sql, moves, { ...work, places: owned.places, signUp: written, also });
  else
    await writeTogether(sql, [
      sql
        .update(signUps)
        .set({ ...written, version })
        .where(isMine),
      ...also,
    ]);
  const fewer = seats < before.partySize ? moves.map(({ place }) => place) : [];
  const freed = [...fewer, ...(await changeUntil(sql, owned, { request, work }))];
  if (freed.length) await release(sql, owned, { freed, work });
}

/** No child is added whom no adult answers for; a change says of no guardian (SU-55). */
function judgeChildren({ target, request }: OwnedSignUp, { change, work }: { change: SignUpChange; work: Work }): void {
  if (!work.config.features.includes('guardian')) return;
  const errors = unguardedChildren(request, change.participants ?? [], target.terms);
  if (errors.length)
    throw new Refusal('validation', { errors: errors.map(({ pointer, code }) => ({ pointer, code })) });
}

/** More people need places that are free; fewer people leave theirs to others. */
function resized(owned: OwnedSignUp, { seats, work }: { seats: number; work: Work }): Move[] {
  const open = owned.places.filter((place) => place.seats > 0 && !isEnded(statusOfPlace(place)));
  const changing = open.filter((place) => startOf(owned, place) > work.now.getTime());
  const takesMore = (place: PlaceRow) => {
    const { taken, offered } = weightOf(statusOfPlace(place), seats);
    const row = owned.rows.find(({ slotId }) => slotId === place.slotId);
    const free = row ? freeIn(row) : 0;
    return taken + offered > 0 && free !== null && free < seats - place.seats;
  };
  const full = changing.filter(takesMore);
  if (full.length) {
    const remaining = Math.min(...owned.rows.map((row) => freeIn(row) ?? seats));
    const slotIds = full.map(({ slotId }) => slotId).filter(Boolean);
    throw new Refusal('capacity-full', { remaining, slotIds, asOf: asOfAt(work.now, work.zone) });
  }
  return changing.map((place) => ({ place, status: statusOfPlace(place), seats }));
}

/** Another name or address is another party; where that one is in already, it stays theirs. */
function renameParty(
  sql: Sql,
  { row, places }: OwnedSignUp,
  { contact, now }: { contact: SignUpRequest['contact']; now: Date },
): (Write | undefined)[] {
  const open = places.filter((place) => !isEnded(statusOfPlace(place)));
  const slotIds = open.map(({ slotId }) => slotId);
  const { id: signUpId, targetKind, targetId } = row;
  const [hashes, addresses] = [partyHashes(contact), addressHashes(contact)];
  const parties = slotIds.flatMap((slotId) =>
    hashes.map((partyHash) => ({ signUpId, targetKind, targetId, slotId, partyHash })),
  );
  // What stays is left alone: these writes happen side by side, and none sees what another one took out.
  const isOld = and(
    eq(slotParties.signUpId, signUpId),
    inArray(slotParties.slotId, slotIds),
    notInArray(slotParties.partyHash, hashes),
  );
  const isOldAddress = and(
    eq(contactAddresses.signUpId, signUpId),
    notInArray(contactAddresses.addressHash, addresses),
  );
  return [
    sql.delete(slotParties).where(isOld),
    parties.length ? sql.insert(slotParties).values(parties).onConflictDoNothing() : undefined,
    sql.delete(contactAddresses).where(isOldAddress),
    writeAddresses(sql, { signUpId, contact, now }),
  ];
}

/** Who queued was asked for contact data only; the questions are answered when the place is taken (SU-17). */
export function judgeLaterAnswers(
  { request, target }: OwnedSignUp,
  { answers, ageFrom, participants, guardian }: Pick<OfferAnswer, 'answers' | 'ageFrom' | 'participants' | 'guardian'>,
  work: Work,
): SignUpRequest {
  const { questions, privacy } = target.terms;
  const asked = {
    ...request,
    intent: 'signUp' as const,
    ...(questions && { questionsVersion: questions.version }),
    ...(answers && { answers: { ...request.answers, ...answers } }),
    ...(ageFrom !== undefined && { ageFrom }),
    ...(participants && { participants }),
    ...(guardian && { guardian }),
    noticeVersion: privacy.noticeVersion,
  };
  const { consents: _, ...rest } = asked;
  const judged = judgeDetails(target, rest, { ...judgingOf(work), isFromQueue: true });
  return {
    ...judged,
    intent: request.intent,
    noticeVersion: request.noticeVersion,
    ...(request.consents && { consents: request.consents }),
  };
}
