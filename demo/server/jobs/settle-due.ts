import { and, asc, eq, inArray, lte } from 'drizzle-orm';
import type { Sql } from '../database.ts';
import { settle } from '../places/settle.ts';
import type { Work } from '../places/work.ts';
import { Refusal } from '../refusal.ts';
import { signUpPlaces, signUps, slots, type TargetKind } from '../schema.ts';
import { holds, offers, outbox } from '../schema-people.ts';
import { readTarget } from '../sign-up/sign-up-target.ts';

interface DueTime {
  targetKind: TargetKind;
  targetId: string;
  slotId: string;
}

const most = 100;

/**
 * Ends what is due: offers, holds, addresses nobody verified (SU-78). Any process may run it; times that another one
 * works on are left to that one. Returns how many times it brought up to date.
 */
export async function settleDue(sql: Sql, work: Work): Promise<number> {
  const { now } = work;
  await forgetUnverified(sql, now);
  const place = { targetKind: offers.targetKind, targetId: offers.targetId, slotId: offers.slotId };
  const isDue = and(eq(offers.status, 'open'), lte(offers.expiresAt, now));
  const dueOffers = await sql.selectDistinct(place).from(offers).where(isDue).limit(most);
  const held = { targetKind: holds.targetKind, targetId: holds.targetId, slotId: holds.slotId };
  const dueHolds = await sql.selectDistinct(held).from(holds).where(lte(holds.expiresAt, now)).limit(most);
  const asked = { targetKind: signUpPlaces.targetKind, targetId: signUpPlaces.targetId, slotId: signUpPlaces.slotId };
  const isSilent = and(eq(signUpPlaces.status, 'awaitingGuardian'), lte(signUps.guardianUntil, now));
  const dueGuardians = await sql
    .selectDistinct(asked)
    .from(signUps)
    .innerJoin(signUpPlaces, eq(signUpPlaces.signUpId, signUps.id))
    .where(isSilent)
    .limit(most);
  const due = new Map([...dueOffers, ...dueHolds, ...dueGuardians].map((time) => [JSON.stringify(time), time]));
  for (const time of due.values()) {
    await settleTime(sql, time, work).catch((error: unknown) => {
      // What a time belonged to may be gone; the others must not wait for it.
      if (!(error instanceof Refusal)) throw error;
    });
  }
  return due.size;
}

function settleTime(sql: Sql, { targetKind, targetId, slotId }: DueTime, work: Work): Promise<void> {
  return sql.transaction(async (transaction) => {
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
