import type { Feature } from '../../contract/config.ts';
import type { Opportunity, Slot } from '../../contract/opportunity.ts';
import { canTakeSlot, canWaitForSlot } from './capacity.ts';
import { questionsInOrder } from './question-visibility.ts';
import type { ClosedReason, Intent } from './sign-up-states.ts';
import type { SignUpTarget } from './sign-up-target.ts';

/** Why the form cannot be shown, so that contact and `signUpUrl` stand in its place. */
export type FormObstacle = 'backend' | 'matching' | 'groups' | 'series' | 'question';

/** Whether one can sign up, and what for (SU-12). `at` is the `DateTime` at which it opens, closed or began for the last time. */
export type Opening =
  | { readonly kind: 'open'; readonly intent: Intent }
  | { readonly kind: 'full'; readonly canWait: boolean }
  | { readonly kind: 'closed'; readonly why: ClosedReason; readonly at?: string | undefined }
  | { readonly kind: 'form'; readonly why: FormObstacle };

/** What the opening depends on beside the target. */
export interface OpeningFacts {
  readonly status: Opportunity['status'];
  readonly features: readonly Feature[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Kinds of question that the form can ask. */
export const KNOWN_TYPES = 'text longText number boolean choice scale choices weekdays times date postcode info'.split(
  ' ',
);

/** The facts about an opportunity. */
export function openingFacts(opportunity: Opportunity, features: readonly Feature[], now: number): OpeningFacts {
  return { status: opportunity.status, features, now };
}

/** Whether one can sign up now, judged before any field is shown (SU-12, SU-23). */
export function openingOf(target: SignUpTarget, facts: OpeningFacts): Opening {
  return closing(target, facts) ?? obstacle(target, facts) ?? fullness(target, facts);
}

function closing({ slots, terms }: SignUpTarget, { status, now }: OpeningFacts): Opening | undefined {
  const { opensAt, closesAt } = terms;
  if (status === 'cancelled' || status === 'postponed') return { kind: 'closed', why: status };
  if (status === 'notOpenYet' || (opensAt && Date.parse(opensAt) > now))
    return { kind: 'closed', why: 'notOpenYet', at: opensAt };
  if (status === 'closed' || (closesAt && Date.parse(closesAt) <= now))
    return { kind: 'closed', why: 'closed', at: closesAt };
  const last = [...slots].sort((one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt)).at(-1);
  return last && Date.parse(last.startsAt) <= now ? { kind: 'closed', why: 'tooLate', at: last.startsAt } : undefined;
}

// What needs a part of the form that the backend does not serve is left to a person (CT-7).
function obstacle(
  { kind, slots, series, modes = ['single'], matching, terms }: SignUpTarget,
  facts: OpeningFacts,
): Opening | undefined {
  const has = (feature: Feature) => facts.features.includes(feature);
  const isOnlySeries = Boolean(series?.length) && slots.length > 0 && !modes.includes('single');
  const isUnknown = questionsInOrder(terms.questions).some(
    ({ type, isRequired }) => isRequired && !KNOWN_TYPES.includes(type),
  );
  if (!has(kind === 'event' ? 'registration' : 'sign-up')) return { kind: 'form', why: 'backend' };
  if (matching && !has('matching')) return { kind: 'form', why: 'matching' };
  if (!terms.policy.parties.includes('person') && !has('groups')) return { kind: 'form', why: 'groups' };
  if (isOnlySeries && !has('series')) return { kind: 'form', why: 'series' };
  return isUnknown ? { kind: 'form', why: 'question' } : undefined;
}

// Times that were chosen beforehand are taken together or not at all (SU-41); of others, one with a place will do.
function fullness(
  { slots, terms, chosenSlotIds, modes = ['single'] }: SignUpTarget,
  { status, features, now }: OpeningFacts,
): Opening {
  const has = (isRight: (slot: Slot) => boolean) => (chosenSlotIds ? slots.every(isRight) : slots.some(isRight));
  const hasPlaces = slots.length > 0 ? has((slot) => canTakeSlot(slot, 1, now)) : !isFull(status);
  if (terms.policy.mode === 'interestOnly') return { kind: 'open', intent: 'interest' };
  if (hasPlaces) return { kind: 'open', intent: 'signUp' };
  const hasList = ({ capacity }: Slot) => capacity.waitingList?.isOpen === true;
  const isListOpen =
    slots.length > 0
      ? has((slot) => (chosenSlotIds ? hasList(slot) : canWaitForSlot(slot, 1, now)))
      : status === 'waitingList';
  const canWait = isListOpen && features.includes('waiting-list');
  // Who stands in takes no place, so there is room for them where nobody else has any to wait for (SU-47).
  const canStandIn = slots.length > 0 && modes.includes('rota') && features.includes('series');
  const isForOthers = canWait && modes.some((mode) => mode !== 'rota');
  return canStandIn && !isForOthers ? { kind: 'open', intent: 'signUp' } : { kind: 'full', canWait };
}

function isFull(status: Opportunity['status']): boolean {
  return status === 'full' || status === 'waitingList';
}
