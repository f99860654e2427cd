import type { Sql } from '../database.ts';
import { freeIn } from '../live-capacity.ts';
import { isWrittenTo } from '../mail/call-mail.ts';
import { writeNews } from '../mail/sign-up-mail.ts';
import { release } from '../manage/cancel.ts';
import { closeOffers } from '../manage/close-offers.ts';
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
export async function markSeen(sql: Sql, { row, history }: OwnedSignUp, { by, work }: Deciding): Promise<void> {
  if (history.some(({ status }) => status === 'seen')) return;
  await sql.insert(signUpHistory).values({ signUpId: row.id, status: 'seen', at: work.now, by });
}

/** What the organiser says yes or no to: what waits for them, and a place on offer to somebody they had to call (SU-44). */
export const isDecided = (signUp: Pick<OwnedSignUp['row'], 'request'>, status: string): boolean =>
  status === 'pending' || (status === 'offered' && !isWrittenTo(signUp));

/** The organiser's yes or no to who waits for one. */
export async function decide(
  sql: Sql,
  owned: OwnedSignUp,
  { isYes, by, work }: Deciding & { isYes: boolean },
): Promise<void> {
  const { row, target } = owned;
  const asked = owned.places.filter((place) => isDecided(row, statusOfPlace(place)));
  if (asked.length === 0) throw new Refusal('gone');
  const status = isYes ? ('confirmed' as const) : ('declined' as const);
  const moves = asked.map((place) => ({ place, status }));
  const about = { signUp: row, target, slotIds: asked.map(({ slotId }) => slotId) };
  const facts = isYes ? {} : ({ decision: 'declined' } as const);
  await movePlaces(sql, moves, {
    ...work,
    by,
    places: owned.places,
    signUp: startRetention(owned, moves, work),
    also: [
      ...closeOffers(sql, { signUpId: row.id, slotIds: about.slotIds, status: isYes ? 'accepted' : 'declined' }),
      writeNews(sql, { kind: 'decision', ...about, facts }, work),
    ],
  });
  if (!isYes) await release(sql, owned, { freed: asked, work });
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
