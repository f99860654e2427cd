import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Sql } from '../database.ts';
import type { SlotRow } from '../live-capacity.ts';
import { slots } from '../schema.ts';
import type { Target } from '../sign-up/sign-up-target.ts';

/** Some times of one target. */
export interface Times {
  target: Target;
  slotIds: readonly string[];
}

/** Whether a counter is of one of some times. */
export const isAmong = ({ kind, id }: Pick<Target, 'kind' | 'id'>, slotIds: readonly string[]) =>
  and(eq(slots.targetKind, kind), eq(slots.targetId, id), inArray(slots.slotId, [...slotIds]));

/** The counters of some times, as they stand. */
export async function readRows(sql: Sql, { target, slotIds }: Times): Promise<SlotRow[]> {
  return sql.select().from(slots).where(isAmong(target, slotIds)).orderBy(asc(slots.slotId));
}

/** Locks times in the one order that everybody keeps (SU-77). */
export async function lockRows(sql: Sql, { target, slotIds }: Times): Promise<SlotRow[]> {
  return sql.select().from(slots).where(isAmong(target, slotIds)).orderBy(asc(slots.slotId)).for('update');
}
