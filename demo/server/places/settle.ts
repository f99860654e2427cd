import { and, eq, inArray, lte, sql as query } from 'drizzle-orm';
import type { SignUpStatus } from '../../../src/contract/sign-up.ts';
import type { Sql } from '../database.ts';
import { freeIn, type SlotRow } from '../live-capacity.ts';
import { readSignUp, writeNews } from '../mail/sign-up-mail.ts';
import { signUpPlaces, slots } from '../schema.ts';
import { holds, offers } from '../schema-people.ts';
import { endGuardians } from './end-guardians.ts';
import { isGoneFrom } from './gone-target.ts';
import { movePlaces } from './move-places.ts';
import { promote } from './promote.ts';
import { isAmong, readRows, type TimeRow, type Times } from './slot-rows.ts';
import type { Work } from './work.ts';

/** Some times of one target, locked. */
export interface Locked extends Times {
  /** Their counters, where they have just been read. */
  rows?: TimeRow[];
}

/**
 * Brings locked times to what they must be now: what is due ends, and what is free goes to who waits (SU-78). It runs
 * at every touch of a time, so a job that is late never shows a wrong state. Returns the counters as they are then.
 */
export async function settle(sql: Sql, locked: Locked, work: Work): Promise<TimeRow[]> {
  let rows = locked.rows ?? (await readRows(sql, locked, work.now));
  const ended = [
    await endHolds(sql, rows, work),
    await endOffers(sql, { ...locked, rows }, work),
    rows.some(({ hasLateGuardian }) => hasLateGuardian) ? await endGuardians(sql, locked, work) : 0,
  ];
  const isEnded = ended.some((count) => count > 0);
  if (isEnded) rows = await readRows(sql, locked, work.now);
  let isPromoted = false;
  for (const row of rows) {
    if ((row.waiting === 0 && row.substitutesWanted === 0) || freeIn(row) === 0) continue;
    isPromoted = (await promote(sql, { target: locked.target, row }, work)) || isPromoted;
  }
  return isPromoted ? readRows(sql, locked, work.now) : rows;
}

async function endHolds(sql: Sql, rows: readonly SlotRow[], { now }: Work): Promise<number> {
  let ended = 0;
  for (const row of rows.filter(({ held }) => held > 0)) {
    const isHere = and(
      eq(holds.targetKind, row.targetKind),
      eq(holds.targetId, row.targetId),
      eq(holds.slotId, row.slotId),
    );
    const due = await sql
      .delete(holds)
      .where(and(isHere, lte(holds.expiresAt, now)))
      .returning();
    const seats = due.reduce((sum, hold) => sum + hold.seats, 0);
    if (seats === 0) continue;
    ended += seats;
    await sql
      .update(slots)
      .set({ held: query`${slots.held} - ${seats}`, touchedAt: now })
      .where(isAmong({ kind: row.targetKind, id: row.targetId }, [row.slotId]));
  }
  return ended;
}

async function endOffers(
  sql: Sql,
  { target, rows }: Locked & { rows: readonly TimeRow[] },
  work: Work,
): Promise<number> {
  const slotIds = rows.filter(({ hasLateOffer }) => hasLateOffer).map(({ slotId }) => slotId);
  if (slotIds.length === 0) return 0;
  const isHere = and(
    eq(offers.targetKind, target.kind),
    eq(offers.targetId, target.id),
    inArray(offers.slotId, slotIds),
  );
  const isDue = and(isHere, eq(offers.status, 'open'), lte(offers.expiresAt, work.now));
  const due = await sql.update(offers).set({ status: 'expired' }).where(isDue).returning();
  for (const { signUpId, slotId } of due) {
    const isPlace = and(eq(signUpPlaces.signUpId, signUpId), eq(signUpPlaces.slotId, slotId));
    const [place] = await sql.select().from(signUpPlaces).where(isPlace);
    if (place?.status !== 'offered') continue;
    await movePlaces(sql, [{ place, status: 'expired' }], work);
    const signUp = await readSignUp(sql, signUpId);
    const news = isGoneFrom(target, slotId)
      ? { kind: 'decision' as const, purpose: 'none' as const, facts: { decision: 'gone' as const } }
      : { kind: 'offerExpired' as const };
    if (signUp) await writeNews(sql, { ...news, signUp, target, slotIds: [slotId] }, work);
  }
  return due.length;
}

/** Lets everybody in the queue of a time be asked again: another place than the one they said no to is free. */
export async function askAgain(sql: Sql, { target, slotIds }: Locked): Promise<void> {
  const isHere = and(
    eq(signUpPlaces.targetKind, target.kind),
    eq(signUpPlaces.targetId, target.id),
    inArray(signUpPlaces.slotId, [...slotIds]),
  );
  const isWaiting = eq(signUpPlaces.status, 'waiting' satisfies SignUpStatus);
  await sql
    .update(signUpPlaces)
    .set({ hasPassed: false })
    .where(and(isHere, isWaiting, eq(signUpPlaces.hasPassed, true)));
}
