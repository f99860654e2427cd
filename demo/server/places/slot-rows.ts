import { and, asc, eq, exists, getTableColumns, inArray, lte } from 'drizzle-orm';
import type { Sql } from '../database.ts';
import type { SlotRow } from '../live-capacity.ts';
import { signUpPlaces, signUps, slots } from '../schema.ts';
import { offers } from '../schema-people.ts';
import type { Target } from '../sign-up/sign-up-target.ts';

/** Some times of one target. */
export interface Times {
  target: Target;
  slotIds: readonly string[];
}

/** Whether a counter is of one of some times. */
export const isAmong = ({ kind, id }: Pick<Target, 'kind' | 'id'>, slotIds: readonly string[]) =>
  and(eq(slots.targetKind, kind), eq(slots.targetId, id), inArray(slots.slotId, [...slotIds]));

/** The counters of a time, and whether an answer did not come in time: of a guardian (SU-55), or to an offer (SU-44). */
export interface TimeRow extends SlotRow {
  hasLateGuardian: boolean;
  hasLateOffer: boolean;
}

/** Whether a place or an offer is in the time beside it. */
const isIn = ({ targetKind, targetId, slotId }: typeof signUpPlaces | typeof offers) =>
  and(eq(targetKind, slots.targetKind), eq(targetId, slots.targetId), eq(slotId, slots.slotId));

/** What is read of a time. */
const timeColumns = (sql: Sql, now: Date) => {
  const isUnanswered = and(eq(signUpPlaces.status, 'awaitingGuardian'), lte(signUps.guardianUntil, now));
  const late = sql
    .select({ id: signUps.id })
    .from(signUpPlaces)
    .innerJoin(signUps, eq(signUps.id, signUpPlaces.signUpId))
    .where(and(isIn(signUpPlaces), isUnanswered));
  const isDue = and(eq(offers.status, 'open'), lte(offers.expiresAt, now));
  const due = sql
    .select({ id: offers.id })
    .from(offers)
    .where(and(isIn(offers), isDue));
  return {
    ...getTableColumns(slots),
    hasLateGuardian: exists(late).mapWith(Boolean).as('has_late_guardian'),
    hasLateOffer: exists(due).mapWith(Boolean).as('has_late_offer'),
  };
};

const rowsOf = (sql: Sql, { target, slotIds }: Times, now: Date) =>
  sql.select(timeColumns(sql, now)).from(slots).where(isAmong(target, slotIds)).orderBy(asc(slots.slotId));

/** The counters of some times, as they stand. */
export async function readRows(sql: Sql, times: Times, now: Date): Promise<TimeRow[]> {
  return rowsOf(sql, times, now);
}

/** Locks times in the one order that everybody keeps (SU-77). */
export async function lockRows(sql: Sql, times: Times, now: Date): Promise<TimeRow[]> {
  return rowsOf(sql, times, now).for('update', { of: slots });
}

/** Locks times, and makes the counters of those that have none: in one statement, which gives all but what others make. */
export async function lockOrMake(
  sql: Sql,
  times: Times,
  { rows, now }: { rows: (typeof slots.$inferInsert)[]; now: Date },
): Promise<TimeRow[]> {
  const locked = sql.$with('locked').as(rowsOf(sql, times, now).for('update', { of: slots }));
  const made = sql.$with('made').as(sql.insert(slots).values(rows).onConflictDoNothing().returning());
  const both = await sql.with(locked, made).select().from(locked).fullJoin(made, eq(locked.slotId, made.slotId));
  const found = both.flatMap(
    (row) => row.locked ?? (row.made ? { ...row.made, hasLateGuardian: false, hasLateOffer: false } : []),
  );
  return found.sort((one, other) => (one.slotId < other.slotId ? -1 : 1));
}
