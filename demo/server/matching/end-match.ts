import { eq } from 'drizzle-orm';
import type { Sql } from '../database.ts';
import { readSignUp, writeNews } from '../mail/sign-up-mail.ts';
import { spendTokens } from '../manage/tokens.ts';
import { movePlaces } from '../places/move-places.ts';
import type { Work } from '../places/work.ts';
import { signUpPlaces } from '../schema.ts';
import { matches } from '../schema-people.ts';
import type { Target } from '../sign-up/sign-up-target.ts';
import { type MatchRow, standingMatches } from './match-row.ts';

/** Ends what was to become of two families. Who did not end it hears that it was not to be, and no reason (SU-51). */
export async function endMatch(
  sql: Sql,
  match: MatchRow,
  { target, by, work }: { target: Target; by?: string; work: Work },
): Promise<void> {
  await sql.update(matches).set({ status: 'declined' }).where(eq(matches.id, match.id));
  for (const signUpId of [match.offersId, match.needsId]) {
    await spendTokens(sql, { signUpId, purpose: 'offer', offer: match.id });
    if (signUpId === by) continue;
    const places = await sql.select().from(signUpPlaces).where(eq(signUpPlaces.signUpId, signUpId));
    const matched = places.filter(({ status }) => status === 'confirmed');
    await movePlaces(
      sql,
      matched.map((place) => ({ place, status: 'interest' as const })),
      work,
    );
    const signUp = await readSignUp(sql, signUpId);
    const facts = { decision: 'matchDeclined' } as const;
    if (signUp) await writeNews(sql, { kind: 'decision', signUp, target, slotIds: [], facts }, work);
  }
}

/** A family that leaves takes nobody with it: who was to help it, or be helped by it, is on the list again. */
export async function leaveMatches(
  sql: Sql,
  { id, target }: { id: string; target: Target },
  work: Work,
): Promise<void> {
  if (!target.isMatching) return;
  for (const match of await standingMatches(sql, [id])) await endMatch(sql, match, { target, by: id, work });
}
