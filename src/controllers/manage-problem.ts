import type { BackendError } from '../backend/backend-error.ts';
import type { ManagedSignUp } from '../contract/managed-sign-up.ts';
import type { ManageEvent, ManageProblem, ManageState } from '../domain/sign-up/manage-states.ts';
import type { ManageMessages } from '../i18n/messages.ts';
import { type ManagedFormParts, managedRows, storedRows } from './managed-form.ts';
import { problemMembers, toldErrors } from './sign-up-answer.ts';

const named: Readonly<Record<string, ManageProblem>> = {
  'too-late': 'tooLate',
  'offer-expired': 'offerExpired',
  'capacity-full': 'full',
  'capacity-insufficient': 'full',
  // Others are about to take it, and may not: trying again makes sense.
  'capacity-held': 'limited',
};
// A page that may not ask, or asks wrongly, says nothing about the link.
const statusesOfLostLinks = [400, 401, 404, 410, 422];
const elsewhere: readonly (string | undefined)[] = ['changed-elsewhere', 'precondition-missing'];
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

/** What stands in the way, in words; a wait is told by the second (CT-32). */
export function problemWords(words: ManageMessages, problem: ManageProblem, secondsLeft: number): string {
  if (problem !== 'limited') return words.manageProblem[problem];
  return secondsLeft > 0 ? `${words.manageProblem.limited} ${words.tryAgainIn(secondsLeft)}` : words.canTryAgain;
}

/** Whether a link was refused: bad, used and expired ones are the same to a person (SU-75). */
export const isLinkLost = ({ status = 0 }: BackendError): boolean => statusesOfLostLinks.includes(status);

/** What comes of an act that failed: errors at their fields, the newer version beside what was typed, or a sentence. */
export async function eventOfFailure(
  error: BackendError,
  { form, state, read }: { form: ManagedFormParts | undefined; state: ManageState; read: () => Promise<ManagedSignUp> },
): Promise<ManageEvent> {
  const { kind, problem, errors } = error;
  if (problem === 'session-expired') return { type: 'EXPIRED' };
  const isEditing = state.name === 'editing';
  if (kind === 'invalid' && errors.length > 0 && isEditing) {
    return { type: 'INVALID', errors: toldErrors(error) };
  }
  const signUp = kind === 'conflict' ? await read().catch(() => undefined) : undefined;
  const isElsewhere = elsewhere.includes(problem);
  if (!isElsewhere || !signUp || !form) {
    return { type: 'FAILED', problem: manageProblemOf(error), ...(!isElsewhere && { signUp }) };
  }
  // A change whose answer was lost is there already.
  const isThere = JSON.stringify(storedRows({ ...form, signUp })) === JSON.stringify(managedRows({ ...form, signUp }));
  return isThere ? { type: 'DONE', done: 'changed', signUp } : { type: 'NEWER', signUp };
}
