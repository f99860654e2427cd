import type { Feature } from '../../../src/contract/config.ts';
import type { FieldError } from '../../../src/contract/problem.ts';
import type { SignUpRequest } from '../../../src/contract/sign-up.ts';
import { judgeAnswers } from '../../../src/domain/sign-up/answer-set.ts';
import { readContact } from '../../../src/domain/sign-up/contact-rules.ts';
import { ineligibility } from '../../../src/domain/sign-up/eligibility.ts';
import { fieldPointer } from '../../../src/domain/sign-up/field-error.ts';
import { findCprInTexts, typedTexts } from '../../../src/domain/sign-up/typed-texts.ts';
import { judgeMatch } from '../matching/judge-match.ts';
import type { Work } from '../places/work.ts';
import { Refusal } from '../refusal.ts';
import { wallTimeAt } from '../zoned-time.ts';
import type { Consent } from './consents.ts';
import { completeConsents } from './consents.ts';
import { judgeGuardian, minorsIn } from './guardian-rules.ts';
import { judgeAges, judgeParty } from './judge-party.ts';
import type { Target } from './sign-up-target.ts';

/** The moment a request is judged at, the day it is in the backend's zone, and what the backend serves. */
export interface Judging {
  now: Date;
  today: string;
  features: readonly Feature[];
  /** The person comes from the queue. */
  isFromQueue?: boolean;
}

/** How a request is judged now. */
export const judgingOf = ({ now, zone, config }: Work): Judging => ({
  now,
  today: wallTimeAt(now.getTime(), zone).slice(0, 10),
  features: config.features,
});

/** Judges a readable request against what it is for; what comes back is what is stored. Refuses with the first that fails. */
export function judgeSignUp(target: Target, request: SignUpRequest, time: Judging): SignUpRequest {
  judgeOpening(target, time.now);
  if (request.targetVersion !== target.version) throw new Refusal('opportunity-changed', { changed: ['/version'] });
  judgeQuestionsVersion(target, request);
  return judgeDetails(target, request, { ...time, more: judgeIntent(target, request, time.now) });
}

/** Judges what a person says of themselves, at the sign-up and when they change it later (SU-74). */
export function judgeDetails(
  target: Target,
  request: SignUpRequest,
  time: Judging & { more?: FieldError[] },
): SignUpRequest {
  const { contact, errors } = readContact(request.contact, target.terms.policy.contact);
  // Who queues is asked for contact data only, and may give the rest when the place comes (SU-17).
  const isAskedAll = request.intent !== 'waitingList' && !time.isFromQueue;
  const hasGuardians = time.features.includes('guardian');
  const consents = completeConsents(target.terms.privacy.consents ?? [], request);
  const all = [
    ...errors,
    ...(time.more ?? []),
    ...judgeParty(target, request, isAskedAll),
    ...(isAskedAll ? judgeAges(target, request) : []),
    ...judgeMatch(target, request, time.features),
    ...(hasGuardians ? judgeGuardian(target.terms, request) : []),
    ...answerErrors(target, request),
    ...(request.noticeVersion === target.terms.privacy.noticeVersion ? [] : [error('out-of-date', 'noticeVersion')]),
    ...consents.errors,
  ];
  if (all.length)
    throw new Refusal('validation', { errors: all.map(({ pointer, code }) => ({ pointer: pointer ?? '#', code })) });
  judgeTexts(target, request, time.today);
  judgeEligibility(target, request, hasGuardians);
  return withoutNeedless(target, { ...request, contact }, consents.consents);
}

const error = (code: FieldError['code'], ...path: (string | number)[]): FieldError => ({
  pointer: fieldPointer(...path),
  code,
});

function judgeOpening({ status, terms }: Target, now: Date): void {
  const { opensAt, closesAt } = terms;
  if (status === 'cancelled') throw new Refusal('opportunity-cancelled');
  if (closesAt && Date.parse(closesAt) <= now.getTime()) throw new Refusal('sign-up-closed', { closedAt: closesAt });
  if (status === 'closed') throw new Refusal('sign-up-closed');
  if (opensAt && Date.parse(opensAt) > now.getTime()) throw new Refusal('sign-up-not-open', { opensAt });
  if (status === 'notOpenYet' && !opensAt) throw new Refusal('sign-up-not-open');
}

function judgeQuestionsVersion(
  { terms: { questions } }: Target,
  { questionsVersion, intent, answers }: SignUpRequest,
): void {
  // Whoever queues is asked for contact data only (SU-17).
  if (intent === 'waitingList' && questionsVersion === undefined && !answers) return;
  if (questionsVersion === questions?.version) return;
  throw questions
    ? new Refusal('questions-changed', { questionsVersion: questions.version })
    : new Refusal('validation', { errors: [error('out-of-date', 'questionsVersion')] });
}

function judgeIntent(target: Target, request: SignUpRequest, now: Date): FieldError[] {
  const { kind, slots, hasSlots } = target;
  const { policy } = target.terms;
  const { intent, slotIds = [], rsvp, commitment = 'single' } = request;
  const isInterest = policy.mode === 'interestOnly';
  const wanted = isInterest ? ['interest'] : ['signUp', 'waitingList'];
  const known = new Set(slots.map(({ id }) => id));
  return [
    ...(wanted.includes(intent) ? [] : [error('not-an-option', 'intent')]),
    ...judgeCommitment(target, request),
    ...(rsvp !== undefined && kind !== 'event' ? [error('unknown-member', 'rsvp')] : []),
    ...(hasSlots && slotIds.length === 0 && commitment === 'single' ? [error('required', 'slotIds')] : []),
    ...(slotIds.length && comingDates(target, now).some((id) => !slotIds.includes(id))
      ? [error('too-few', 'slotIds')]
      : []),
    ...slotIds.flatMap((id, index) => {
      const isRepeated = slotIds.indexOf(id) !== index;
      return known.has(id) && hasSlots && !isRepeated ? [] : [error('not-an-option', 'slotIds', index)];
    }),
  ];
}

/** Every date of a series from the first chosen one on, or to be asked now and then: the rota names no date (SU-47). */
function judgeCommitment({ modes, series }: Target, request: SignUpRequest): FieldError[] {
  const { commitment = 'single', seriesId, slotIds = [] } = request;
  if (commitment === 'single') return [];
  if (!modes.includes(commitment)) return [error('not-an-option', 'commitment')];
  if (commitment === 'rota' && slotIds.length) return [error('too-many', 'slotIds')];
  if (seriesId === undefined) return commitment === 'rota' ? [] : [error('required', 'seriesId')];
  return series.some(({ id }) => id === seriesId) ? [] : [error('not-an-option', 'seriesId')];
}

/** A series that is registered for as a whole: all its dates to come (EC-62). */
function comingDates({ isWholeSeries, slots }: Target, now: Date): string[] {
  const coming = slots.filter(({ status, startsAt }) => status === 'scheduled' && startsAt > now.getTime());
  return isWholeSeries ? coming.map(({ id }) => id) : [];
}

function answerErrors(
  { terms: { questions } }: Target,
  { intent, answers, participants }: SignUpRequest,
): FieldError[] {
  const errors = judgeAnswers(questions, answers, participants);
  return errors
    .filter(({ code }) => intent !== 'waitingList' || code !== 'required')
    .map(({ pointer, code }) => ({ pointer, code }));
}

/** No CPR number is stored, whatever the client let through (SU-33). */
function judgeTexts({ terms: { questions } }: Target, request: SignUpRequest, today: string): void {
  const found = findCprInTexts(typedTexts(request, questions), { today, isNotCpr: request.isNotCpr ?? [] });
  const errors = found.map(({ pointer }) => ({ pointer, code: 'cpr-in-text' as const }));
  if (errors.length) throw new Refusal('cpr-in-text', { errors });
}

function judgeEligibility(
  { terms }: Target,
  { ageFrom, participants = [] }: SignUpRequest,
  hasGuardians: boolean,
): void {
  for (const age of [ageFrom, ...participants.map((one) => one.ageFrom)]) {
    const reason = ineligibility(terms, age, hasGuardians);
    if (reason) throw new Refusal('not-eligible', { rule: reason.rule });
  }
}

/** No more is kept than is needed: no signals, and no guardian of people who are old enough. */
function withoutNeedless({ terms }: Target, request: SignUpRequest, consents: Consent[]): SignUpRequest {
  const { challenge: _, website: __, elapsedSeconds: ___, guardian, ...kept } = request;
  const isYoung = minorsIn(terms, request).length > 0;
  return { ...kept, ...(guardian && isYoung && { guardian }), ...(consents.length && { consents }) };
}
