import { and, eq, inArray, sql as query } from 'drizzle-orm';
import type { SignUpReply, SignUpRequest, SignUpStatus } from '../../../src/contract/sign-up.ts';
import type { Sql } from '../database.ts';
import { asOfAt, type SlotRow } from '../live-capacity.ts';
import { signUpHistory, signUpPlaces, signUps, slotParties, slots } from '../schema.ts';
import { answerBy } from '../work-days.ts';
import { wallTimeAt } from '../zoned-time.ts';
import { judgeSignUp } from './judge-sign-up.ts';
import { chosenSlots, judgeCapacity, lockSlots } from './lock-slots.ts';
import { partyHashes } from './party-hash.ts';
import { randomId, receiptNumber, retentionUntil } from './receipt.ts';
import { readTarget, type Target, type TargetName, type TargetSlot } from './sign-up-target.ts';

/** What a sign-up is made with. */
export interface SignUpSurroundings {
  now: Date;
  zone: string;
  random(count: number): Uint8Array;
}

/** A reply and the status it is sent with: 202 when someone decides later. */
export interface SignUpOutcome {
  status: number;
  reply: SignUpReply;
}

/** Signs a party up inside a transaction: judges, locks the times, counts, writes (SU-77). */
export async function signUp(
  sql: Sql,
  target: TargetName,
  { request, surroundings }: { request: SignUpRequest; surroundings: SignUpSurroundings },
): Promise<SignUpOutcome> {
  const { now, zone } = surroundings;
  const found = await readTarget(sql, target, now);
  const kept = judgeSignUp(found, request, { now, today: wallTimeAt(now.getTime(), zone).slice(0, 10) });
  const chosen = chosenSlots(found, kept.slotIds, now);
  const rows = await lockSlots(sql, found, { chosen, now });
  const comes = kept.rsvp === undefined || kept.rsvp === 'yes';
  const seats = comes && kept.intent !== 'interest' ? kept.partySize : 0;
  judgeCapacity(rows, { intent: kept.intent, seats }, asOfAt(now, zone));
  const draft = draftOf(found, kept, { chosen, seats, surroundings, comes });
  return store(sql, draft, rows);
}

interface Draft {
  target: Target;
  request: SignUpRequest;
  seats: number;
  now: Date;
  reply: SignUpReply;
}

function draftOf(
  target: Target,
  request: SignUpRequest,
  given: { chosen: readonly TargetSlot[]; seats: number; surroundings: SignUpSurroundings; comes: boolean },
): Draft {
  const { now, zone, random } = given.surroundings;
  const status = statusOf(target, request, given.comes);
  const { privacy, responsePromise } = target.terms;
  const lastEnd = Math.max(...given.chosen.map(({ endsAt, startsAt }) => endsAt ?? startsAt));
  const until = retentionUntil(privacy.retention, { now, zone, ...(given.chosen.length && { lastEnd }) });
  const promise = responsePromise?.withinWorkdays;
  const reply: SignUpReply = {
    id: randomId(random),
    status,
    slots: given.chosen.map(({ id }) => ({ slotId: id, status })),
    receiptNumber: receiptNumber(random),
    ...(promise !== undefined && { answerBy: answerBy(now.getTime(), promise, zone) }),
    linkSentTo: 'none',
    ...(until && { retentionUntil: until }),
  };
  return { target, request, seats: given.seats, now, reply };
}

function statusOf({ terms }: Target, { intent }: SignUpRequest, comes: boolean): SignUpStatus {
  if (intent === 'interest') return 'interest';
  if (intent === 'waitingList') return 'waiting';
  if (!comes) return 'received';
  return terms.policy.mode === 'instant' ? 'confirmed' : 'pending';
}

/**
 * Writes the sign-up, unless the party is in already. Both ways do the same reads, locks and writes, and the second
 * takes its writes back, so that a reply never tells whether an address is known (SU-68).
 */
async function store(sql: Sql, draft: Draft, rows: readonly SlotRow[]): Promise<SignUpOutcome> {
  const { target, request, reply } = draft;
  const hashes = partyHashes(request.contact);
  const slotIds = rows.map(({ slotId }) => slotId);
  const inSlots = and(
    eq(slotParties.targetKind, target.kind),
    eq(slotParties.targetId, target.id),
    inArray(slotParties.slotId, slotIds),
  );
  const known = await sql
    .select({ slotId: slotParties.slotId, id: signUps.id, receiptNumber: signUps.receiptNumber })
    .from(slotParties)
    .innerJoin(signUps, eq(signUps.id, slotParties.signUpId))
    .where(and(inSlots, eq(slotParties.isLive, true), inArray(slotParties.partyHash, hashes)));
  const isKnown = (slotId: string) => known.some((one) => one.slotId === slotId);
  const fresh = slotIds.filter((slotId) => !isKnown(slotId));
  const before = known[0];
  await writeOrTakeBack(sql, { draft, slotIds: fresh.length ? fresh : slotIds, hashes, isNew: fresh.length > 0 });
  const status = reply.status === 'pending' ? 202 : 201;
  const isRepeat = fresh.length === 0 && before;
  return { status, reply: isRepeat ? { ...reply, id: before.id, receiptNumber: before.receiptNumber } : reply };
}

class TakenBack extends Error {}

async function writeOrTakeBack(sql: Sql, writing: Writing & { isNew: boolean }): Promise<void> {
  try {
    await sql.transaction(async (savepoint) => {
      await write(savepoint, writing);
      if (!writing.isNew) throw new TakenBack();
    });
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error;
  }
}

interface Writing {
  draft: Draft;
  slotIds: readonly string[];
  hashes: readonly string[];
}

async function write(sql: Sql, { draft, slotIds, hashes }: Writing): Promise<void> {
  const { target, request, seats, now, reply } = draft;
  const { id, status, receiptNumber: number, answerBy: promised, retentionUntil: until } = reply;
  const key = { targetKind: target.kind, targetId: target.id };
  const { clientRef: _, ...kept } = request;
  await sql.insert(signUps).values({
    ...key,
    id,
    status,
    receiptNumber: number,
    seats,
    request: kept,
    answerBy: promised ? new Date(promised) : null,
    retentionUntil: until ?? null,
    createdAt: now,
  });
  await sql.insert(signUpPlaces).values(slotIds.map((slotId) => ({ ...key, signUpId: id, slotId, status, seats })));
  const parties = slotIds.flatMap((slotId) => hashes.map((partyHash) => ({ ...key, signUpId: id, slotId, partyHash })));
  if (parties.length) await sql.insert(slotParties).values(parties).onConflictDoNothing();
  await sql.insert(signUpHistory).values({ signUpId: id, status, at: now });
  const isWaiting = status === 'waiting';
  await sql
    .update(slots)
    .set({
      taken: isWaiting ? query`${slots.taken}` : query`${slots.taken} + ${seats}`,
      waiting: isWaiting ? query`${slots.waiting} + 1` : query`${slots.waiting}`,
      touchedAt: now,
    })
    .where(and(eq(slots.targetKind, target.kind), eq(slots.targetId, target.id), inArray(slots.slotId, [...slotIds])));
}
