import type { SignUpRequest } from '../../../src/contract/sign-up.ts';
import type { Sql } from '../database.ts';
import { freeIn, type SlotRow, waitingListOf } from '../live-capacity.ts';
import { lockOrMake, lockRows, type TimeRow } from '../places/slot-rows.ts';
import { Refusal } from '../refusal.ts';
import { slotRow } from '../seed.ts';
import { wallTimeAt } from '../zoned-time.ts';
import type { Target, TargetSlot } from './sign-up-target.ts';

/** The counters of a target without times stand under this slot id. */
export const wholeTarget = '';

const heldRetrySeconds = 30;

/** Who asks for how many places, and what for. */
export interface Wanted {
  intent: SignUpRequest['intent'];
  seats: number;
}

/** The times a request names; refuses those that are cancelled, closed or begun. */
export function chosenSlots(target: Target, slotIds: readonly string[] = [], now: Date): TargetSlot[] {
  const chosen = target.hasSlots ? target.slots.filter(({ id }) => slotIds.includes(id)) : [];
  for (const { status, startsAt, closesAt } of chosen) {
    if (status === 'cancelled') throw new Refusal('opportunity-cancelled');
    if (startsAt <= now.getTime()) throw new Refusal('too-late');
    if (status === 'closed' || closesAt <= now.getTime()) throw new Refusal('sign-up-closed');
  }
  return chosen;
}

/** The times a request is for: those it names, or the coming dates of its series from the first of them on (SU-47). */
export function wantedSlotIds(
  target: Target,
  request: SignUpRequest,
  { now, zone }: { now: Date; zone: string },
): string[] {
  const { slotIds = [], seriesId, commitment, until, exceptSlotIds = [] } = request;
  if (commitment !== 'series') return [...slotIds];
  const first = Math.min(...target.slots.filter(({ id }) => slotIds.includes(id)).map(({ startsAt }) => startsAt));
  const from = Math.max(Number.isFinite(first) ? first : 0, now.getTime() + 1);
  const found = target.slots.filter((slot) => {
    const isCut = until && wallTimeAt(slot.startsAt, slot.timeZone || zone).slice(0, 10) > until;
    const isOpen = slot.status === 'scheduled' && slot.startsAt >= from && slot.closesAt > now.getTime();
    return slot.seriesId === seriesId && isOpen && !isCut && !exceptSlotIds.includes(slot.id);
  });
  if (found.length === 0) throw new Refusal('validation', { errors: [{ pointer: '#/until', code: 'too-small' }] });
  return found.map(({ id }) => id);
}

/**
 * Locks the counters of the chosen times, always in the same order so that two parties never wait for each other.
 * Those of a date that nobody has signed up for yet are made in the same breath.
 */
export async function lockSlots(
  sql: Sql,
  target: Target,
  { chosen, now }: { chosen: readonly TargetSlot[]; now: Date },
): Promise<TimeRow[]> {
  const wanted = chosen.length ? chosen : [{ id: wholeTarget, capacity: undefined }];
  const times = { target, slotIds: wanted.map(({ id }) => id) };
  const key = { targetKind: target.kind, targetId: target.id };
  const rows = wanted
    .map(({ id, capacity }) => ({ ...slotRow(capacity, now), ...key, slotId: id }))
    .sort((one, other) => (one.slotId < other.slotId ? -1 : 1));
  const locked = await lockOrMake(sql, times, { rows, now });
  // Somebody else has just made them.
  return locked.length === rows.length ? locked : lockRows(sql, times, now);
}

/** All or nothing: refuses unless the whole party fits in every time, or may queue for every time (SU-41, SU-43). */
export function judgeCapacity(rows: readonly SlotRow[], { intent, seats }: Wanted, asOf: string): void {
  if (intent === 'waitingList') {
    const without = rows.filter((row) => row.isWaitingListOpen === null);
    if (without.length) throw new Refusal('validation', { errors: [{ pointer: '#/intent', code: 'not-an-option' }] });
    const closed = rows.filter((row) => !waitingListOf(row)?.isOpen);
    if (closed.length) throw new Refusal('capacity-full', conflict(closed, asOf));
    return;
  }
  const lacking = rows.filter((row) => (freeIn(row) ?? Number.POSITIVE_INFINITY) < seats);
  if (lacking.length === 0) return;
  if (lacking.every((row) => (freeIn(row) ?? 0) + row.held >= seats))
    throw new Refusal('capacity-held', { retryAfterSeconds: heldRetrySeconds });
  const members = conflict(lacking, asOf);
  throw new Refusal(members.remaining === 0 ? 'capacity-full' : 'capacity-insufficient', members);
}

function conflict(lacking: readonly SlotRow[], asOf: string) {
  const lists = lacking.map(waitingListOf);
  const [first] = lists;
  return {
    remaining: Math.min(...lacking.map((row) => freeIn(row) ?? 0)),
    slotIds: lacking.map(({ slotId }) => slotId),
    ...(first && { waitingList: { ...first, isOpen: lists.every((list) => list?.isOpen) } }),
    asOf,
  };
}
