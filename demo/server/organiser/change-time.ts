import { and, eq } from 'drizzle-orm';
import type { Opportunity, Slot } from '../../../src/contract/opportunity.ts';
import type { SignUpStatus } from '../../../src/contract/sign-up.ts';
import type { Sql } from '../database.ts';
import { readDocument } from '../documents.ts';
import { readSignUp, writeNews } from '../mail/sign-up-mail.ts';
import { mailLanguage, momentIn } from '../mail/write-mail.ts';
import { closeOffers } from '../manage/close-offers.ts';
import { movePlaces, type PlaceRow } from '../places/move-places.ts';
import { isEnded, weightOf } from '../places/place-status.ts';
import { lockRows } from '../places/slot-rows.ts';
import type { Work } from '../places/work.ts';
import { Refusal } from '../refusal.ts';
import { documents, signUpPlaces } from '../schema.ts';
import { readTarget } from '../sign-up/sign-up-target.ts';
import { dateTimeAt, instantOf } from '../zoned-time.ts';

/** One time of an opportunity, and by whom it is changed. */
export interface TimeChange {
  opportunityId: string;
  slotId: string;
  by: string;
}

/** Calls a time off: everybody in it is told at once, and nobody can sign up for it any more (SU-80). */
export async function cancelTime(sql: Sql, change: TimeChange, work: Work): Promise<void> {
  const { target, places } = await changeSlot(sql, change, { work, to: (slot) => ({ ...slot, status: 'cancelled' }) });
  const standing = places.filter(({ status }) => !isEnded(status as SignUpStatus));
  for (const { signUpId, slotId } of standing) {
    await closeOffers(sql, { signUpId, slotIds: [slotId], status: 'withdrawn' });
  }
  await movePlaces(
    sql,
    standing.map((place) => ({ place, status: 'cancelledByOrganiser' as const })),
    { ...work, by: change.by },
  );
  for (const { signUpId, slotId } of standing) {
    const signUp = await readSignUp(sql, signUpId);
    if (signUp) await writeNews(sql, { kind: 'cancelledByOrganiser', signUp, target, slotIds: [slotId] }, work);
  }
}

/** Moves a time: places move with it, and everybody with one is told old and new time with one press to cancel (SU-80). */
export async function moveTime(sql: Sql, change: TimeChange & { startsAt: string }, work: Work): Promise<void> {
  const start = (slot: Slot) => instantOf(`${change.startsAt}:00`, slot.timeZone);
  const to = (slot: Slot): Slot => {
    const shift = start(slot) - Date.parse(slot.startsAt);
    if (!Number.isFinite(shift) || shift === 0 || start(slot) <= work.now.getTime()) throw new Refusal('gone');
    return {
      ...slot,
      startsAt: dateTimeAt(start(slot), slot.timeZone),
      ...(slot.endsAt && { endsAt: dateTimeAt(Date.parse(slot.endsAt) + shift, slot.timeZone) }),
      previousStartsAt: slot.startsAt,
      status: 'moved',
    };
  };
  const { target, places, before } = await changeSlot(sql, change, { work, to });
  for (const { signUpId, slotId, status, seats } of places) {
    const { taken, offered } = weightOf(status as SignUpStatus, seats);
    const signUp = taken + offered > 0 ? await readSignUp(sql, signUpId) : undefined;
    if (!signUp) continue;
    const { lang = 'da' } = signUp.request as { lang?: string };
    const facts = { before: momentIn(Date.parse(before.startsAt), before.timeZone, mailLanguage(lang)) };
    await writeNews(sql, { kind: 'moved', signUp, target, slotIds: [slotId], facts }, work);
  }
}

interface Changed {
  target: Awaited<ReturnType<typeof readTarget>>;
  places: PlaceRow[];
  before: Slot;
}

/** Writes the time as it is to be, under a new version: who has the old one on the screen sees both (SU-42). */
async function changeSlot(
  sql: Sql,
  { opportunityId, slotId }: TimeChange,
  { work, to }: { work: Work; to(slot: Slot): Slot },
): Promise<Changed> {
  const name = { kind: 'opportunity', id: opportunityId } as const;
  await lockRows(sql, { target: await readTarget(sql, name, work.now), slotIds: [slotId] });
  const kept = await readDocument<Opportunity>(sql, 'opportunities', opportunityId);
  const before = kept?.item.slots.find(({ id }) => id === slotId);
  if (!kept || !before || before.status === 'cancelled' || Date.parse(before.startsAt) <= work.now.getTime()) {
    throw new Refusal('gone');
  }
  const data = {
    ...kept.item,
    version: nextVersion(kept.item.version),
    updatedAt: dateTimeAt(work.now.getTime(), work.zone),
    slots: kept.item.slots.map((slot) => (slot.id === slotId ? to(slot) : slot)),
  };
  const isItem = and(eq(documents.collection, 'opportunities'), eq(documents.id, opportunityId));
  await sql.update(documents).set({ data, updatedAt: work.now }).where(isItem);
  const isHere = and(
    eq(signUpPlaces.targetKind, 'opportunity'),
    eq(signUpPlaces.targetId, opportunityId),
    eq(signUpPlaces.slotId, slotId),
  );
  const places = await sql.select().from(signUpPlaces).where(isHere);
  return { target: await readTarget(sql, name, work.now), places, before };
}

const nextVersion = (version: string): string =>
  /^\d{1,9}$/.test(version) ? String(Number(version) + 1) : `${version}.1`;
