import { and, eq } from 'drizzle-orm';
import type { CalendarEvent } from '../../../src/contract/calendar-event.ts';
import type { Opportunity } from '../../../src/contract/opportunity.ts';
import type { SignUpStatus } from '../../../src/contract/sign-up.ts';
import { sequenceOf } from '../../../src/domain/calendar/event-version.ts';
import type { Sql } from '../database.ts';
import { readDocument } from '../documents.ts';
import { withDate } from '../event-dates.ts';
import { readSignUp, writeNews } from '../mail/sign-up-mail.ts';
import { mailLanguage, momentIn } from '../mail/write-mail.ts';
import { closeOffers } from '../manage/close-offers.ts';
import { movePlaces, type PlaceRow } from '../places/move-places.ts';
import { isEnded, weightOf } from '../places/place-status.ts';
import { lockRows } from '../places/slot-rows.ts';
import type { Work } from '../places/work.ts';
import { Refusal } from '../refusal.ts';
import { documents, signUpPlaces } from '../schema.ts';
import {
  itemNameOf,
  readTarget,
  type Target,
  type TargetName,
  type TargetSlot,
  targetFrom,
} from '../sign-up/sign-up-target.ts';
import { writeTogether } from '../write-together.ts';
import { dateTimeAt, instantOf } from '../zoned-time.ts';

/** One time of an opportunity or one date of an event, and by whom it is changed. */
export interface TimeChange {
  name: TargetName;
  slotId: string;
  by: string;
}

/** Calls a time off: everybody in it is told at once, and nobody can sign up for it any more (SU-80). */
export async function cancelTime(sql: Sql, change: TimeChange, work: Work): Promise<void> {
  const { target, places } = await changeSlot(sql, change, { work, to: () => ({ status: 'cancelled' }) });
  const standing = places.filter(({ status }) => !isEnded(status as SignUpStatus));
  for (const { signUpId, slotId } of standing) {
    await writeTogether(sql, closeOffers(sql, { signUpId, slotIds: [slotId], status: 'withdrawn' }));
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
  const to = ({ startsAt, endsAt, timeZone }: TargetSlot): NewTime => {
    const start = instantOf(`${change.startsAt}:00`, timeZone);
    const shift = start - startsAt;
    if (!Number.isFinite(shift) || shift === 0 || start <= work.now.getTime()) throw new Refusal('gone');
    return {
      startsAt: dateTimeAt(start, timeZone),
      ...(endsAt !== undefined && { endsAt: dateTimeAt(endsAt + shift, timeZone) }),
      previousStartsAt: dateTimeAt(startsAt, timeZone),
      status: 'moved',
    };
  };
  const { target, places, before } = await changeSlot(sql, change, { work, to });
  for (const { signUpId, slotId, status, seats } of places) {
    const { taken, offered } = weightOf(status as SignUpStatus, seats);
    const signUp = taken + offered > 0 ? await readSignUp(sql, signUpId) : undefined;
    if (!signUp) continue;
    const { lang = 'da' } = signUp.request as { lang?: string };
    const facts = { before: momentIn(before.startsAt, before.timeZone, mailLanguage(lang)) };
    await writeNews(sql, { kind: 'moved', signUp, target, slotIds: [slotId], facts }, work);
  }
}

/** What becomes of a time. */
type NewTime =
  | { status: 'cancelled' }
  | { status: 'moved'; startsAt: string; endsAt?: string; previousStartsAt: string };

interface Changed {
  target: Target;
  places: PlaceRow[];
  before: TargetSlot;
}

/** Writes the time as it is to be, under a new version: who has the old one on the screen sees both (SU-42). */
async function changeSlot(
  sql: Sql,
  { name, slotId }: TimeChange,
  { work, to }: { work: Work; to(slot: TargetSlot): NewTime },
): Promise<Changed> {
  const { now, zone } = work;
  await lockRows(sql, { target: await readTarget(sql, name, now), slotIds: [slotId] }, now);
  const { collection, id } = itemNameOf(name);
  const item = (await readDocument(sql, collection, id))?.item;
  const before = targetFrom(item, name, now).slots.find((slot) => slot.id === slotId);
  if (!before || before.status === 'cancelled' || before.startsAt <= now.getTime()) throw new Refusal('gone');
  const changed = { slotId, time: to(before), updatedAt: dateTimeAt(now.getTime(), zone) };
  const data =
    name.kind === 'event'
      ? changedEvent(item as CalendarEvent, changed)
      : changedOpportunity(item as Opportunity, changed);
  const isItem = and(eq(documents.collection, collection), eq(documents.id, id));
  await sql
    .update(documents)
    .set({ data: { ...data }, updatedAt: now })
    .where(isItem);
  const isHere = and(
    eq(signUpPlaces.targetKind, name.kind),
    eq(signUpPlaces.targetId, id),
    eq(signUpPlaces.slotId, slotId),
  );
  const places = await sql.select().from(signUpPlaces).where(isHere);
  return { target: targetFrom(data, name, now), places, before };
}

interface ChangedTime {
  slotId: string;
  time: NewTime;
  updatedAt: string;
}

function changedOpportunity(item: Opportunity, { slotId, time, updatedAt }: ChangedTime): Opportunity {
  const slots = item.slots.map((slot) => (slot.id === slotId ? { ...slot, ...time } : slot));
  return { ...item, version: nextVersion(item.version), updatedAt, slots };
}

/** A date of an event also counts up what calendars know its versions by, so that subscribers see it (EC-7). */
function changedEvent(item: CalendarEvent, { slotId, time, updatedAt }: ChangedTime): CalendarEvent {
  const versions = {
    sequence: sequenceOf(item) + 1,
    ...(item.version !== undefined && { version: nextVersion(item.version) }),
  };
  return { ...withDate(item, slotId, time), ...versions, updatedAt };
}

const nextVersion = (version: string): string =>
  /^\d{1,9}$/.test(version) ? String(Number(version) + 1) : `${version}.1`;
