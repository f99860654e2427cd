import { and, asc, eq, inArray, lte, notExists } from 'drizzle-orm';
import type { Sql } from '../database.ts';
import { type DueTime, dueTimes } from '../places/due.ts';
import { targetOrItsRest } from '../places/gone-target.ts';
import { settle } from '../places/settle.ts';
import type { Work } from '../places/work.ts';
import { Refusal } from '../refusal.ts';
import { signUps, slots } from '../schema.ts';
import { holds, offers, outbox } from '../schema-people.ts';
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
  const late = dueTimes(sql, work.now);
  const times = [await late.offers.limit(most), await late.holds.limit(most), await late.guardians.limit(most)].flat();
  const due = new Map(times.map((time) => [JSON.stringify(time), time]));
  for (const time of due.values()) {
    await settleTime(sql, time, work).catch((error: unknown) => {
      // Somebody is at work on it, who ends it too; the others must not wait for it.
      if (!(error instanceof Refusal)) throw error;
    });
  }
  return due.size;
}

function settleTime(sql: Sql, time: DueTime, work: Work): Promise<void> {
  return inTransaction({ sql, random: work.random }, async (transaction) => {
    const counters = transaction.select().from(slots).where(isAt(slots, time)).orderBy(asc(slots.slotId));
    const locked = await counters.for('update', { skipLocked: true });
    if (locked.length === 0) return endUncounted(transaction, time, work.now);
    const target = await targetOrItsRest(transaction, { kind: time.targetKind, id: time.targetId }, work.now);
    await settle(transaction, { target, slotIds: [time.slotId] }, work);
  });
}

/** Ends what is due at a time whose counters have been deleted, so that it is not due for ever; nobody has a place there. */
async function endUncounted(sql: Sql, time: DueTime, now: Date): Promise<void> {
  // Where they are there after all, another process is at work on them.
  const isUncounted = notExists(sql.select({ id: slots.slotId }).from(slots).where(isAt(slots, time)));
  const isDue = ({ expiresAt }: typeof holds | typeof offers) => and(isUncounted, lte(expiresAt, now));
  await sql.delete(holds).where(and(isAt(holds, time), isDue(holds)));
  await sql
    .update(offers)
    .set({ status: 'expired' })
    .where(and(isAt(offers, time), eq(offers.status, 'open'), isDue(offers)));
}

const isAt = (table: typeof slots | typeof holds | typeof offers, { targetKind, targetId, slotId }: DueTime) =>
  and(eq(table.targetKind, targetKind), eq(table.targetId, targetId), eq(table.slotId, slotId));

/** Who did not verify an address in time took no place, and is forgotten (SU-76). */
async function forgetUnverified(sql: Sql, now: Date): Promise<void> {
  const isOver = and(eq(signUps.status, 'verifyContact'), lte(signUps.verifyUntil, now));
  const over = await sql.select({ id: signUps.id }).from(signUps).where(isOver).limit(most);
  if (over.length === 0) return;
  const ids = over.map(({ id }) => id);
  await sql.delete(outbox).where(inArray(outbox.signUpId, ids));
  await sql.delete(signUps).where(and(isOver, inArray(signUps.id, ids)));
}
