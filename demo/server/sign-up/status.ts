import type { SignUpRequest, SignUpStatus } from '../../../src/contract/sign-up.ts';
import { asksGuardian } from './guardian-rules.ts';
import type { Target } from './sign-up-target.ts';

/** Whether those who sign up come: who answers no or maybe takes no place (SU-7). */
const isComing = ({ rsvp }: Pick<SignUpRequest, 'rsvp'>): boolean => rsvp === undefined || rsvp === 'yes';

/** Whether a sign-up needs places: the rota and who is only interested do not. */
export const takesSeats = (request: SignUpRequest): boolean =>
  isComing(request) && request.intent !== 'interest' && request.commitment !== 'rota';

/** What a place is when nobody but the organiser can be against it. */
export const grantedStatus = ({ terms }: Pick<Target, 'terms'>): 'confirmed' | 'pending' =>
  terms.policy.mode === 'instant' ? 'confirmed' : 'pending';

/** Where a sign-up stands when the address is not in doubt (SU-76). */
export function statusOf(target: Pick<Target, 'terms'>, request: SignUpRequest): SignUpStatus {
  if (request.intent === 'interest' || request.commitment === 'rota') return 'interest';
  if (request.intent === 'waitingList') return 'waiting';
  if (!isComing(request)) return 'received';
  return asksGuardian(target.terms, request) ? 'awaitingGuardian' : grantedStatus(target);
}

/** Where a sign-up stands that takes a place it waited for. */
export const acceptedStatus = (target: Pick<Target, 'terms'>, request: SignUpRequest): SignUpStatus =>
  asksGuardian(target.terms, request) ? 'awaitingGuardian' : 'confirmed';
