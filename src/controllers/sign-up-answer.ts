import type { BackendError } from '../backend/backend-error.ts';
import type { Problem } from '../contract/problem.ts';
import type { SignUpReply } from '../contract/sign-up.ts';
import type { FieldError } from '../domain/sign-up/field-error.ts';
import type { FormStep } from '../domain/sign-up/form-steps.ts';
import type { Outcome, SignUpEvent } from '../domain/sign-up/sign-up-states.ts';
import { firstStepOf } from '../domain/sign-up/step-result.ts';

const outcomes: readonly string[] = [
  'confirmed',
  'waiting',
  'pending',
  'verifyContact',
  'awaitingGuardian',
  'interest',
] satisfies Outcome[];
/** A hint over 60 s counts as 60 (CT-39), in seconds. */
const LONGEST_WAIT = 60;
const SHORTEST_WAIT = 2;

/** The members of a problem beside those all have: places left, the changed members, … */
export function problemMembers({ cause }: BackendError): Partial<Problem> {
  return typeof cause === 'object' && cause !== null && !(cause instanceof Error) ? (cause as Partial<Problem>) : {};
}

/** What a backend found wrong, as a form tells it. */
export const toldErrors = ({ errors }: BackendError): readonly FieldError[] =>
  errors.map(({ pointer = '#', code, detail }) => ({ pointer, code, ...(detail && { detail }) }));

/** How a reply is told: what it says, or that it has been received (SU-70). */
export function outcomeOf({ status }: SignUpReply): Outcome {
  return outcomes.includes(status) ? (status as Outcome) : 'received';
}

/**
 * What the state machine hears when sending failed; nothing when the page left. What may have left the device and got
 * no answer is unknown, never failed (CT-40, SU-61).
 */
export function eventOfError(
  error: BackendError,
  { steps, now }: { steps: readonly FormStep[]; now: number },
): SignUpEvent | undefined {
  const { kind, outcome, problem } = error;
  if (kind === 'aborted') return undefined;
  if (outcome === 'unknown') return { type: 'RETRYABLE', isLast: true, waitMilliseconds: 0 };
  if (kind === 'offline') return { type: 'NOT_SENT' };
  switch (problem) {
    case 'idempotency-in-progress':
      // Somebody still works on it: that it was not received would be untrue.
      return { type: 'RETRYABLE', isLast: true, waitMilliseconds: 0 };
    case 'questions-changed':
      return { type: 'QUESTIONS_CHANGED', step: 'review', added: [] };
    case 'idempotency-key-reused':
      return { type: 'KEY_REUSED' };
    case 'challenge-required':
      return { type: 'CHALLENGE_REQUIRED' };
    case 'not-eligible':
      return { type: 'NOT_ELIGIBLE', rule: String(problemMembers(error).rule ?? ''), step: 'about' };
    default:
      return eventOfKind(error, { steps, now });
  }
}

function eventOfKind(error: BackendError, { steps, now }: { steps: readonly FormStep[]; now: number }): SignUpEvent {
  switch (error.kind) {
    case 'conflict':
      return {
        type: 'CONFLICT',
        problem: error.problem ?? error.kind,
        ...(error.retryAfterSeconds && { until: waitEnd(error, now) }),
      };
    case 'limited':
      return { type: 'RATE_LIMITED', until: waitEnd(error, now) };
    case 'invalid': {
      const errors = toldErrors(error);
      const told = errors.length > 0 ? errors : [{ pointer: '#', code: 'pattern' } as const];
      return { type: 'VALIDATION', step: firstStepOf(steps, told), errors: told };
    }
    case 'server':
    case 'timeout':
    case 'unreachable':
      return { type: 'RETRYABLE', isLast: true, waitMilliseconds: 0 };
    default:
      return { type: 'REFUSED', problem: error.problem ?? error.kind };
  }
}

/** When somebody may try again: after the hint, within what a person is made to wait (CT-39). */
export function waitEnd({ retryAfterSeconds = 0 }: BackendError, now: number): number {
  return now + Math.min(LONGEST_WAIT, Math.max(SHORTEST_WAIT, retryAfterSeconds)) * 1000;
}
