import { configSchema, contractVersion } from '../../contract/config.ts';
import { own } from '../../contract/schema-reader.ts';
import type { Call, Description, Environment } from '../backend.ts';
import { BackendError } from '../backend-error.ts';
import { type HttpReply, jsonFrom } from '../http.ts';
import { readItemReply } from '../read-reply.ts';

/** Reads what a backend says of itself. What does not answer as a Samspil backend is `unsupported` (BE-32). */
export async function readConfig(
  ask: (call: Call) => Promise<HttpReply>,
  { timeZone }: Environment,
): Promise<Description> {
  const unsupported = ({ request, status }: { request: string; status?: number | undefined }, cause: unknown) =>
    new BackendError({ kind: 'unsupported', request, status, cause });
  // All widgets share this request, and none of them may end it for the others.
  const reply = await ask({ signal: new AbortController().signal }).catch((cause: unknown) => {
    const error = BackendError.from(cause, 'config');
    throw error.kind === 'not-found' || error.kind === 'malformed' ? unsupported(error, error) : error;
  });
  let version: unknown;
  try {
    version = own(jsonFrom(reply), 'contract');
  } catch (cause) {
    throw unsupported(reply, cause);
  }
  if (version !== contractVersion) throw unsupported(reply, new Error(`Contract ${String(version).slice(0, 40)}`));
  return readItemReply(reply, { schema: configSchema, timeZone }).value;
}
