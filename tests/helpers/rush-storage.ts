import { randomBytes } from 'node:crypto';
import { and, eq, sql as query } from 'drizzle-orm';
import type { Sql } from '../../demo/server/database.ts';
import { mintToken, openSession } from '../../demo/server/manage/tokens.ts';
import { signUpPlaces, signUps, slots } from '../../demo/server/schema.ts';
import { idempotencyKeys } from '../../demo/server/schema-keys.ts';
import { offers, outbox } from '../../demo/server/schema-people.ts';
import type { FinalRow, History } from './history.ts';
import { fixedNow } from './server-databases.ts';

/** A party with a sign-up. */
export interface Party {
  party: string;
  seats: number;
  id: string;
}

const work = { now: fixedNow, random: randomBytes };

/** Takes everybody out, so that the next round begins with an empty time. */
export async function emptyTimes(sql: Sql): Promise<void> {
  for (const table of [signUps, outbox, idempotencyKeys]) await sql.delete(table);
  await sql.update(slots).set({ taken: 0, offered: 0, waiting: 0, queued: 0 });
}

/** What a database does not answer, as it is just being killed, is asked again. */
async function stubbornly<Result>(ask: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ask();
    } catch (error) {
      if (attempt === 50) throw error;
      await new Promise((resume) => setTimeout(resume, 100));
    }
  }
}

/** A bearer for a sign-up; the link is made here, as nobody reads the mails. */
export const bearerFor = (sql: Sql, signUpId: string): Promise<string | undefined> =>
  stubbornly(async () => {
    const expiresAt = new Date(fixedNow.getTime() + 60_000).toISOString();
    const token = await mintToken(sql, { signUpId, purpose: 'manage', expiresAt }, work);
    return (await openSession(sql, token, work))?.bearer;
  });

/** Any offer that nobody has answered yet, with the party it was made to. */
export const openOffer = (sql: Sql): Promise<(Party & { offerId: string }) | undefined> =>
  stubbornly(async () => {
    const [found] = await sql
      .select({ offerId: offers.id, id: signUps.id, seats: signUps.seats, request: signUps.request })
      .from(offers)
      .innerJoin(signUps, eq(signUps.id, offers.signUpId))
      .where(eq(offers.status, 'open'))
      .orderBy(query`random()`)
      .limit(1);
    return found && { ...found, party: partyIn(found.request) };
  });

const partyIn = (request: unknown) => (request as { contact: { name: string } }).contact.name;

/** What is stored of one time in the end. */
export const storedAt = (
  sql: Sql,
  { targetId, slotId }: { targetId: string; slotId: string },
): Promise<Pick<History, 'rows' | 'counter'>> =>
  stubbornly(async () => {
    const isTime = and(eq(slots.targetId, targetId), eq(slots.slotId, slotId));
    const [counters] = await sql.select().from(slots).where(isTime);
    const isHere = and(eq(signUpPlaces.targetId, targetId), eq(signUpPlaces.slotId, slotId));
    const stored = await sql
      .select({ place: signUpPlaces, request: signUps.request })
      .from(signUpPlaces)
      .innerJoin(signUps, eq(signUps.id, signUpPlaces.signUpId))
      .where(isHere);
    const standing: readonly string[] = ['confirmed', 'offered', 'waiting'];
    const rows = stored.map(({ place, request }) => ({
      id: place.signUpId,
      party: partyIn(request),
      seats: place.seats,
      status: (standing.includes(place.status) ? place.status : 'ended') as FinalRow['status'],
      hasPassed: place.hasPassed,
    }));
    return { rows, counter: (counters?.taken ?? 0) + (counters?.offered ?? 0) };
  });
