import type { Environment } from './backend.ts';
import { BackendError, type BackendErrorKind, type BackendErrorOutcome } from './backend-error.ts';
import { type Body, jsonOf, looksLikeHtml, readBody } from './http-body.ts';

/** One request as the adapters make it; what holds for all of them (CT-6) is added here. */
export interface HttpRequest {
  url: string;
  method?: 'POST' | 'PATCH' | 'DELETE';
  headers?: Readonly<Record<string, string>> | undefined;
  body?: string;
  /** Past the browser's own memory (CT-15). */
  isFresh?: boolean | undefined;
  /** Most bytes of the reply; what came until then is kept (CT-28). */
  cap?: number;
}

/** A reply with success. `url` is where it came from after redirects. */
export interface HttpReply {
  request: string;
  url: string;
  status: number;
  mediaType: string;
  /** When it was read or, if it tells that, last changed; milliseconds since 1970. */
  asOf: number;
  readAt: number;
  isWriting: boolean;
  body: Body;
}

/** Method, host and path of a request: all that a message may say of it (BE-5). */
export function nameOf(method: string, url: string): string {
  const { host, pathname } = new URL(url);
  return `${method} ${host}${pathname}`;
}

/** Sends a request once and reads the reply (BE-7, BE-8, BE-11). Throws nothing but `BackendError`. */
export async function ask(
  environment: Environment,
  { url, method, headers, body, isFresh, cap }: HttpRequest,
  signal: AbortSignal,
): Promise<HttpReply> {
  const isWriting = method !== undefined;
  const request = nameOf(method ?? 'GET', url);
  const failure = (kind: BackendErrorKind, outcome: BackendErrorOutcome, cause?: unknown) =>
    new BackendError({ kind, request, outcome, cause });
  if (signal.aborted) throw failure('aborted', 'not-sent');
  if (!environment.isOnline()) throw failure('offline', 'not-sent');
  if (!environment.allows(url)) throw failure('not-allowed', 'not-sent');

  const abort = new AbortController();
  const stop = () => abort.abort();
  let isLate = false;
  signal.addEventListener('abort', stop, { once: true });
  const runOut = () => {
    isLate = true;
    stop();
  };
  environment.wait(isWriting ? 15_000 : 10_000, abort.signal).then(runOut, () => {});
  try {
    const response = await environment.fetch(url, {
      method: method ?? 'GET',
      headers: { ...headers },
      ...(body !== undefined && { body }),
      cache: isFresh || isWriting ? 'no-cache' : 'default',
      credentials: 'omit',
      redirect: isWriting ? 'error' : 'follow',
      referrerPolicy: 'no-referrer',
      signal: abort.signal,
    });
    const finalUrl = response.url || url;
    if (finalUrl !== url && !environment.allows(finalUrl)) throw failure('not-allowed', 'refused');
    const { status, headers: fields, ok } = response;
    const readAt = environment.now();
    const read = await readBody(response, cap);
    // All is here: no time can run out any more.
    stop();
    if (!ok) {
      // Fetched only when something goes wrong: a first paint knows nothing of refusals.
      const { failureOf } = await import('./http-failure.ts');
      const retryAfter = fields.get('Retry-After');
      throw failureOf({ request, isWriting, status, retryAfter, body: jsonOf(read)?.json, now: readAt });
    }
    const asOf = Date.parse(fields.get('Last-Modified') ?? '') || readAt;
    const mediaType = (fields.get('Content-Type') ?? '').replace(/;.*/s, '').trim().toLowerCase();
    return { request, url: finalUrl, status, mediaType, asOf, readAt, isWriting, body: read };
  } catch (cause) {
    if (cause instanceof BackendError) throw cause;
    const kind = signal.aborted ? 'aborted' : isLate ? 'timeout' : 'unreachable';
    throw failure(kind, isWriting ? 'unknown' : 'refused', cause);
  } finally {
    signal.removeEventListener('abort', stop);
    stop();
  }
}

/** The error for a reply that is not what it was to be (BE-5). */
export const malformed = ({ request, status, isWriting }: HttpReply, issues: BackendError['issues'] = []) =>
  new BackendError({ kind: 'malformed', request, outcome: isWriting ? 'unknown' : 'refused', status, issues });

/** The JSON of a reply. `isAnyType`: a file server may call it what it likes (CT-52). */
export function jsonFrom(reply: HttpReply, isAnyType = false): unknown {
  const isRightType = isAnyType || /^application\/([\w.+-]+\+)?json$/.test(reply.mediaType);
  const found = isRightType ? jsonOf(reply.body) : undefined;
  if (found) return found.json;
  const isHtml = reply.mediaType === 'text/html' || looksLikeHtml(reply.body);
  throw malformed(reply, isHtml ? [{ path: '', code: 'html-instead-of-data', message: reply.mediaType }] : []);
}
