import { and, eq, inArray } from 'drizzle-orm';
import type { Sql } from '../database.ts';
import { freeIn, waitingListOf } from '../live-capacity.ts';
import { writeToGuardian } from '../mail/guardian-mail.ts';
import { tellOfNew } from '../mail/organiser-mail.ts';
import { writeNews } from '../mail/sign-up-mail.ts';
import { movePlaces, type PlaceRow } from '../places/move-places.ts';
import { weightOf } from '../places/place-status.ts';
import { settle } from '../places/settle.ts';
import type { Work } from '../places/work.ts';
import { Refusal } from '../refusal.ts';
import { signUpPlaces, slotParties, slots } from '../schema.ts';
import { guardianDeadline } from '../sign-up/guardian-rules.ts';
import { partyHashes } from '../sign-up/party-hash.ts';
import { statusOf } from '../sign-up/status.ts';
import { type OwnedSignUp, startOf, statusOfPlace } from './owned-sign-up.ts';
import { spendTokens } from './tokens.ts';

/** The address is right: the places are taken now, all or none; where they are gone the party queues (SU-76). */
export async function verifySignUp(sql: Sql, owned: OwnedSignUp, work: Work): Promise<void> {
  const { row, target, request, rows } = owned;
  const places = owned.places.filter((place) => statusOfPlace(place) === 'verifyContact');
  if (places.length === 0) return;
  if (places.some((place) => startOf(owned, place) <= work.now.getTime())) throw new Refusal('too-late');
  const { repeated, fresh } = await withoutRepeats(sql, owned, places);
  const wanted = statusOf(target, request);
  const mine = rows.filter(({ slotId }) => fresh.some((place) => place.slotId === slotId));
  const fits = weightOf(wanted, row.seats).taken === 0 || mine.every((one) => (freeIn(one) ?? row.seats) >= row.seats);
  if (!fits && !mine.every((one) => waitingListOf(one)?.isOpen)) throw new Refusal('capacity-full', { remaining: 0 });
  const status = fits ? wanted : 'waiting';
  if (status === 'waiting') await queue(sql, fresh, owned);
  const firstStart = Math.min(...fresh.map((place) => startOf(owned, place)));
  const guardianUntil = status === 'awaitingGuardian' ? guardianDeadline(firstStart, work.now.getTime()) : null;
  const slotIds = fresh.map(({ slotId }) => slotId);
  const facts = { isGuardianAsked: guardianUntil !== null };
  const about = { signUp: row, target, slotIds };
  const moves = [
    ...repeated.map((place) => ({ place, status: 'expired' as const })),
    ...fresh.map((place) => ({ place, status })),
  ];
  await movePlaces(sql, moves, {
    ...work,
    places: owned.places,
    signUp: { verifyUntil: null, guardianUntil },
    also: [
      spendTokens(sql, { signUpId: row.id, purpose: 'verify' }),
      writeNews(sql, { kind: status === 'waiting' ? 'waiting' : 'receipt', ...about, facts }, work),
      status === 'waiting' ? undefined : writeToGuardian(sql, { ...about, until: guardianUntil }, work),
      fresh.length ? tellOfNew(sql, { ...about, status }, work) : undefined,
    ],
  });
  if (status === 'waiting') await settle(sql, { target, slotIds }, work);
}

/** The same party may have signed up again meanwhile, and be in. */
async function withoutRepeats(sql: Sql, { row, request }: OwnedSignUp, places: readonly PlaceRow[]) {
  const isHere = and(
    eq(slotParties.targetKind, row.targetKind),
    eq(slotParties.targetId, row.targetId),
    inArray(
      slotParties.slotId,
      places.map(({ slotId }) => slotId),
    ),
    inArray(slotParties.partyHash, partyHashes(request.contact)),
  );
  const known = await sql
    .select()
    .from(slotParties)
    .where(and(isHere, eq(slotParties.isLive, true)));
  const isKnown = ({ slotId }: PlaceRow) => known.some((one) => one.slotId === slotId);
  return { repeated: places.filter(isKnown), fresh: places.filter((place) => !isKnown(place)) };
}

async function queue(sql: Sql, places: readonly PlaceRow[], { rows }: OwnedSignUp): Promise<void> {
  for (const { signUpId, slotId, targetKind, targetId } of places) {
    const queueNumber = (rows.find((one) => one.slotId === slotId)?.queued ?? 0) + 1;
    const isSlot = and(eq(slots.targetKind, targetKind), eq(slots.targetId, targetId), eq(slots.slotId, slotId));
    await sql.update(slots).set({ queued: queueNumber }).where(isSlot);
    const isPlace = and(eq(signUpPlaces.signUpId, signUpId), eq(signUpPlaces.slotId, slotId));
    await sql.update(signUpPlaces).set({ queueNumber }).where(isPlace);
  }
}
