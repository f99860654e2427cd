import { sql as query } from 'drizzle-orm';
import type { SignUpReply, SignUpRequest } from '../../../src/contract/sign-up.ts';
import type { Sql } from '../database.ts';
import type { SlotRow } from '../live-capacity.ts';
import { writeToGuardian } from '../mail/guardian-mail.ts';
import type { MailFacts, MailKind } from '../mail/mail-kinds.ts';
import { tellOfNew } from '../mail/organiser-mail.ts';
import { writeNews } from '../mail/sign-up-mail.ts';
import { tasksInWords } from '../matching/task-words.ts';
import { isLive, weightOf } from '../places/place-status.ts';
import { isAmong } from '../places/slot-rows.ts';
import type { Work } from '../places/work.ts';
import { signUpHistory, signUpPlaces, signUps, slotParties, slots } from '../schema.ts';
import { contactAddresses } from '../schema-people.ts';
import { type Write, writeTogether } from '../write-together.ts';
import type { KnownParty } from './known-party.ts';
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
  /** By what the party is in some of these times already. */
  known: KnownParty['places'];
}

const day = 86_400_000;
/** How long an address may wait to be verified (SU-76). */
const verifyTime = day;

/** A sign-up that is stored, with the mail that its contact gets: still to be sent to the database. */
export interface Stored {
  reply: SignUpReply;
  mail: Write | undefined;
}

/**
 * Writes the sign-up, unless the party is in already. Both ways do the same reads, locks and writes and leave one mail;
 * the second takes its writes back, so that a reply never tells whether an address is known (SU-68).
 */
export async function storeSignUp(sql: Sql, draft: Draft, work: Work): Promise<Stored> {
  const { target, reply, rows, known } = draft;
  const slotIds = rows.map(({ slotId }) => slotId);
  const fresh = slotIds.filter((slotId) => !known.some((one) => one.slotId === slotId));
  const before = fresh.length === 0 ? known[0]?.signUp : undefined;
  await writeOrTakeBack(sql, { draft, slotIds: fresh.length ? fresh : slotIds, work, isNew: !before });
  const { status } = reply;
  const until =
    status === 'verifyContact' ? { purpose: 'verify' as const, until: work.now.getTime() + verifyTime } : {};
  const position = Math.max(...rows.map(({ waiting }) => waiting)) + 1;
  const news = before
    ? ({ kind: 'alreadySignedUp', signUp: before } as const)
    : { kind: kindOf(reply), signUp: rowOf(draft, work), ...until, facts: factsFor(draft, position) };
  const mail = writeNews(sql, { ...news, target, slotIds }, work);
  return { reply: before ? { ...reply, id: before.id, receiptNumber: before.receiptNumber } : reply, mail };
}

/** What a receipt tells beside what, when and where. */
function factsFor({ reply: { status }, request, target }: Draft, position: number): Partial<MailFacts> {
  const { tasks, referrer } = request.match ?? {};
  return {
    ...(status === 'waiting' && { position }),
    isGuardianAsked: status === 'awaitingGuardian',
    isConfirmed: status === 'confirmed',
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

function write(sql: Sql, { draft, slotIds, work }: Writing): Promise<void> {
  const { target, request, reply } = draft;
  const { id: signUpId, status } = reply;
  const { now } = work;
  const isAsked = isLive(status) && status !== 'waiting';
  const about = { signUp: rowOf(draft, work), target, slotIds };
  return writeTogether(sql, [
    sql.insert(signUps).values(rowOf(draft, work)),
    sql.insert(signUpPlaces).values(slotIds.map((slotId) => placeOf(draft, slotId))),
    writeParties(sql, draft, slotIds),
    writeAddresses(sql, { signUpId, contact: request.contact, now }),
    sql.insert(signUpHistory).values({ signUpId, status, at: now }),
    countPlaces(sql, { draft, slotIds, now }),
    isAsked ? writeToGuardian(sql, { ...about, until: draft.guardianUntil }, work) : undefined,
    tellOfNew(sql, { signUp: reply, target, slotIds, status }, work),
  ]);
}

const keyOf = ({ target, reply }: Draft) => ({ targetKind: target.kind, targetId: target.id, signUpId: reply.id });

function placeOf(draft: Draft, slotId: string) {
  const { status } = draft.reply;
  const queued = draft.rows.find((row) => row.slotId === slotId)?.queued ?? 0;
  return { ...keyOf(draft), slotId, status, seats: draft.seats, queueNumber: status === 'waiting' ? queued + 1 : null };
}

function writeParties(sql: Sql, draft: Draft, slotIds: readonly string[]): Write | undefined {
  const party = { ...keyOf(draft), isLive: isLive(draft.reply.status) };
  const hashes = partyHashes(draft.request.contact);
  const parties = slotIds.flatMap((slotId) => hashes.map((partyHash) => ({ ...party, slotId, partyHash })));
  return parties.length ? sql.insert(slotParties).values(parties).onConflictDoNothing() : undefined;
}

function countPlaces(
  sql: Sql,
  { draft, slotIds, now }: { draft: Draft; slotIds: readonly string[]; now: Date },
): Write {
  const { status } = draft.reply;
  const { taken, waiting } = weightOf(status, draft.seats);
  return sql
    .update(slots)
    .set({
      taken: query`${slots.taken} + ${taken}`,
      waiting: query`${slots.waiting} + ${waiting}`,
      queued: query`${slots.queued} + ${status === 'waiting' ? 1 : 0}`,
      substitutesWanted: query`greatest(0, ${slots.substitutesWanted} - ${taken}::integer)`,
      touchedAt: now,
    })
    .where(isAmong(draft.target, slotIds));
}

/** Keeps by which addresses a sign-up is found again. */
export function writeAddresses(
  sql: Sql,
  { signUpId, contact, now }: { signUpId: string; contact: SignUpRequest['contact']; now: Date },
): Write | undefined {
  const rows = addressHashes(contact).map((addressHash) => ({ signUpId, addressHash, createdAt: now }));
  return rows.length ? sql.insert(contactAddresses).values(rows).onConflictDoNothing() : undefined;
}
