import type { OfferAnswer } from '../../../src/contract/managed-sign-up.ts';
import type { Sql } from '../database.ts';
import { writeToGuardian } from '../mail/guardian-mail.ts';
import { writeNews } from '../mail/sign-up-mail.ts';
import { answerMatch } from '../matching/answer-match.ts';
import { movePlaces } from '../places/move-places.ts';
import { settle } from '../places/settle.ts';
import type { Work } from '../places/work.ts';
import { Refusal } from '../refusal.ts';
import { guardianDeadline } from '../sign-up/guardian-rules.ts';
import { acceptedStatus } from '../sign-up/status.ts';
import { judgeLaterAnswers } from './change.ts';
import { closeOffers } from './close-offers.ts';
import { type OwnedSignUp, startOf, statusOfPlace } from './owned-sign-up.ts';

/** Takes the place that is held, or leaves it to the next in line (SU-44). The same answer again changes nothing. */
export async function answerOffer(
  sql: Sql,
  owned: OwnedSignUp,
  { answer, work }: { answer: OfferAnswer; work: Work },
): Promise<void> {
  const { row, target, places } = owned;
  const { decision } = answer;
  const offer = owned.offers.find(({ id }) => id === answer.offerId);
  const policy = target.terms.policy.waitingList;
  const keepsPlace = policy?.keepsPlaceOnDecline === true;
  if (!offer) return answerMatch(sql, owned, { answer, work });
  if (offer.status === (decision === 'accept' ? 'accepted' : 'declined')) return;
  if (offer.status !== 'open')
    throw new Refusal('offer-expired', { keepsPlace: offer.status === 'declined' && keepsPlace });
  const place = places.find(({ slotId }) => slotId === offer.slotId);
  if (!place || statusOfPlace(place) !== 'offered') throw new Refusal('offer-expired', { keepsPlace: false });
  if (startOf(owned, place) <= work.now.getTime()) throw new Refusal('too-late');
  const slotIds = [place.slotId];
  if (decision === 'decline') {
    // Who was asked as a substitute never stood in the queue.
    const stays = keepsPlace && place.queueNumber !== null;
    await movePlaces(sql, [{ place, status: stays ? 'waiting' : 'declined', hasPassed: true }], {
      ...work,
      places,
      also: closeOffers(sql, { signUpId: row.id, slotIds, status: 'declined' }),
    });
    await settle(sql, { target, slotIds }, work);
    return;
  }
  const request = judgeLaterAnswers(owned, answer, work);
  const status = acceptedStatus(target, request);
  const isAsked = status === 'awaitingGuardian';
  const guardianUntil = isAsked ? guardianDeadline(startOf(owned, place), work.now.getTime()) : row.guardianUntil;
  const news = { signUp: { ...row, request: { ...request } }, target, slotIds };
  const facts = { isGuardianAsked: isAsked };
  await movePlaces(sql, [{ place, status }], {
    ...work,
    places,
    signUp: { request: { ...request }, guardianUntil },
    also: [
      ...closeOffers(sql, { signUpId: row.id, slotIds, status: 'accepted' }),
      writeToGuardian(sql, { ...news, until: isAsked ? guardianUntil : null }, work),
      writeNews(sql, { kind: isAsked ? 'receipt' : 'decision', ...news, facts }, work),
    ],
  });
}
