import type { SignUpReply, SignUpRequest, SignUpStatus } from '../../../src/contract/sign-up.ts';
import type { Sql } from '../database.ts';
import { spendHold } from '../holds/spend-hold.ts';
import { asOfAt } from '../live-capacity.ts';
import { hasManage } from '../mail/sign-up-mail.ts';
import { settle } from '../places/settle.ts';
import type { Work } from '../places/work.ts';
import { answerBy } from '../work-days.ts';
import type { Write } from '../write-together.ts';
import { guardianDeadline } from './guardian-rules.ts';
import { judgeSignUp, judgingOf } from './judge-sign-up.ts';
import { readKnownParty } from './known-party.ts';
import { chosenSlots, judgeCapacity, lockSlots, wantedSlotIds } from './lock-slots.ts';
import { randomId, receiptNumber, retentionUntil } from './receipt.ts';
import type { Target, TargetSlot } from './sign-up-target.ts';
import { statusOf, takesSeats } from './status.ts';
import { type Draft, storeSignUp } from './store-sign-up.ts';

/** A reply and the status it is sent with: 202 when someone decides later. */
export interface SignUpOutcome {
  status: number;
  reply: SignUpReply;
  /** What is still to be written, together with the stored reply. */
  also: Write[];
}

/** What is signed up, and whether something about the sending looks like a machine (SU-66). */
export interface SignUpWork {
  request: SignUpRequest;
  work: Work;
  isSuspect?: boolean;
}

/** Signs a party up inside a transaction: judges, locks the times, settles what is due, counts, writes (SU-77). */
export async function signUp(
  sql: Sql,
  target: Target,
  { request, work, isSuspect = false }: SignUpWork,
): Promise<SignUpOutcome> {
  const { now, zone } = work;
  const kept = judgeSignUp(target, request, judgingOf(work));
  const chosen = chosenSlots(target, wantedSlotIds(target, kept, work), now);
  const locked = await lockSlots(sql, target, { chosen, now });
  const slotIds = locked.map(({ slotId }) => slotId);
  const times = { target, slotIds };
  if (kept.holdId !== undefined) await spendHold(sql, kept.holdId, { ...times, now });
  const rows = await settle(sql, { ...times, ...(kept.holdId === undefined && { rows: locked }) }, work);
  const seats = takesSeats(kept) ? kept.partySize : 0;
  judgeCapacity(rows, { intent: kept.intent, seats }, asOfAt(now, zone));
  const { isBusy, places: known } = await readKnownParty(sql, { ...times, contact: kept.contact }, now);
  const draft = draftOf(target, kept, { chosen, seats, work, mustVerify: isSuspect || isBusy });
  const { reply, mail } = await storeSignUp(sql, { ...draft, rows, known }, work);
  const status = reply.status === 'pending' ? 202 : 201;
  if (reply.status !== 'waiting') return { status, reply, also: mail ? [mail] : [] };
  // Who queues hears of the queue before they hear of an offer.
  await mail;
  await settle(sql, times, work);
  return { status, reply, also: [] };
}

interface Given {
  chosen: readonly TargetSlot[];
  seats: number;
  work: Work;
  mustVerify: boolean;
}

function draftOf(target: Target, request: SignUpRequest, given: Given): Omit<Draft, 'rows' | 'known'> {
  const { now, zone, random } = given.work;
  const usual = statusOf(target, request);
  const status = given.mustVerify ? doubtful(request, usual) : usual;
  const { privacy, responsePromise } = target.terms;
  // The rota is asked as long as there are dates.
  const times = request.commitment === 'rota' ? target.slots : given.chosen;
  const lastEnd = Math.max(...times.map(({ endsAt, startsAt }) => endsAt ?? startsAt));
  const until = retentionUntil(privacy.retention, { now, zone, ...(times.length && { lastEnd }) });
  const workdays = responsePromise?.withinWorkdays;
  const firstStart = given.chosen.length ? Math.min(...given.chosen.map(({ startsAt }) => startsAt)) : undefined;
  const reply: SignUpReply = {
    id: randomId(random),
    status,
    slots: given.chosen.map(({ id }) => ({ slotId: id, status })),
    receiptNumber: receiptNumber(random),
    ...(workdays !== undefined && { answerBy: answerBy(now.getTime(), { workdays, firstStart }, zone) }),
    linkSentTo: request.contact.email && hasManage(given.work) ? 'email' : 'none',
    ...(until && { retentionUntil: until }),
  };
  const guardianUntil = status === 'awaitingGuardian' ? guardianDeadline(firstStart ?? Infinity, now.getTime()) : null;
  return { target, request, seats: given.seats, reply, guardianUntil };
}

/** A mail tells a person from a machine; who has no mail is called before a place is theirs (SU-66). */
function doubtful({ contact }: SignUpRequest, usual: SignUpStatus): SignUpStatus {
  if (contact.email) return 'verifyContact';
  return usual === 'confirmed' ? 'pending' : usual;
}
