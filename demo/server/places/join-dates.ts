import { and, eq, inArray } from 'drizzle-orm';
import type { SignUpRequest, SignUpStatus } from '../../../src/contract/sign-up.ts';
import type { Sql } from '../database.ts';
import { freeIn } from '../live-capacity.ts';
import { writeNews } from '../mail/sign-up-mail.ts';
import { signUpPlaces, signUps, slotParties } from '../schema.ts';
import { chosenSlots, lockSlots, wantedSlotIds } from '../sign-up/lock-slots.ts';
import { partyHashes } from '../sign-up/party-hash.ts';
import { retentionUntil } from '../sign-up/receipt.ts';
import type { Target, TargetSlot } from '../sign-up/sign-up-target.ts';
import { movePlaces, type PlaceRow } from './move-places.ts';
import { settle } from './settle.ts';
import type { Work } from './work.ts';

type SignUpRow = typeof signUps.$inferSelect;

/**
 * Lets somebody of a series into dates that were not there when they signed up (SU-47). A party without a place on one
 * is told, once: a row for the date says so. Whoever signed up first comes first, so ask in that order.
 */
export async function joinDates(
  sql: Sql,
  { signUp, target }: { signUp: SignUpRow; target: Target },
  work: Work,
): Promise<number> {
  const request = signUp.request as unknown as SignUpRequest;
  const places = await sql.select().from(signUpPlaces).where(eq(signUpPlaces.signUpId, signUp.id));
  const standing = places.find(({ status }) => status === 'confirmed' || status === 'pending');
  if (request.commitment !== 'series' || !standing) return 0;
  const known = new Set(places.map(({ slotId }) => slotId));
  const missing = missingDates(target, { request, work }).filter((id) => !known.has(id));
  const times = chosenSlots(target, missing, work.now);
  for (const time of times) await joinOne(sql, { signUp, target, time, status: standing.status as SignUpStatus }, work);
  if (times.length) await keepUntil(sql, { signUp, target, times }, work);
  return times.length;
}

/** The dates of a wish; none where the wish has come to its end. */
function missingDates(target: Target, { request, work }: { request: SignUpRequest; work: Work }): string[] {
  try {
    return wantedSlotIds(target, request, work);
  } catch {
    return [];
  }
}

interface Joining {
  signUp: SignUpRow;
  target: Target;
  time: TargetSlot;
  status: SignUpStatus;
}

async function joinOne(sql: Sql, { signUp, target, time, status }: Joining, work: Work): Promise<void> {
  const request = signUp.request as unknown as SignUpRequest;
  await lockSlots(sql, target, { chosen: [time], now: work.now });
  const [row] = await settle(sql, { target, slotIds: [time.id] }, work);
  const key = { signUpId: signUp.id, targetKind: target.kind, targetId: target.id, slotId: time.id };
  const hashes = partyHashes(request.contact);
  const isHere = and(
    eq(slotParties.targetKind, target.kind),
    eq(slotParties.targetId, target.id),
    eq(slotParties.slotId, time.id),
    eq(slotParties.isLive, true),
    inArray(slotParties.partyHash, hashes),
  );
  const isIn = (await sql.select().from(slotParties).where(isHere)).length > 0;
  const fits = row !== undefined && (freeIn(row) ?? signUp.seats) >= signUp.seats;
  // A place of no weight first: what it becomes moves the counters as every other change does.
  const place: PlaceRow = { ...key, status: 'expired', seats: signUp.seats, queueNumber: null, hasPassed: false };
  await sql.insert(signUpPlaces).values(place);
  if (isIn) return;
  await sql.insert(slotParties).values(hashes.map((partyHash) => ({ ...key, partyHash, isLive: false })));
  await movePlaces(sql, [{ place, status: fits ? status : 'declined' }], work);
  const facts = { decision: 'dateFull' } as const;
  if (!fits) await writeNews(sql, { kind: 'decision', signUp, target, slotIds: [time.id], facts }, work);
}

/** Who comes longer is kept longer (SU-57). */
async function keepUntil(
  sql: Sql,
  { signUp, target, times }: { signUp: SignUpRow; target: Target; times: readonly TargetSlot[] },
  { now, zone }: Work,
): Promise<void> {
  const lastEnd = Math.max(...times.map(({ endsAt, startsAt }) => endsAt ?? startsAt));
  const until = retentionUntil(target.terms.privacy.retention, { now, zone, lastEnd });
  if (!until || (signUp.retentionUntil && signUp.retentionUntil >= until)) return;
  await sql.update(signUps).set({ retentionUntil: until }).where(eq(signUps.id, signUp.id));
}
