import { eq } from 'drizzle-orm';
import type { GuardianAnswer, ManagedSignUp } from '../../../src/contract/managed-sign-up.ts';
import type { Sql } from '../database.ts';
import { tellOfNew } from '../mail/organiser-mail.ts';
import { writeNews } from '../mail/sign-up-mail.ts';
import { movePlaces } from '../places/move-places.ts';
import type { Work } from '../places/work.ts';
import { Refusal } from '../refusal.ts';
import { signUps } from '../schema.ts';
import { grantedStatus } from '../sign-up/status.ts';
import { release } from './cancel.ts';
import { type OwnedSignUp, startOf, statusOfPlace } from './owned-sign-up.ts';
import { startRetention } from './retention.ts';
import { spendTokens } from './tokens.ts';

/** A guardian's yes or no, by the link that was sent (SU-55). Kept are their name, how they are reached, and the time. */
export async function answerGuardian(
  sql: Sql,
  owned: OwnedSignUp,
  { answer, work }: { answer: GuardianAnswer; work: Work },
): Promise<void> {
  const { row, target, request } = owned;
  const asked = owned.places.filter((place) => statusOfPlace(place) === 'awaitingGuardian');
  if (asked.length === 0) return;
  if (asked.every((place) => startOf(owned, place) <= work.now.getTime())) throw new Refusal('too-late');
  const status = answer.isGranted ? grantedStatus(target) : 'declined';
  const by = request.guardian?.name;
  await movePlaces(
    sql,
    asked.map((place) => ({ place, status })),
    { ...work, ...(by && { by }) },
  );
  await sql.update(signUps).set({ guardianUntil: null }).where(eq(signUps.id, row.id));
  await spendTokens(sql, { signUpId: row.id, purpose: 'guardian' });
  if (!answer.isGranted) {
    await startRetention(sql, owned, work);
    await release(sql, owned, { freed: asked, work });
  }
  const decision = answer.isGranted ? (status === 'pending' ? status : undefined) : 'guardianNo';
  const slotIds = asked.map(({ slotId }) => slotId);
  await writeNews(sql, { kind: 'decision', signUp: row, target, slotIds, facts: { decision } }, work);
  await tellOfNew(sql, { signUp: row, target, slotIds, status }, work);
}

/** What a guardian sees: a first name, what, when and where, and whether there is something to answer (SU-55). */
export function guardianView({ request, ...view }: ManagedSignUp, { firstName }: { firstName: string }): ManagedSignUp {
  const { targetVersion, lang, intent, party, partySize, isContactComing, noticeVersion } = request;
  const seen = { targetVersion, lang, intent, party, partySize, isContactComing, noticeVersion };
  const { offer: _, match: __, openQuestions: ___, ...rest } = view;
  const isAsked = view.slots.length
    ? view.slots.some(({ status }) => status === 'awaitingGuardian')
    : view.status === 'awaitingGuardian';
  return { ...rest, request: { ...seen, contact: { name: firstName } }, can: isAsked ? ['guardian'] : [] };
}
