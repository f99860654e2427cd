import { readItem } from '../../contract/read-item.ts';
import type { Schema, ValueOf } from '../../contract/schema.ts';
import type { WriteCall } from '../backend.ts';
import { BackendError } from '../backend-error.ts';
import { ask, type HttpReply, type HttpRequest, jsonFrom, malformed } from '../http.ts';
import { forgetReads } from '../shared-reads.ts';
import { withProblem } from '../with-problem.ts';
import type { RestContext } from './rest-context.ts';

/** One request that is not a public read: what it sends, and how often it may be sent in all. */
export interface Sending {
  /** Without one it only looks. */
  method?: HttpRequest['method'];
  body?: unknown;
  signal: AbortSignal;
  tries: number;
  headers?: Readonly<Record<string, string>>;
}

/** Sends a request, again where that is safe, and reads the reply; refusals come with all they tell (CT-38). */
export async function sendRequest(context: RestContext, path: string, sending: Sending): Promise<HttpReply> {
  const { base, environment } = context;
  const { method, body, signal, tries, headers } = sending;
  const request: HttpRequest = {
    url: base + path,
    headers: { ...context.headers, ...(method && { 'Content-Type': 'application/json' }), ...headers },
    ...(method ? { method, body: JSON.stringify(body) } : { isFresh: true }),
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
    if (method) forgetReads(environment);
  }
}

/** Posts with a key and reads the reply; where the backend knows repeats, up to four times with the same key (CT-38). */
export async function postKeyed<Of extends Schema>(
  context: RestContext,
  path: string,
  { body, call, schema }: { body: object; call: WriteCall; schema: Of },
): Promise<ValueOf<Of>> {
  const { clientRef, signal } = call;
  const { idempotency } = context.description;
  const reply = await sendRequest(context, path, {
    method: 'POST',
    body: { ...body, clientRef },
    signal,
    tries: idempotency ? 4 : 1,
    // A structured field: the quotes belong to it (CT-34).
    headers: idempotency?.hasHeader === false ? {} : { 'Idempotency-Key': `"${clientRef}"` },
  });
  return itemOf(reply, schema);
}

/** The one thing in a reply. */
export function itemOf<Of extends Schema>(reply: HttpReply, schema: Of): ValueOf<Of> {
  const { value, skipped } = readItem(schema, jsonFrom(reply), { base: reply.url });
  if (value === undefined) throw malformed(reply, skipped);
  return value;
}
