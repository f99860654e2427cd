import { type Attempt, attemptSchema } from '../../contract/attempt.ts';
import { readItem } from '../../contract/read-item.ts';
import { pathOf, readingPaths } from '../../contract/reading-paths.ts';
import type { Schema, ValueOf } from '../../contract/schema.ts';
import { type SignUpReply, type SignUpRequest, signUpReplySchema } from '../../contract/sign-up.ts';
import { writingEndpoints } from '../../contract/writing-endpoints.ts';
import type { Call, SignUpAddress, WriteCall } from '../backend.ts';
import { BackendError } from '../backend-error.ts';
import { ask, type HttpReply, type HttpRequest, jsonFrom, malformed } from '../http.ts';
import { forgetReads, readShared } from '../shared-reads.ts';
import { withProblem } from '../with-problem.ts';
import type { RestContext } from './rest-context.ts';

/** Sends a sign-up or registration; where the backend knows repeats, up to four times with the same key (CT-38). */
export async function signUp(
  context: RestContext,
  ...[{ kind, id }, request, call]: [SignUpAddress, SignUpRequest, WriteCall]
): Promise<SignUpReply> {
  const row = kind === 'event' ? writingEndpoints.registration : writingEndpoints.signUp;
  const { hasHeader = true } = context.description.idempotency ?? {};
  const reply = await send(context, pathOf(row.path, { id }), {
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

interface Sending {
  body: unknown;
  signal: AbortSignal;
  /** How often it may be sent in all. */
  tries: number;
  headers: Readonly<Record<string, string>>;
}

async function send(context: RestContext, path: string, sending: Sending): Promise<HttpReply> {
  const { base, environment } = context;
  const { body, signal, tries, headers } = sending;
  const request: HttpRequest = {
    url: base + path,
    method: 'POST',
    headers: { ...context.headers, 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  };
  try {
    return await ask(environment, request, signal).catch(async (failure) => {
      // Asked for by reading too, maybe in vain: a file that this one took along would then be lost for good.
      const { askAgain } = await import('../ask-again.ts').catch(() => {
        throw failure;
      });
      return await askAgain(environment, request, { tries, signal, failure });
    });
  } catch (cause) {
    throw withProblem(BackendError.from(cause, path));
  } finally {
    // What was read before may no longer be so: places, versions.
    forgetReads(environment);
  }
}

function itemOf<Of extends Schema>(reply: HttpReply, schema: Of): ValueOf<Of> {
  const { value, skipped } = readItem(schema, jsonFrom(reply), { base: reply.url });
  if (value === undefined) throw malformed(reply, skipped);
  return value;
}
