import { eq } from 'drizzle-orm';
import type { OfferAnswer } from '../../../src/contract/managed-sign-up.ts';
import type { SignUpRequest } from '../../../src/contract/sign-up.ts';
import type { Sql } from '../database.ts';
import { readSignUp, writeNews } from '../mail/sign-up-mail.ts';
import type { OwnedSignUp } from '../manage/owned-sign-up.ts';
import { spendTokens } from '../manage/tokens.ts';
import { movePlaces } from '../places/move-places.ts';
import type { Work } from '../places/work.ts';
import { Refusal } from '../refusal.ts';
import { signUpPlaces } from '../schema.ts';
import { matches } from '../schema-people.ts';
import type { Target } from '../sign-up/sign-up-target.ts';
import { endMatch } from './end-match.ts';
import { isOpen, type MatchRow, otherOf } from './match-row.ts';

/** A family's yes or no to another. Contact data is exchanged when the second of them says yes (SU-51). */
export async function answerMatch(
  sql: Sql,
  owned: OwnedSignUp,
  { answer, work }: { answer: OfferAnswer; work: Work },
): Promise<void> {
  const { row, target } = owned;
  const [match] = await sql.select().from(matches).where(eq(matches.id, answer.offerId)).for('update');
  const isMine = match && (match.offersId === row.id || match.needsId === row.id);
  if (!isMine) throw new Refusal('offer-expired', { keepsPlace: false });
  if (answer.decision === 'decline') {
    if (match.status === 'declined') return;
    if (!isOpen(match, work.now)) throw new Refusal('offer-expired', { keepsPlace: true });
    return endMatch(sql, match, { target, by: row.id, work });
  }
  if (match.yesId === row.id || match.status === 'matched') return;
  if (!isOpen(match, work.now)) throw new Refusal('offer-expired', { keepsPlace: true });
  await spendTokens(sql, { signUpId: row.id, purpose: 'offer', offer: match.id });
  if (match.status === 'oneYes') return join(sql, match, { target, work });
  await sql.update(matches).set({ status: 'oneYes', yesId: row.id }).where(eq(matches.id, match.id));
}

/** Both have said yes: each gets the other's name and ways to be reached. */
async function join(sql: Sql, match: MatchRow, { target, work }: { target: Target; work: Work }): Promise<void> {
  await sql.update(matches).set({ status: 'matched' }).where(eq(matches.id, match.id));
  for (const id of [match.offersId, match.needsId]) {
    const places = await sql.select().from(signUpPlaces).where(eq(signUpPlaces.signUpId, id));
    await movePlaces(
      sql,
      places.map((place) => ({ place, status: 'confirmed' as const })),
      work,
    );
    const [signUp, other] = [await readSignUp(sql, id), await readSignUp(sql, otherOf(match, id))];
    if (!signUp || !other) continue;
    const { name, email, phone } = (other.request as SignUpRequest).contact;
    const facts = { family: [name, phone, email].filter(Boolean).join('\n') };
    await writeNews(sql, { kind: 'matchYes', signUp, target, slotIds: [], facts }, work);
  }
}
