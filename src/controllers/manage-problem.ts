import type { BackendError } from '../backend/backend-error.ts';
import type { ManagedSignUp } from '../contract/managed-sign-up.ts';
import type { ManageEvent, ManageProblem, ManageState } from '../domain/sign-up/manage-states.ts';
import { type ManagedFormParts, managedRows, storedRows } from './managed-form.ts';
import { problemMembers } from './sign-up-answer.ts';

const named: Readonly<Record<string, ManageProblem>> = {
  'too-late': 'tooLate',
  'offer-expired': 'offerExpired',
  'capacity-full': 'full',
  'capacity-insufficient': 'full',
};
const withoutAnswer: readonly string[] = ['unreachable', 'timeout', 'server'] satisfies BackendError['kind'][];

/** What stands in an owner's way, from what an adapter throws. */
export function manageProblemOf(error: BackendError): ManageProblem {
  const { kind, outcome, problem = '' } = error;
  const { keepsPlace } = problemMembers(error);
  // What becomes of the place in the queue is told where the backend says it (SU-42).
  if (problem === 'offer-expired' && keepsPlace !== undefined)
    return keepsPlace ? 'offerExpiredKept' : 'offerExpiredGone';
  if (named[problem]) return named[problem];
  if (kind === 'offline' || kind === 'limited') return kind;
  if (outcome === 'unknown') return 'unknown';
  return outcome === 'not-sent' || withoutAnswer.includes(kind) ? 'unreachable' : 'refused';
}

/** Whether a link was refused: bad, used and expired ones are the same to a person (SU-75). */
export const isLinkLost = ({ kind, status = 0 }: BackendError): boolean =>
  kind !== 'limited' && status >= 400 && status < 500;

/** What comes of an act that failed: errors at their fields, the newer version beside what was typed, or a sentence. */
export async function eventOfFailure(
  error: BackendError,
  { form, state, read }: { form: ManagedFormParts | undefined; state: ManageState; read: () => Promise<ManagedSignUp> },
): Promise<ManageEvent> {
  const { kind, problem, errors } = error;
  if (problem === 'session-expired') return { type: 'EXPIRED' };
  const isEditing = state.name === 'editing';
  if (kind === 'invalid' && errors.length > 0 && isEditing) {
    return { type: 'INVALID', errors: errors.map(({ pointer = '', code }) => ({ pointer, code })) };
  }
  const signUp = kind === 'conflict' ? await read().catch(() => undefined) : undefined;
  if (problem !== 'changed-elsewhere' || !signUp || !form) {
    return { type: 'FAILED', problem: manageProblemOf(error), ...(problem !== 'changed-elsewhere' && { signUp }) };
  }
  // A change whose answer was lost is there already.
  const isThere = JSON.stringify(storedRows({ ...form, signUp })) === JSON.stringify(managedRows({ ...form, signUp }));
  return isThere ? { type: 'DONE', done: 'changed', signUp } : { type: 'NEWER', signUp };
}
