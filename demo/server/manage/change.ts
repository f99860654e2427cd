import { and, eq, inArray, sql as query } from 'drizzle-orm';
import type { OfferAnswer, SignUpChange } from '../../../src/contract/managed-sign-up.ts';
import type { SignUpRequest } from '../../../src/contract/sign-up.ts';
import type { Sql } from '../database.ts';
import { asOfAt, freeIn } from '../live-capacity.ts';
import { movePlaces, type PlaceRow } from '../places/move-places.ts';
import { isEnded, weightOf } from '../places/place-status.ts';
import type { Work } from '../places/work.ts';
import { Refusal } from '../refusal.ts';
import { signUps, slotParties } from '../schema.ts';
import { contactAddresses } from '../schema-people.ts';
import { judgeDetails, judgingOf } from '../sign-up/judge-sign-up.ts';
import { partyHashes } from '../sign-up/party-hash.ts';
import { writeAddresses } from '../sign-up/store-sign-up.ts';
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
  const notice = target.terms.privacy.noticeVersion;
  const { noticeVersion: _, ...judged } = judgeDetails(
    target,
    { ...rest, ...change, noticeVersion: notice },
    judgingOf(work),
  );
  const request = { ...judged, noticeVersion, ...(consents && { consents }) } as SignUpRequest;
  const resized = await resize(sql, owned, { seats: request.partySize, work });
  await sql
    .update(signUps)
    .set({ request: { ...request }, version: query`${signUps.version} + 1` })
    .where(eq(signUps.id, row.id));
  const freed = [...resized, ...(await changeUntil(sql, owned, { request, work }))];
  if (change.contact) await renameParty(sql, owned, { contact: request.contact, now: work.now });
  if (freed.length) await release(sql, owned, { freed, work });
}

/** More people need places that are free; fewer people leave theirs to others. */
async function resize(
  sql: Sql,
  owned: OwnedSignUp,
  { seats, work }: { seats: number; work: Work },
): Promise<PlaceRow[]> {
  if (seats === owned.request.partySize) return [];
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
  await movePlaces(
    sql,
    changing.map((place) => ({ place, status: statusOfPlace(place), seats })),
    work,
  );
  await sql.update(signUps).set({ seats }).where(eq(signUps.id, owned.row.id));
  return seats < owned.request.partySize ? changing : [];
}

/** Another name or address is another party; where that one is in already, it stays theirs. */
async function renameParty(
  sql: Sql,
  { row, places }: OwnedSignUp,
  { contact, now }: { contact: SignUpRequest['contact']; now: Date },
): Promise<void> {
  const open = places.filter((place) => !isEnded(statusOfPlace(place)));
  const isParty = and(
    eq(slotParties.signUpId, row.id),
    inArray(
      slotParties.slotId,
      open.map(({ slotId }) => slotId),
    ),
  );
  if (open.length) await sql.delete(slotParties).where(isParty);
  const { targetKind, targetId } = row;
  const parties = open.flatMap(({ slotId }) =>
    partyHashes(contact).map((partyHash) => ({ signUpId: row.id, targetKind, targetId, slotId, partyHash })),
  );
  if (parties.length) await sql.insert(slotParties).values(parties).onConflictDoNothing();
  await sql.delete(contactAddresses).where(eq(contactAddresses.signUpId, row.id));
  await writeAddresses(sql, { signUpId: row.id, contact, now });
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
