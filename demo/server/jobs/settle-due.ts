import { and, asc, eq, inArray, lte } from 'drizzle-orm';
import type { Sql } from '../database.ts';
import { type DueTime, dueTimes } from '../places/due.ts';
import { settle } from '../places/settle.ts';
import type { Work } from '../places/work.ts';
import { Refusal } from '../refusal.ts';
import { signUps, slots } from '../schema.ts';
import { outbox } from '../schema-people.ts';
import { readTarget } from '../sign-up/sign-up-target.ts';
import { inTransaction } from '../sign-up/write-once.ts';

const most = 100;

/**
 * Ends what is due: offers, holds, addresses nobody verified (SU-78). Any process may run it; times that another one
 * works on are left to that one. Returns how many times it brought up to date.
 */
export async function settleDue(sql: Sql, work: Work): Promise<number> {
  await forgetUnverified(sql, work.now);
  return settleTimes(sql, work);
}

/** Ends what is due at times of whatever there is; who reads them does so too, for the job may be late. */
export async function settleTimes(sql: Sql, work: Work): Promise<number> {
  const { offers, holds, guardians } = dueTimes(sql, work.now);
  const times = [await offers.limit(most), await holds.limit(most), await guardians.limit(most)].flat();
  const due = new Map(times.map((time) => [JSON.stringify(time), time]));
  for (const time of due.values()) {
    await settleTime(sql, time, work).catch((error: unknown) => {
      // What a time belonged to may be gone; the others must not wait for it.
      if (!(error instanceof Refusal)) throw error;
    });
  }
  return due.size;
}

function settleTime(sql: Sql, { targetKind, targetId, slotId }: DueTime, work: Work): Promise<void> {
  return inTransaction({ sql, random: work.random }, async (transaction) => {
    const isTime = and(eq(slots.targetKind, targetKind), eq(slots.targetId, targetId), eq(slots.slotId, slotId));
    const rows = await transaction
      .select()
      .from(slots)
      .where(isTime)
      .orderBy(asc(slots.slotId))
      .for('update', { skipLocked: true });
    if (rows.length === 0) return;
    const target = await readTarget(transaction, { kind: targetKind, id: targetId }, work.now);
    await settle(transaction, { target, slotIds: [slotId] }, work);
  });
}

/** Who did not verify an address in time took no place, and is forgotten (SU-76). */
async function forgetUnverified(sql: Sql, now: Date): Promise<void> {
  const isOver = and(eq(signUps.status, 'verifyContact'), lte(signUps.verifyUntil, now));
  const over = await sql.select({ id: signUps.id }).from(signUps).where(isOver).limit(most);
  if (over.length === 0) return;
  const ids = over.map(({ id }) => id);
  await sql.delete(outbox).where(inArray(outbox.signUpId, ids));
  await sql.delete(signUps).where(and(isOver, inArray(signUps.id, ids)));
}
