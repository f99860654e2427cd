import { and, asc, eq } from 'drizzle-orm';
import type { SignUpRequest } from '../../../src/contract/sign-up.ts';
import { type OfferWindow, offerWindow } from '../../../src/domain/sign-up/offer-window.ts';
import type { Sql } from '../database.ts';
import { freeIn, type SlotRow } from '../live-capacity.ts';
import { callFromQueue, callOffered, isWrittenTo } from '../mail/call-mail.ts';
import { writeToGuardian } from '../mail/guardian-mail.ts';
import { writeNews } from '../mail/sign-up-mail.ts';
import { signUpPlaces, signUps } from '../schema.ts';
import { offers } from '../schema-people.ts';
import { guardianDeadline } from '../sign-up/guardian-rules.ts';
import { randomId } from '../sign-up/receipt.ts';
import type { Target } from '../sign-up/sign-up-target.ts';
import { acceptedStatus } from '../sign-up/status.ts';
import { isGoneFrom } from './gone-target.ts';
import { movePlaces, type PlaceRow } from './move-places.ts';
import { missingIn, nextSubstitutes, rotaOf } from './substitutes.ts';
import type { Work } from './work.ts';

/** One locked time with places free. */
export interface FreeTime {
  target: Target;
  row: SlotRow;
}

const hour = 3_600_000;

/** Gives what is free in a locked time to the rota, where a date was given away, and then to who waits (SU-48). */
export async function promote(sql: Sql, { target, row }: FreeTime, work: Work): Promise<boolean> {
  const slot = target.slots.find(({ id }) => id === row.slotId);
  const isOff =
    target.status === 'cancelled' || isGoneFrom(target, row.slotId) || (slot && slot.status !== 'scheduled');
  if (isOff || !work.config.features.includes('offers')) return false;
  if (missingIn(row) === 0) return promoteQueue(sql, { target, row }, work);
  const window = windowFor(target, row.slotId, work);
  const substitutes = window ? await nextSubstitutes(sql, { target, row }) : [];
  for (const { place, signUp } of substitutes) {
    await sql.insert(signUpPlaces).values(place);
    if (window) await offer(sql, { target, place, signUp, window, kind: 'substitute' }, work);
  }
  if (substitutes.length) return true;
  const isPromoted = await promoteQueue(sql, { target, row }, work);
  const isHopeless = !isPromoted && row.offered === 0 && (slot?.startsAt ?? 0) > work.now.getTime();
  if (isHopeless) await tellOrganiser(sql, { target, row }, work);
  return isPromoted;
}

/** Gives what is free to the first who wait and fit whole; others keep their number (SU-44). */
async function promoteQueue(sql: Sql, { target, row }: FreeTime, work: Work): Promise<boolean> {
  const policy = target.terms.policy.waitingList;
  if (policy?.promotion !== 'offer' || row.waiting === 0) return false;
  const slot = target.slots.find(({ id }) => id === row.slotId);
  let free = freeIn(row) ?? Number.POSITIVE_INFINITY;
  const window = windowFor(target, row.slotId, work);
  let isChanged = false;
  for (const { place, signUp } of await queueOf(sql, row)) {
    if (place.seats > free) continue;
    const { autoAcceptUntilHours } = signUp.request as Partial<SignUpRequest>;
    const left = (slot?.startsAt ?? Number.POSITIVE_INFINITY) - work.now.getTime();
    const isEasy = policy.canAutoAccept && autoAcceptUntilHours !== undefined && left >= autoAcceptUntilHours * hour;
    if (!isEasy && !window) {
      if (left > 0) await tellOrganiser(sql, { target, row }, work);
      return isChanged;
    }
    if (isEasy) await admit(sql, { target, place, signUp }, work);
    else if (window) await offer(sql, { target, place, signUp, window }, work);
    free -= place.seats;
    isChanged = true;
  }
  return isChanged;
}

/** How long a place of a time that is free now is held for the next in line (SU-44). */
function windowFor({ slots, terms }: Target, slotId: string, { now, zone }: Work): OfferWindow | undefined {
  const slot = slots.find(({ id }) => id === slotId);
  const { offerHours } = terms.policy.waitingList ?? {};
  return offerWindow({
    freedAt: now.getTime(),
    startsAt: slot?.startsAt,
    offerHours,
    timeZone: slot?.timeZone ?? zone,
  });
}

/** Offers a free place to one in the queue, whoever stands before them; false when it is too late to. */
export async function offerPlace(sql: Sql, waiting: Waiting & { target: Target }, work: Work): Promise<boolean> {
  const window = windowFor(waiting.target, waiting.place.slotId, work);
  if (window) await offer(sql, { ...waiting, window }, work);
  return window !== undefined;
}

interface Waiting {
  place: PlaceRow;
  signUp: typeof signUps.$inferSelect;
}

function queueOf(sql: Sql, row: SlotRow): Promise<Waiting[]> {
  const isHere = and(
    eq(signUpPlaces.targetKind, row.targetKind),
    eq(signUpPlaces.targetId, row.targetId),
    eq(signUpPlaces.slotId, row.slotId),
  );
  return sql
    .select({ place: signUpPlaces, signUp: signUps })
    .from(signUpPlaces)
    .innerJoin(signUps, eq(signUps.id, signUpPlaces.signUpId))
    .where(and(isHere, eq(signUpPlaces.status, 'waiting'), eq(signUpPlaces.hasPassed, false)))
    .orderBy(asc(signUpPlaces.queueNumber));
}

async function admit(sql: Sql, { target, place, signUp }: Waiting & { target: Target }, work: Work): Promise<void> {
  const status = acceptedStatus(target, signUp.request as unknown as SignUpRequest);
  const about = { signUp, target, slotIds: [place.slotId] };
  await movePlaces(sql, [{ place, status }], work);
  if (status === 'confirmed') return void (await writeNews(sql, { kind: 'decision', ...about }, work));
  const starts = target.slots.filter(({ id }) => id === place.slotId).map(({ startsAt }) => startsAt);
  const until = guardianDeadline(Math.min(...starts), work.now.getTime());
  await sql.update(signUps).set({ guardianUntil: until }).where(eq(signUps.id, signUp.id));
  await writeToGuardian(sql, { ...about, until }, work);
  await writeNews(sql, { kind: 'receipt', ...about, facts: { isGuardianAsked: true } }, work);
}

interface Offering extends Waiting {
  target: Target;
  window: OfferWindow;
  kind?: 'offer' | 'substitute';
}

async function offer(sql: Sql, { target, place, signUp, window, kind = 'offer' }: Offering, work: Work): Promise<void> {
  const { targetKind, targetId, slotId, signUpId } = place;
  const id = randomId(work.random);
  const expiresAt = new Date(window.expiresAt);
  await sql
    .insert(offers)
    .values({ id, signUpId, targetKind, targetId, slotId, status: 'open', createdAt: work.now, expiresAt });
  await movePlaces(sql, [{ place, status: 'offered' }], work);
  const about = { signUp, target, slotIds: [slotId], purpose: 'offer', offerId: id } as const;
  // No transport here sends to phones: the organiser calls, and the place is held meanwhile.
  if (!isWrittenTo(signUp)) return callOffered(sql, { ...about, until: window.expiresAt }, work);
  const notBefore = new Date(window.sendAt);
  await writeNews(sql, { kind, ...about, until: window.expiresAt, notBefore }, work);
}

/** Too late to ask anybody by mail: the organiser calls, and hears whom (SU-44, SU-48). */
async function tellOrganiser(sql: Sql, { target, row }: FreeTime, work: Work): Promise<void> {
  const rota = missingIn(row) > 0 ? (await rotaOf(sql, { target, row })).left : [];
  const waiting = (await queueOf(sql, row)).map(({ signUp }) => signUp);
  await callFromQueue(sql, { target, slotId: row.slotId, signUps: [...rota, ...waiting] }, work);
}
