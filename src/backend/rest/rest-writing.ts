import { type Attempt, attemptSchema } from '../../contract/attempt.ts';
import { type Puzzle, puzzleSchema } from '../../contract/puzzle.ts';
import { pathOf, readingPaths } from '../../contract/reading-paths.ts';
import { type SignUpReply, type SignUpRequest, signUpReplySchema } from '../../contract/sign-up.ts';
import { writingEndpoints } from '../../contract/writing-endpoints.ts';
import type { Call, SignUpAddress, WriteCall } from '../backend.ts';
import { BackendError } from '../backend-error.ts';
import { ask } from '../http.ts';
import { readShared } from '../shared-reads.ts';
import type { RestContext } from './rest-context.ts';
import { itemOf, postKeyed } from './rest-sending.ts';

/** Sends a sign-up or registration. */
export function signUp(
  context: RestContext,
  ...[{ kind, id }, body, call]: [SignUpAddress, SignUpRequest, WriteCall]
): Promise<SignUpReply> {
  const row = kind === 'event' ? writingEndpoints.registration : writingEndpoints.signUp;
  return postKeyed(context, pathOf(row.path, { id }), { body, call, schema: signUpReplySchema });
}

/** The outcome of an attempt; nothing when the backend does not know it (CT-37). */
export async function attempt(context: RestContext, clientRef: string, call: Call): Promise<Attempt | undefined> {
  const { base, environment, headers } = context;
  const url = base + pathOf(readingPaths.attempt, { clientRef });
  try {
    return itemOf(await readShared(environment, { url, headers }, { ...call, isFresh: true }), attemptSchema);
  } catch (cause) {
    const error = BackendError.from(cause, 'attempt');
    if (error.problem === 'not-found' || error.status === 404) return undefined;
    throw error;
  }
}

/** A puzzle to solve before a sign-up is sent, from where the description says, under the source policy (SU-67). */
export async function puzzle({ environment, description }: RestContext, { signal }: Call): Promise<Puzzle> {
  const url = description.challenge?.url ?? '';
  if (!environment.allows(url))
    throw new BackendError({ kind: 'not-allowed', request: 'challenge', outcome: 'not-sent' });
  return itemOf(await ask(environment, { url, isFresh: true }, signal), puzzleSchema);
}
