import { and, count, eq, gt, sql as query } from 'drizzle-orm';
import type { Hold } from '../../../src/contract/hold.ts';
import type { Sql } from '../database.ts';
import { asOfAt } from '../live-capacity.ts';
import { settle } from '../places/settle.ts';
import { lockRows } from '../places/slot-rows.ts';
import type { Work } from '../places/work.ts';
import { Refusal } from '../refusal.ts';
import { slots } from '../schema.ts';
import { holds } from '../schema-people.ts';
import { chosenSlots, judgeCapacity } from '../sign-up/lock-slots.ts';
import { randomId } from '../sign-up/receipt.ts';
import { readTarget, type Target } from '../sign-up/sign-up-target.ts';
import { dateTimeAt } from '../zoned-time.ts';

type HoldRow = typeof holds.$inferSelect;

/** How many holds one address may have open (CT-44). */
const mostOpen = 5;

/** Holds places of a time while a form is filled in, where the policy allows it (SU-45). */
export async function openHold(
  sql: Sql,
  asked: { slotId: string; seats: number; callerHash: string },
  work: Work,
): Promise<Hold> {
  const { slotId, seats, callerHash } = asked;
  const { now } = work;
  const target = await targetOf(sql, slotId, now);
  const policy = target.terms.policy.hold;
  if (!policy) throw new Refusal('not-found');
  if (seats > target.terms.policy.maximumPartySize) {
    throw new Refusal('validation', { errors: [{ pointer: '#/seats', code: 'too-large' }] });
  }
  chosenSlots(target, [slotId], now);
  await judgeOpen(sql, callerHash, now);
  const locked = { target, slotIds: [slotId] };
  const rows = await settle(sql, { ...locked, rows: await lockRows(sql, locked, now) }, work);
  judgeCapacity(rows, { intent: 'signUp', seats }, asOfAt(now, work.zone));
  const row: HoldRow = {
    id: randomId(work.random),
    targetKind: target.kind,
    targetId: target.id,
    slotId,
    seats,
    callerHash,
    extensionsLeft: policy.extensions,
    createdAt: now,
    expiresAt: new Date(now.getTime() + policy.seconds * 1000),
  };
  await sql.insert(holds).values(row);
  await shiftHeld(sql, row, { by: seats, now });
  return publishedHold(row, work);
}

/** Puts off the end of a hold that still stands (SU-45). */
export async function extendHold(sql: Sql, id: string, work: Work): Promise<Hold> {
  const [hold] = await sql.select().from(holds).where(eq(holds.id, id)).for('update');
  if (!hold) throw new Refusal('not-found');
  if (hold.expiresAt <= work.now || hold.extensionsLeft === 0) throw new Refusal('hold-expired');
  const target = await readTarget(sql, { kind: hold.targetKind, id: hold.targetId }, work.now);
  const seconds = target.terms.policy.hold?.seconds ?? 0;
  const change = { extensionsLeft: hold.extensionsLeft - 1, expiresAt: new Date(work.now.getTime() + seconds * 1000) };
  await sql.update(holds).set(change).where(eq(holds.id, id));
  return publishedHold({ ...hold, ...change }, work);
}

/** Lets the places go; what is gone already is gone. */
export async function endHold(sql: Sql, id: string, work: Work): Promise<void> {
  const [hold] = await sql.select().from(holds).where(eq(holds.id, id));
  if (!hold) return;
  const target = await readTarget(sql, { kind: hold.targetKind, id: hold.targetId }, work.now);
  const locked = { target, slotIds: [hold.slotId] };
  await lockRows(sql, locked, work.now);
  const [ended] = await sql.delete(holds).where(eq(holds.id, id)).returning();
  if (ended) await shiftHeld(sql, ended, { by: -ended.seats, now: work.now });
  await settle(sql, locked, work);
}

const publishedHold = ({ id, expiresAt, extensionsLeft }: HoldRow, { zone }: Work): Hold => ({
  id,
  expiresAt: dateTimeAt(expiresAt.getTime(), zone),
  extensionsLeft,
});

/** What a time belongs to; only times that have counters can be held. */
async function targetOf(sql: Sql, slotId: string, now: Date): Promise<Target> {
  const found = await sql.select().from(slots).where(eq(slots.slotId, slotId)).limit(2);
  const [row] = found;
  if (!row || found.length > 1) throw new Refusal('not-found');
  return readTarget(sql, { kind: row.targetKind, id: row.targetId }, now);
}

async function judgeOpen(sql: Sql, callerHash: string, now: Date): Promise<void> {
  const isOpen = and(eq(holds.callerHash, callerHash), gt(holds.expiresAt, now));
  const [found] = await sql.select({ open: count() }).from(holds).where(isOpen);
  if ((found?.open ?? 0) >= mostOpen) throw new Refusal('rate-limited', { retryAfterSeconds: 60 });
}

async function shiftHeld(
  sql: Sql,
  { targetKind, targetId, slotId }: HoldRow,
  { by, now }: { by: number; now: Date },
): Promise<void> {
  const isTime = and(eq(slots.targetKind, targetKind), eq(slots.targetId, targetId), eq(slots.slotId, slotId));
  await sql
    .update(slots)
    .set({ held: query`${slots.held} + ${by}`, touchedAt: now })
    .where(isTime);
}
