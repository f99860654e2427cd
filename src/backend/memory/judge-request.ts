import type { FieldError } from '../../contract/problem.ts';
import type { SignUpRequest } from '../../contract/sign-up.ts';
import { judgeAnswers } from '../../domain/sign-up/answer-set.ts';
import { readContact } from '../../domain/sign-up/contact-rules.ts';
import { ineligibility } from '../../domain/sign-up/eligibility.ts';
import { datesOfSeries } from '../../domain/sign-up/series-choice.ts';
import { refusal } from '../problem-error.ts';
import type { Target, TargetTime } from './memory-target.ts';

/** Refuses what the contract says is to be refused, in its order, and gives the chosen times (CT section 8). */
export function judgeRequest(target: Target, request: SignUpRequest, now: number): TargetTime[] {
  judgeOpening(target, now);
  const { terms, version } = target;
  const { questions } = terms;
  const refuse = (...[name, members]: [Parameters<typeof refusal>[0], Parameters<typeof refusal>[2]?]): never => {
    throw refusal(name, 'sign-up', members);
  };
  if (request.targetVersion !== version) refuse('opportunity-changed', { changed: ['/version'] });
  const isQueueing = request.intent === 'waitingList' && request.questionsVersion === undefined;
  if (questions && !isQueueing && request.questionsVersion !== questions.version) {
    refuse('questions-changed', { questionsVersion: questions.version });
  }
  const errors = errorsIn(target, request);
  if (errors.length) refuse('validation', { errors });
  for (const age of [request.ageFrom, ...(request.participants ?? []).map(({ ageFrom }) => ageFrom)]) {
    const reason = ineligibility(terms, age, request.guardian !== undefined);
    if (reason) refuse('not-eligible', { rule: reason.rule });
  }
  const wanted = wantedSlotIds(target, request, now);
  const chosen = target.times.filter(({ id }) => wanted.includes(id));
  for (const { isCancelled, isClosed, startsAt } of chosen) {
    if (isCancelled) refuse('opportunity-cancelled');
    if (startsAt <= now) refuse('too-late');
    if (isClosed) refuse('sign-up-closed');
  }
  return chosen;
}

/** The times a request names, or the dates of its series from the first of them on (SU-47). */
function wantedSlotIds({ slots }: Target, request: SignUpRequest, now: number): readonly string[] {
  const { commitment, seriesId, slotIds = [], until, exceptSlotIds } = request;
  if (commitment !== 'series' || seriesId === undefined) return slotIds;
  const wish = { seriesId, firstSlotId: slotIds[0], until, exceptSlotIds };
  return datesOfSeries(slots, wish, now).map(({ id }) => id);
}

function judgeOpening({ status, terms: { opensAt, closesAt } }: Target, now: number): void {
  if (status === 'cancelled') throw refusal('opportunity-cancelled', 'sign-up');
  const isOver = closesAt !== undefined && Date.parse(closesAt) <= now;
  if (isOver || status === 'closed' || status === 'postponed') {
    throw refusal('sign-up-closed', 'sign-up', isOver ? { closedAt: closesAt } : {});
  }
  const isEarly = opensAt !== undefined && Date.parse(opensAt) > now;
  if (isEarly || status === 'notOpenYet') throw refusal('sign-up-not-open', 'sign-up', isEarly ? { opensAt } : {});
}

function errorsIn({ terms, times }: Target, request: SignUpRequest): FieldError[] {
  const { policy, privacy, questions } = terms;
  const { slotIds = [], intent, party, partySize, noticeVersion, commitment } = request;
  const isInterest = policy.mode === 'interestOnly';
  const isQueueing = intent === 'waitingList';
  const when = (isWrong: boolean, pointer: string, code: FieldError['code']) => (isWrong ? [{ pointer, code }] : []);
  const answers = judgeAnswers(questions, request.answers, request.participants);
  return [
    ...readContact(request.contact, policy.contact).errors,
    ...when(isInterest !== (intent === 'interest'), '#/intent', 'not-an-option'),
    ...when(!isInterest && times.length > 0 && slotIds.length === 0 && commitment !== 'rota', '#/slotIds', 'required'),
    ...slotIds.flatMap((id, index) =>
      when(!times.some((time) => time.id === id), `#/slotIds/${index}`, 'not-an-option'),
    ),
    ...when(!policy.parties.includes(party), '#/party', 'not-an-option'),
    ...when(partySize > policy.maximumPartySize, '#/partySize', 'too-large'),
    ...answers.filter(({ code }) => !isQueueing || code !== 'required').map(({ pointer, code }) => ({ pointer, code })),
    ...when(noticeVersion !== privacy.noticeVersion, '#/noticeVersion', 'out-of-date'),
  ];
}
