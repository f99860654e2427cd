import type { GuardianAnswer, ManagedSignUp } from '../../../src/contract/managed-sign-up.ts';
import type { Sql } from '../database.ts';
import { tellOfNew } from '../mail/organiser-mail.ts';
import { writeNews } from '../mail/sign-up-mail.ts';
import { type Move, movePlaces } from '../places/move-places.ts';
import type { Work } from '../places/work.ts';
import { Refusal } from '../refusal.ts';
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
  const decision = answer.isGranted ? (status === 'pending' ? status : undefined) : 'guardianNo';
  const about = { signUp: row, target, slotIds: asked.map(({ slotId }) => slotId) };
  const moves = asked.map((place): Move => ({ place, status }));
  await movePlaces(sql, moves, {
    ...work,
    ...(by && { by }),
    places: owned.places,
    signUp: { guardianUntil: null, ...startRetention(owned, moves, work) },
    also: [
      spendTokens(sql, { signUpId: row.id, purpose: 'guardian' }),
      writeNews(sql, { kind: 'decision', ...about, facts: { decision } }, work),
      tellOfNew(sql, { ...about, status }, work),
    ],
  });
  if (!answer.isGranted) await release(sql, owned, { freed: asked, work });
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
