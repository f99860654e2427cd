import { and, eq, inArray, sql as query } from 'drizzle-orm';
import type { SignUpStatus } from '../../../src/contract/sign-up.ts';
import type { Sql } from '../database.ts';
import { signUpHistory, signUpPlaces, signUps, slotParties, slots, type TargetKind } from '../schema.ts';
import { isLive, overallStatus, weightOf } from './place-status.ts';

/** One place as it is kept. */
export type PlaceRow = typeof signUpPlaces.$inferSelect;

/** A place and what becomes of it. */
export interface Move {
  place: PlaceRow;
  status: SignUpStatus;
  /** People from now on; as before if nothing is said. */
  seats?: number;
  hasPassed?: boolean;
}

/** Who made the change and when, as the history tells it. */
export interface Change {
  now: Date;
  by?: string;
}

/**
 * Moves places from one status to another, with the counters of their times, the parties, the sign-ups and their
 * history. The times must be locked. It is the one way in which a counter changes after the sign-up (SU-77).
 */
export async function movePlaces(sql: Sql, moves: readonly Move[], change: Change): Promise<void> {
  if (moves.length === 0) return;
  await shiftCounters(sql, moves, change.now);
  for (const { place, status, seats = place.seats, hasPassed = place.hasPassed } of moves) {
    await sql.update(signUpPlaces).set({ status, seats, hasPassed }).where(isPlace(place));
    if (isLive(place.status as SignUpStatus) !== isLive(status)) {
      const isParty = and(eq(slotParties.signUpId, place.signUpId), eq(slotParties.slotId, place.slotId));
      await sql
        .update(slotParties)
        .set({ isLive: isLive(status) })
        .where(isParty);
    }
  }
  await followSignUps(sql, moves, change);
}

const isPlace = ({ signUpId, slotId }: PlaceRow) =>
  and(eq(signUpPlaces.signUpId, signUpId), eq(signUpPlaces.slotId, slotId));

/** One statement for all times whose counters change alike. */
async function shiftCounters(sql: Sql, moves: readonly Move[], now: Date): Promise<void> {
  const alike = Map.groupBy(moves, ({ place, status, seats = place.seats }) => {
    const before = weightOf(place.status as SignUpStatus, place.seats);
    const after = weightOf(status, seats);
    const shift = [after.taken - before.taken, after.offered - before.offered, after.waiting - before.waiting];
    return JSON.stringify([place.targetKind, place.targetId, ...shift]);
  });
  for (const [key, group] of alike) {
    const [kind, id, taken, offered, waiting] = JSON.parse(key) as [TargetKind, string, number, number, number];
    // Two parties in one time need two statements: an UPDATE touches a row once.
    for (const slotIds of withoutRepeats(group.map(({ place }) => place.slotId))) {
      await sql
        .update(slots)
        .set({
          taken: query`${slots.taken} + ${taken}`,
          offered: query`${slots.offered} + ${offered}`,
          waiting: query`${slots.waiting} + ${waiting}`,
          substitutesWanted: query`greatest(0, ${slots.substitutesWanted} - ${Math.max(0, taken)}::integer)`,
          touchedAt: now,
        })
        .where(and(eq(slots.targetKind, kind), eq(slots.targetId, id), inArray(slots.slotId, slotIds)));
    }
  }
}

function withoutRepeats(ids: readonly string[]): string[][] {
  const rounds: string[][] = [];
  for (const id of ids) {
    const round = rounds.find((one) => !one.includes(id));
    if (round) round.push(id);
    else rounds.push([id]);
  }
  return rounds;
}

async function followSignUps(sql: Sql, moves: readonly Move[], { now, by }: Change): Promise<void> {
  const ids = [...new Set(moves.map(({ place }) => place.signUpId))].sort();
  const places = await sql.select().from(signUpPlaces).where(inArray(signUpPlaces.signUpId, ids));
  for (const id of ids) {
    const status = overallStatus(
      places.filter(({ signUpId }) => signUpId === id).map((place) => place.status as SignUpStatus),
    );
    await sql
      .update(signUps)
      .set({ status, version: query`${signUps.version} + 1` })
      .where(eq(signUps.id, id));
  }
  const told = new Set<string>();
  const entries = moves.flatMap(({ place, status }) => {
    const key = `${place.signUpId} ${status}`;
    if (told.has(key) || status === place.status) return [];
    told.add(key);
    return { signUpId: place.signUpId, status, at: now, ...(by !== undefined && { by }) };
  });
  if (entries.length) await sql.insert(signUpHistory).values(entries);
}
