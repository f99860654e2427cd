import { and, count, eq, gt, inArray, sql as query } from 'drizzle-orm';
import type { SignUpReply, SignUpRequest } from '../../../src/contract/sign-up.ts';
import type { Sql } from '../database.ts';
import type { SlotRow } from '../live-capacity.ts';
import { writeToGuardian } from '../mail/guardian-mail.ts';
import type { MailFacts, MailKind } from '../mail/mail-kinds.ts';
import { tellOfNew } from '../mail/organiser-mail.ts';
import { writeNews } from '../mail/sign-up-mail.ts';
import { tasksInWords } from '../matching/task-words.ts';
import { isLive, weightOf } from '../places/place-status.ts';
import type { Work } from '../places/work.ts';
import { signUpHistory, signUpPlaces, signUps, slotParties, slots } from '../schema.ts';
import { contactAddresses } from '../schema-people.ts';
import { addressHashes, partyHashes } from './party-hash.ts';
import type { Target } from './sign-up-target.ts';

/** A judged sign-up with the locked times it is for. */
export interface Draft {
  target: Target;
  request: SignUpRequest;
  seats: number;
  reply: SignUpReply;
  guardianUntil: Date | null;
  rows: readonly SlotRow[];
}

const day = 86_400_000;
const mostADay = 5;
/** How long an address may wait to be verified (SU-76). */
const verifyTime = day;

/** Whether an address was used so often in a day that a mail should ask first (CT-44). */
export async function isBusyAddress(sql: Sql, contact: SignUpRequest['contact'], now: Date): Promise<boolean> {
  const isRecent = gt(contactAddresses.createdAt, new Date(now.getTime() - day));
  const [found] = await sql
    .select({ uses: count() })
    .from(contactAddresses)
    .where(and(inArray(contactAddresses.addressHash, addressHashes(contact)), isRecent));
  return (found?.uses ?? 0) >= mostADay;
}

/**
 * Writes the sign-up, unless the party is in already. Both ways do the same reads, locks and writes and leave one mail;
 * the second takes its writes back, so that a reply never tells whether an address is known (SU-68).
 */
export async function storeSignUp(sql: Sql, draft: Draft, work: Work): Promise<SignUpReply> {
  const { target, request, reply, rows } = draft;
  const hashes = partyHashes(request.contact);
  const slotIds = rows.map(({ slotId }) => slotId);
  const inSlots = and(
    eq(slotParties.targetKind, target.kind),
    eq(slotParties.targetId, target.id),
    inArray(slotParties.slotId, slotIds),
  );
  const known = await sql
    .select({ slotId: slotParties.slotId, signUp: signUps })
    .from(slotParties)
    .innerJoin(signUps, eq(signUps.id, slotParties.signUpId))
    .where(and(inSlots, eq(slotParties.isLive, true), inArray(slotParties.partyHash, hashes)));
  const fresh = slotIds.filter((slotId) => !known.some((one) => one.slotId === slotId));
  const before = fresh.length === 0 ? known[0]?.signUp : undefined;
  await writeOrTakeBack(sql, { draft, slotIds: fresh.length ? fresh : slotIds, hashes, work, isNew: !before });
  const { status } = reply;
  const until =
    status === 'verifyContact' ? { purpose: 'verify' as const, until: work.now.getTime() + verifyTime } : {};
  const position = Math.max(...rows.map(({ waiting }) => waiting)) + 1;
  const news = before
    ? ({ kind: 'alreadySignedUp', signUp: before } as const)
    : { kind: kindOf(reply), signUp: rowOf(draft, work), ...until, facts: factsFor(draft, position) };
  await writeNews(sql, { ...news, target, slotIds }, work);
  return before ? { ...reply, id: before.id, receiptNumber: before.receiptNumber } : reply;
}

/** What a receipt tells beside what, when and where. */
function factsFor({ reply: { status }, request, target }: Draft, position: number): Partial<MailFacts> {
  const { tasks, referrer } = request.match ?? {};
  return {
    ...(status === 'waiting' && { position }),
    isGuardianAsked: status === 'awaitingGuardian',
    ...(tasks && { tasks: tasksInWords(target, tasks, request.lang) }),
    ...(referrer && { referrer: `${referrer.name} (${referrer.workplace})` }),
  };
}

function kindOf({ status }: SignUpReply): MailKind {
  if (status === 'verifyContact') return 'verify';
  return status === 'waiting' ? 'waiting' : 'receipt';
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
  work: Work;
}

function rowOf({ target, request, seats, reply, guardianUntil }: Draft, { now }: Work) {
  const { clientRef: _, holdId: __, ...kept } = request;
  const { id, status, receiptNumber, answerBy, retentionUntil } = reply;
  return {
    targetKind: target.kind,
    targetId: target.id,
    id,
    status,
    receiptNumber,
    seats,
    request: kept,
    answerBy: answerBy ? new Date(answerBy) : null,
    retentionUntil: retentionUntil ?? null,
    createdAt: now,
    guardianUntil,
    verifyUntil: status === 'verifyContact' ? new Date(now.getTime() + verifyTime) : null,
  };
}

async function write(sql: Sql, { draft, slotIds, hashes, work }: Writing): Promise<void> {
  const { target, seats, rows, reply } = draft;
  const { id, status } = reply;
  const { now } = work;
  const key = { targetKind: target.kind, targetId: target.id };
  await sql.insert(signUps).values(rowOf(draft, work));
  const isWaiting = status === 'waiting';
  const numberIn = (slotId: string) => (rows.find((row) => row.slotId === slotId)?.queued ?? 0) + 1;
  const places = slotIds.map((slotId) => ({
    ...key,
    signUpId: id,
    slotId,
    status,
    seats,
    queueNumber: isWaiting ? numberIn(slotId) : null,
  }));
  await sql.insert(signUpPlaces).values(places);
  const party = { ...key, signUpId: id, isLive: isLive(status) };
  const parties = slotIds.flatMap((slotId) => hashes.map((partyHash) => ({ ...party, slotId, partyHash })));
  if (parties.length) await sql.insert(slotParties).values(parties).onConflictDoNothing();
  await writeAddresses(sql, { signUpId: id, contact: draft.request.contact, now });
  await sql.insert(signUpHistory).values({ signUpId: id, status, at: now });
  const { taken, waiting } = weightOf(status, seats);
  await sql
    .update(slots)
    .set({
      taken: query`${slots.taken} + ${taken}`,
      waiting: query`${slots.waiting} + ${waiting}`,
      queued: query`${slots.queued} + ${isWaiting ? 1 : 0}`,
      substitutesWanted: query`greatest(0, ${slots.substitutesWanted} - ${taken}::integer)`,
      touchedAt: now,
    })
    .where(and(eq(slots.targetKind, target.kind), eq(slots.targetId, target.id), inArray(slots.slotId, [...slotIds])));
  if (isLive(status) && !isWaiting) {
    await writeToGuardian(sql, { signUp: rowOf(draft, work), target, slotIds, until: draft.guardianUntil }, work);
  }
  await tellOfNew(sql, { signUp: reply, target, slotIds, status }, work);
}

/** Keeps by which addresses a sign-up is found again. */
export async function writeAddresses(
  sql: Sql,
  { signUpId, contact, now }: { signUpId: string; contact: SignUpRequest['contact']; now: Date },
): Promise<void> {
  const rows = addressHashes(contact).map((addressHash) => ({ signUpId, addressHash, createdAt: now }));
  if (rows.length) await sql.insert(contactAddresses).values(rows).onConflictDoNothing();
}
