import type { SignUpCancel } from '../../../src/contract/managed-sign-up.ts';
import type { Sql } from '../database.ts';
import type { SlotRow } from '../live-capacity.ts';
import { writeToOrganiser } from '../mail/organiser-mail.ts';
import { writeNews } from '../mail/sign-up-mail.ts';
import { leaveMatches } from '../matching/end-match.ts';
import { movePlaces, type PlaceRow } from '../places/move-places.ts';
import { isEnded, weightOf } from '../places/place-status.ts';
import { askAgain, settle } from '../places/settle.ts';
import type { Work } from '../places/work.ts';
import { Refusal } from '../refusal.ts';
import { closeOffers } from './close-offers.ts';
import { type OwnedSignUp, startOf, statusOfPlace } from './owned-sign-up.ts';
import { startRetention } from './retention.ts';

/** Gives away all of a sign-up, or some of its dates (SU-48, SU-74). A second time changes nothing. */
export async function cancelSignUp(
  sql: Sql,
  owned: OwnedSignUp,
  { cancel, work }: { cancel: SignUpCancel; work: Work },
): Promise<void> {
  const { places, target, row } = owned;
  const wanted = cancel.slotIds;
  const own = places.map(({ slotId }) => slotId);
  const unknown = wanted?.findIndex((id) => !own.includes(id)) ?? -1;
  if (unknown >= 0) {
    throw new Refusal('validation', { errors: [{ pointer: `#/slotIds/${unknown}`, code: 'not-an-option' }] });
  }
  const named = places.filter(({ slotId }) => !wanted || wanted.includes(slotId));
  const standing = named.filter((place) => !isEnded(statusOfPlace(place)));
  const open = standing.filter((place) => startOf(owned, place) > work.now.getTime());
  if (open.length === 0) {
    if (standing.length > 0) throw new Refusal('too-late');
    return;
  }
  const slotIds = open.map(({ slotId }) => slotId);
  const lost = open.filter(takesPlace).map(({ slotId }) => slotId);
  const about = { signUp: row, target };
  const isMissed = leavesGap(owned, { wanted: wanted !== undefined });
  const moves = open.map((place) => ({
    place,
    status: 'cancelledByVolunteer' as const,
    isMissed: isMissed(place),
  }));
  await movePlaces(sql, moves, {
    ...work,
    places,
    signUp: startRetention(owned, moves, work),
    also: [
      ...closeOffers(sql, { signUpId: row.id, slotIds, status: 'withdrawn' }),
      writeNews(sql, { kind: 'cancelled', ...about, slotIds }, work),
      lost.length ? writeToOrganiser(sql, { kind: 'lateCancel', ...about, slotIds: lost }, work) : undefined,
    ],
  });
  await leaveMatches(sql, { id: row.id, target }, work);
  await release(sql, owned, { freed: open, work, isMissed: open.some(isMissed) });
}

/** Offers what has become free to who waits, in the same transaction (SU-78). */
export async function release(
  sql: Sql,
  { target, rows }: OwnedSignUp,
  { freed, work, isMissed = false }: { freed: readonly PlaceRow[]; work: Work; isMissed?: boolean },
): Promise<void> {
  const isAwaited = ({ slotId, waiting, substitutesWanted }: SlotRow) =>
    waiting + substitutesWanted > 0 && freed.some((place) => place.slotId === slotId);
  if (!isMissed && !rows.some(isAwaited)) return;
  const left = freed.filter((place) => {
    const { taken, offered } = weightOf(statusOfPlace(place), place.seats);
    return taken + offered > 0;
  });
  // Who said no to a place is asked again when another one is free, not when somebody leaves the queue.
  if (left.length) await askAgain(sql, { target, slotIds: left.map(({ slotId }) => slotId) });
  await settle(sql, { target, slotIds: freed.map(({ slotId }) => slotId) }, work);
}

/** Who leaves a series is missed at no date of it; who gives one date away, or one that has substitutes, is (SU-48). */
const leavesGap = ({ target: { slots, modes } }: OwnedSignUp, { wanted }: { wanted: boolean }) => {
  const isOfSeries = ({ slotId }: PlaceRow) =>
    slots.some(({ id, seriesId }) => id === slotId && seriesId !== undefined);
  return (place: PlaceRow) => takesPlace(place) && (isOfSeries(place) ? wanted : modes.includes('rota'));
};

const takesPlace = (place: PlaceRow) => ['confirmed', 'pending', 'awaitingGuardian'].includes(place.status);
