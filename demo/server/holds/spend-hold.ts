import { and, eq, gt, sql as query } from 'drizzle-orm';
import type { Sql } from '../database.ts';
import { Refusal } from '../refusal.ts';
import { slots } from '../schema.ts';
import { holds } from '../schema-people.ts';
import type { Target } from '../sign-up/sign-up-target.ts';

/** Gives up the hold that a sign-up was filled in under, so that its places are there to be taken (SU-45). */
export async function spendHold(
  sql: Sql,
  holdId: string,
  { target, slotIds, now }: { target: Target; slotIds: readonly string[]; now: Date },
): Promise<void> {
  const isHere = and(eq(holds.id, holdId), eq(holds.targetKind, target.kind), eq(holds.targetId, target.id));
  const [spent] = await sql
    .delete(holds)
    .where(and(isHere, gt(holds.expiresAt, now)))
    .returning();
  if (!spent || !slotIds.includes(spent.slotId)) throw new Refusal('hold-expired');
  await sql
    .update(slots)
    .set({ held: query`${slots.held} - ${spent.seats}`, touchedAt: now })
    .where(and(eq(slots.targetKind, target.kind), eq(slots.targetId, target.id), eq(slots.slotId, spent.slotId)));
}
