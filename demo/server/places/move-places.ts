import { and, eq, inArray, or, sql as query } from 'drizzle-orm';
import type { SignUpStatus } from '../../../src/contract/sign-up.ts';
import type { Sql } from '../database.ts';
import { signUpHistory, signUpPlaces, signUps, slotParties, slots } from '../schema.ts';
import { type Write, writeTogether } from '../write-together.ts';
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
  /** Somebody is to stand in for them (SU-48). */
  isMissed?: boolean;
}

/** Who made the change and when, as the history tells it, and what goes along in the same statement. */
export interface Change {
  now: Date;
  by?: string;
  /** All places of the sign-ups, where they have just been read. */
  places?: readonly PlaceRow[];
  /** What else becomes of the sign-ups. */
  signUp?: Partial<typeof signUps.$inferInsert>;
  also?: readonly (Write | undefined)[];
}

/**
 * Moves places from one status to another, with the counters of their times, the parties, the sign-ups and their
 * history. The times must be locked. It is the one way in which a counter changes after the sign-up (SU-77).
 */
export async function movePlaces(sql: Sql, moves: readonly Move[], change: Change): Promise<void> {
  if (moves.length === 0) return;
  const ids = [...new Set(moves.map(({ place }) => place.signUpId))].sort();
  const before = change.places ?? (await sql.select().from(signUpPlaces).where(inArray(signUpPlaces.signUpId, ids)));
  await writeTogether(sql, [
    ...counterWrites(sql, moves, change.now),
    ...placeWrites(sql, moves),
    ...partyWrites(sql, moves),
    ...signUpWrites(sql, statusesAfter(before, moves), change.signUp),
    historyWrite(sql, moves, change),
    ...(change.also ?? []),
  ]);
}

/** How the counters of a time shift; a place that is taken anew is one that nobody has to stand in for. */
interface Shift {
  taken: number;
  offered: number;
  waiting: number;
  joined: number;
  missed: number;
}

/** One write for all times whose counters change alike. */
function counterWrites(sql: Sql, moves: readonly Move[], now: Date): Write[] {
  const times = Map.groupBy(moves, ({ place }) => JSON.stringify([place.targetKind, place.targetId, place.slotId]));
  const alike = Map.groupBy([...times.values()], (here) => JSON.stringify(shiftOf(here)));
  return [...alike].map(([key, group]) => {
    const { taken, offered, waiting, joined, missed } = JSON.parse(key) as Shift;
    const among = group.map(([move]) => move?.place).map((place) => place && isSlot(place));
    return sql
      .update(slots)
      .set({
        taken: query`${slots.taken} + ${taken}`,
        offered: query`${slots.offered} + ${offered}`,
        waiting: query`${slots.waiting} + ${waiting}`,
        substitutesWanted: query`greatest(0, ${slots.substitutesWanted} - ${joined}::integer) + ${missed}`,
        touchedAt: now,
      })
      .where(or(...among));
  });
}

function shiftOf(moves: readonly Move[]): Shift {
  const shift = { taken: 0, offered: 0, waiting: 0, joined: 0, missed: 0 };
  for (const { place, status, seats = place.seats, isMissed } of moves) {
    const before = weightOf(place.status as SignUpStatus, place.seats);
    const after = weightOf(status, seats);
    shift.taken += after.taken - before.taken;
    shift.offered += after.offered - before.offered;
    shift.waiting += after.waiting - before.waiting;
    shift.joined += Math.max(0, after.taken - before.taken);
    shift.missed += isMissed ? place.seats : 0;
  }
  return shift;
}

const isSlot = ({ targetKind, targetId, slotId }: PlaceRow) =>
  and(eq(slots.targetKind, targetKind), eq(slots.targetId, targetId), eq(slots.slotId, slotId));

/** One write for all places that become alike. */
function placeWrites(sql: Sql, moves: readonly Move[]): Write[] {
  const alike = Map.groupBy(moves, ({ place, status, seats = place.seats, hasPassed = place.hasPassed }) =>
    JSON.stringify({ status, seats, hasPassed }),
  );
  return [...alike].map(([key, group]) =>
    sql
      .update(signUpPlaces)
      .set(JSON.parse(key) as Partial<PlaceRow>)
      .where(or(...group.map(({ place }) => isOf(signUpPlaces, place)))),
  );
}

/** Who is in a time from now on, or is no longer. */
function partyWrites(sql: Sql, moves: readonly Move[]): Write[] {
  const turned = moves.filter(({ place, status }) => isLive(place.status as SignUpStatus) !== isLive(status));
  const alike = Map.groupBy(turned, ({ status }) => isLive(status));
  return [...alike].map(([live, group]) =>
    sql
      .update(slotParties)
      .set({ isLive: live })
      .where(or(...group.map(({ place }) => isOf(slotParties, place)))),
  );
}

const isOf = (table: typeof signUpPlaces | typeof slotParties, { signUpId, slotId }: PlaceRow) =>
  and(eq(table.signUpId, signUpId), eq(table.slotId, slotId));

/** The sign-ups by what they are as a whole when the moves are done. */
function statusesAfter(before: readonly PlaceRow[], moves: readonly Move[]): Map<SignUpStatus, string[]> {
  const after = before.map((place) => {
    const move = moves.findLast((one) => one.place.signUpId === place.signUpId && one.place.slotId === place.slotId);
    return { signUpId: place.signUpId, status: move?.status ?? (place.status as SignUpStatus) };
  });
  const statuses = [...Map.groupBy(after, ({ signUpId }) => signUpId)].map(
    ([id, places]) => [id, overallStatus(places.map(({ status }) => status))] as const,
  );
  const groups = [...Map.groupBy(statuses, ([, status]) => status)];
  return new Map(groups.map(([status, group]) => [status, group.map(([id]) => id)]));
}

function signUpWrites(sql: Sql, statuses: ReadonlyMap<SignUpStatus, string[]>, also: Change['signUp']): Write[] {
  return [...statuses].map(([status, ids]) =>
    sql
      .update(signUps)
      .set({ ...also, status, version: query`${signUps.version} + 1` })
      .where(inArray(signUps.id, ids)),
  );
}

/** What is told of each sign-up, once a status. */
function historyWrite(sql: Sql, moves: readonly Move[], { now, by }: Change): Write | undefined {
  const told = new Set<string>();
  const entries = moves.flatMap(({ place, status }) => {
    const key = `${place.signUpId} ${status}`;
    if (told.has(key) || status === place.status) return [];
    told.add(key);
    return { signUpId: place.signUpId, status, at: now, ...(by !== undefined && { by }) };
  });
  return entries.length ? sql.insert(signUpHistory).values(entries) : undefined;
}
