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
import { itemOf, sendRequest } from './rest-sending.ts';

/** Sends a sign-up or registration; where the backend knows repeats, up to four times with the same key (CT-38). */
export async function signUp(
  context: RestContext,
  ...[{ kind, id }, request, call]: [SignUpAddress, SignUpRequest, WriteCall]
): Promise<SignUpReply> {
  const row = kind === 'event' ? writingEndpoints.registration : writingEndpoints.signUp;
  const { hasHeader = true } = context.description.idempotency ?? {};
  const reply = await sendRequest(context, pathOf(row.path, { id }), {
    method: 'POST',
    body: { ...request, clientRef: call.clientRef },
    signal: call.signal,
    tries: context.description.idempotency ? 4 : 1,
    // A structured field: the quotes belong to it (CT-34).
    headers: hasHeader ? { 'Idempotency-Key': `"${call.clientRef}"` } : {},
  });
  return itemOf(reply, signUpReplySchema);
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
