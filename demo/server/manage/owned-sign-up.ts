import { and, asc, eq } from 'drizzle-orm';
import type { SignUpRequest, SignUpStatus } from '../../../src/contract/sign-up.ts';
import type { Sql } from '../database.ts';
import type { SlotRow } from '../live-capacity.ts';
import type { PlaceRow } from '../places/move-places.ts';
import { settle } from '../places/settle.ts';
import { lockRows } from '../places/slot-rows.ts';
import type { Work } from '../places/work.ts';
import { Refusal } from '../refusal.ts';
import { documents, signUpPlaces, signUps, slots } from '../schema.ts';
import { isItsItem, type Target, targetFrom } from '../sign-up/sign-up-target.ts';

/** A sign-up with all that its owner can change, locked for the length of a transaction. */
export interface OwnedSignUp {
  row: typeof signUps.$inferSelect;
  request: SignUpRequest;
  target: Target;
  places: PlaceRow[];
  rows: SlotRow[];
}

/** Reads a sign-up; with `isLocked` its times are locked first, in the order everybody keeps, and brought up to date. */
export async function readOwned(
  sql: Sql,
  id: string,
  { work, isLocked }: { work: Work; isLocked: boolean },
): Promise<OwnedSignUp> {
  const [found] = await sql
    .select({ row: signUps, item: documents.data })
    .from(signUps)
    .leftJoin(documents, isItsItem)
    .where(eq(signUps.id, id));
  if (!found || found.row.anonymisedAt) throw new Refusal('session-expired');
  const target = targetFrom(found.item, { kind: found.row.targetKind }, work.now);
  const before = await placesOf(sql, id);
  if (!isLocked) return { row: found.row, request: found.row.request as SignUpRequest, target, ...before };
  const locked = { target, slotIds: before.places.map(({ slotId }) => slotId) };
  await settle(sql, { ...locked, rows: await lockRows(sql, locked) }, work);
  // What was read before the lock may have changed while it was waited for.
  const [row] = await sql.select().from(signUps).where(eq(signUps.id, id)).for('update');
  if (!row || row.anonymisedAt) throw new Refusal('session-expired');
  return { row, request: row.request as SignUpRequest, target, ...(await placesOf(sql, id)) };
}

/** The places of a sign-up, with the counters of their times. */
async function placesOf(sql: Sql, id: string): Promise<Pick<OwnedSignUp, 'places' | 'rows'>> {
  const isTime = and(
    eq(slots.targetKind, signUpPlaces.targetKind),
    eq(slots.targetId, signUpPlaces.targetId),
    eq(slots.slotId, signUpPlaces.slotId),
  );
  const found = await sql
    .select({ place: signUpPlaces, row: slots })
    .from(signUpPlaces)
    .innerJoin(slots, isTime)
    .where(eq(signUpPlaces.signUpId, id))
    .orderBy(asc(signUpPlaces.slotId));
  return { places: found.map(({ place }) => place), rows: found.map(({ row }) => row) };
}

/** Status of a place. */
export const statusOfPlace = ({ status }: PlaceRow): SignUpStatus => status as SignUpStatus;

/** The start of a place's time in milliseconds; a target without times never begins. */
export function startOf({ target }: Pick<OwnedSignUp, 'target'>, { slotId }: Pick<PlaceRow, 'slotId'>): number {
  return target.slots.find(({ id }) => id === slotId)?.startsAt ?? Number.POSITIVE_INFINITY;
}
