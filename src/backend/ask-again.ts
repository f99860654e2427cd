import type { Environment } from './backend.ts';
import { BackendError } from './backend-error.ts';
import { ask, type HttpReply, type HttpRequest } from './http.ts';
import { isWorthRepeating, waitBefore } from './retry-wait.ts';

/** How often a request may be sent in all, and by which signal it ends (CT-38). */
export interface Repeating {
  tries: number;
  signal: AbortSignal;
}

/** Sends a request whose first try failed again and again, as long as that may help; always the same (CT-38, CT-39). */
export async function askAgain(
  environment: Environment,
  request: HttpRequest,
  { tries, signal, failure }: Repeating & { failure: unknown },
): Promise<HttpReply> {
  let error = BackendError.from(failure);
  for (let next = 2; next <= tries; next += 1) {
    // A write that was asked to wait tells the person so instead (SU section 14).
    const isLimitedRead = error.kind === 'limited' && !request.method;
    if (!isWorthRepeating(error) && !isLimitedRead) break;
    await environment.wait(waitBefore(next, error, environment.random), signal).catch((cause) => {
      throw new BackendError({ kind: 'aborted', request: error.request, outcome: error.outcome, cause });
    });
    try {
      return await ask(environment, request, signal);
    } catch (cause) {
      const later = BackendError.from(cause);
      // What may have left the device once is not unsent because a later try was (SU-64).
      if (later.outcome !== 'not-sent' || error.outcome !== 'unknown') error = later;
    }
  }
  throw error;
}
