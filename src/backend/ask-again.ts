import type { Environment } from './backend.ts';
import { BackendError } from './backend-error.ts';
import { ask, type HttpReply, type HttpRequest } from './http.ts';
import { isWorthRepeating, waitBefore } from './retry-wait.ts';

/** How often a request may be sent in all, and by which signal it ends (CT-38). */
export interface Repeating {
  tries: number;
  signal: AbortSignal;
}

// Widgets ask by themselves after five minutes at most, ten per cent more or less (CT-17).
const episode = 6 * 60_000;
/** When reads were last tried in vain, by their address. */
const inVain = new WeakMap<Environment['fetch'], Map<string, number>>();

/**
 * Whether all tries of the same read were in vain a while ago. Then its source is down: it is asked once whenever
 * somebody asks, or a page with many widgets would storm it (CT-17, QA-116).
 */
function isDown({ fetch, now }: Environment, { url }: HttpRequest): boolean {
  return now() - (inVain.get(fetch)?.get(url) ?? -episode) < episode;
}

function noteInVain({ fetch, now }: Environment, { url }: HttpRequest): void {
  const ended = inVain.get(fetch) ?? new Map<string, number>();
  inVain.set(fetch, ended.set(url, now()));
}

/** Sends a request whose first try failed again and again, as long as that may help; always the same (CT-38, CT-39). */
export async function askAgain(
  environment: Environment,
  request: HttpRequest,
  { tries, signal, failure }: Repeating & { failure: unknown },
): Promise<HttpReply> {
  let error = BackendError.from(failure);
  const isRead = !request.method;
  const most = isRead && isDown(environment, request) ? 1 : tries;
  for (let next = 2; next <= most; next += 1) {
    // A write that was asked to wait tells the person so instead (SU section 14).
    const isLimitedRead = error.kind === 'limited' && isRead;
    if (!isWorthRepeating(error) && !isLimitedRead) break;
    await environment.wait(waitBefore(next, error, environment.random), signal).catch((cause) => {
      throw new BackendError({ kind: 'aborted', request: error.request, outcome: error.outcome, cause });
    });
    try {
      return await ask(environment, request, signal);
    } catch (cause) {
      const later = BackendError.from(cause);
      if (error.outcome !== 'unknown' || isBackendsWord(later)) error = later;
    }
  }
  if (isRead && isWorthRepeating(error)) noteInVain(environment, request);
  throw error;
}

/**
 * Whether a failure says what became of a write whose earlier try may have arrived. A try that was not sent says nothing
 * of it (SU-64), nor does somebody between who refuses without a problem of the contract; to wait loses nothing.
 */
function isBackendsWord({ outcome, problem, kind }: BackendError): boolean {
  return outcome === 'unknown' || (outcome === 'refused' && (problem !== undefined || kind === 'limited'));
}
