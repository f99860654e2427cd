import { and, eq } from 'drizzle-orm';
import type { Sql } from '../database.ts';
import { freeIn } from '../live-capacity.ts';
import { writeNews } from '../mail/sign-up-mail.ts';
import { release } from '../manage/cancel.ts';
import { type OwnedSignUp, statusOfPlace } from '../manage/owned-sign-up.ts';
import { startRetention } from '../manage/retention.ts';
import { movePlaces } from '../places/move-places.ts';
import { offerPlace } from '../places/promote.ts';
import type { Work } from '../places/work.ts';
import { Refusal } from '../refusal.ts';
import { signUpHistory } from '../schema.ts';

/** Who decides, and when. */
export interface Deciding {
  by: string;
  work: Work;
}

/** Tells the person that somebody has looked at what they sent (SU-82). Once is enough. */
export async function markSeen(sql: Sql, { row }: OwnedSignUp, { by, work }: Deciding): Promise<void> {
  const isSeen = and(eq(signUpHistory.signUpId, row.id), eq(signUpHistory.status, 'seen'));
  if ((await sql.select().from(signUpHistory).where(isSeen)).length) return;
  await sql.insert(signUpHistory).values({ signUpId: row.id, status: 'seen', at: work.now, by });
}

/** The organiser's yes or no to who waits for one. */
export async function decide(
  sql: Sql,
  owned: OwnedSignUp,
  { isYes, by, work }: Deciding & { isYes: boolean },
): Promise<void> {
  const { row, target } = owned;
  const asked = owned.places.filter((place) => statusOfPlace(place) === 'pending');
  if (asked.length === 0) throw new Refusal('gone');
  const status = isYes ? 'confirmed' : 'declined';
  await movePlaces(
    sql,
    asked.map((place) => ({ place, status })),
    { ...work, by },
  );
  if (!isYes) {
    await startRetention(sql, owned, work);
    await release(sql, owned, { freed: asked, work });
  }
  const slotIds = asked.map(({ slotId }) => slotId);
  await writeNews(
    sql,
    { kind: 'decision', signUp: row, target, slotIds, facts: isYes ? {} : { decision: 'declined' } },
    work,
  );
}

/** Offers a place to somebody in the queue by hand, where it fits (SU-44). */
export async function offerByHand(sql: Sql, owned: OwnedSignUp, { work }: Deciding): Promise<void> {
  const { row, target } = owned;
  const place = owned.places.find((one) => {
    const counters = owned.rows.find(({ slotId }) => slotId === one.slotId);
    return statusOfPlace(one) === 'waiting' && counters && (freeIn(counters) ?? one.seats) >= one.seats;
  });
  if (!place || !(await offerPlace(sql, { target, place, signUp: row }, work))) throw new Refusal('gone');
}
