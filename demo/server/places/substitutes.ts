import { and, asc, eq, inArray } from 'drizzle-orm';
import type { SignUpRequest } from '../../../src/contract/sign-up.ts';
import type { Sql } from '../database.ts';
import { freeIn, type SlotRow } from '../live-capacity.ts';
import { signUpPlaces, signUps, slotParties } from '../schema.ts';
import { wholeTarget } from '../sign-up/lock-slots.ts';
import { partyHashes } from '../sign-up/party-hash.ts';
import type { Target } from '../sign-up/sign-up-target.ts';
import type { PlaceRow } from './move-places.ts';

/** Somebody of the rota, with the place that is made for them in a time they are asked for. */
export interface Substitute {
  place: PlaceRow;
  signUp: typeof signUps.$inferSelect;
}

/** How many are missing at a time and could still come. */
export const missingIn = (row: SlotRow): number =>
  Math.min(row.substitutesWanted, freeIn(row) ?? row.substitutesWanted);

/** Those of the rota who can be asked now, in the order they signed up, one for each who is missing (SU-48). */
export async function nextSubstitutes(sql: Sql, time: { target: Target; row: SlotRow }): Promise<Substitute[]> {
  const { left, asked } = await rotaOf(sql, time);
  const chosen = left.slice(0, Math.max(0, missingIn(time.row) - asked));
  return chosen.map((signUp) => ({
    signUp,
    place: {
      signUpId: signUp.id,
      targetKind: time.target.kind,
      targetId: time.target.id,
      slotId: time.row.slotId,
      status: 'interest',
      seats: 1,
      queueNumber: null,
      hasPassed: false,
    },
  }));
}

/** Those of the rota who do not come to a time yet and have not been asked for it, and how many have not answered. */
export async function rotaOf(
  sql: Sql,
  { target, row }: { target: Target; row: SlotRow },
): Promise<{ left: Substitute['signUp'][]; asked: number }> {
  const isHere = and(eq(signUpPlaces.targetKind, target.kind), eq(signUpPlaces.targetId, target.id));
  const isRota = and(isHere, eq(signUpPlaces.slotId, wholeTarget), eq(signUpPlaces.status, 'interest'));
  const rota = await sql
    .select({ signUp: signUps })
    .from(signUpPlaces)
    .innerJoin(signUps, eq(signUps.id, signUpPlaces.signUpId))
    .where(isRota)
    .orderBy(asc(signUps.createdAt), asc(signUps.id));
  const seriesId = target.slots.find(({ id }) => id === row.slotId)?.seriesId;
  const fitting = rota.filter(({ signUp }) => {
    const request = signUp.request as Partial<SignUpRequest>;
    return request.commitment === 'rota' && (request.seriesId ?? seriesId) === seriesId;
  });
  if (fitting.length === 0) return { left: [], asked: 0 };
  const ids = fitting.map(({ signUp }) => signUp.id);
  const here = await sql
    .select()
    .from(signUpPlaces)
    .where(and(isHere, eq(signUpPlaces.slotId, row.slotId), inArray(signUpPlaces.signUpId, ids)));
  // Who was asked for this date once is not asked again; who has not answered yet is the one that is waited for.
  const asked = here.filter(({ status }) => status === 'offered').length;
  const parties = await sql
    .select({ partyHash: slotParties.partyHash })
    .from(slotParties)
    .where(
      and(
        eq(slotParties.targetKind, target.kind),
        eq(slotParties.targetId, target.id),
        eq(slotParties.slotId, row.slotId),
        eq(slotParties.isLive, true),
      ),
    );
  const isIn = ({ request }: Substitute['signUp']) =>
    partyHashes((request as unknown as SignUpRequest).contact).some((hash) =>
      parties.some(({ partyHash }) => partyHash === hash),
    );
  const left = fitting.filter(({ signUp }) => !isIn(signUp) && !here.some(({ signUpId }) => signUpId === signUp.id));
  return { left: left.map(({ signUp }) => signUp), asked };
}
