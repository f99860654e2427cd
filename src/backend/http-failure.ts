import { problemName } from '../contract/problem.ts';
import { own } from '../contract/schema-reader.ts';
import { BackendError, type BackendErrorKind } from './backend-error.ts';

const kinds: Readonly<Record<number, BackendErrorKind>> = {
  404: 'not-found',
  409: 'conflict',
  410: 'not-found',
  412: 'conflict',
  422: 'invalid',
  428: 'conflict',
  429: 'limited',
};

/** What a refusal is made from: its status, its `Retry-After`, and its body as far as it is JSON. */
export interface Refusal {
  request: string;
  isWriting: boolean;
  status: number;
  retryAfter: string | null;
  body: unknown;
  /** Milliseconds since 1970, for a `Retry-After` that is a date. */
  now: number;
}

/** The error that a status other than success stands for (CT-31…33, BE-5). */
export function failureOf({ request, isWriting, status, retryAfter, body, now }: Refusal): BackendError {
  const type = own(body, 'type');
  const isServer = status >= 500;
  // These may be sent again, so they say nothing about whether it was received, and often come from a gateway (CT-40).
  const isInDoubt = isServer || status < 400 || status === 408 || status === 425;
  return new BackendError({
    kind: kinds[status] ?? (isServer ? 'server' : status >= 400 ? 'refused' : 'malformed'),
    request,
    outcome: isWriting && isInDoubt ? 'unknown' : 'refused',
    status,
    problem: typeof type === 'string' ? problemName(type) : undefined,
    retryAfterSeconds: secondsOf(own(body, 'retryAfterSeconds')) ?? secondsFrom(retryAfter, now),
    cause: body,
  });
}

const secondsOf = (value: unknown) => (typeof value === 'number' && value >= 0 ? value : undefined);

/** `Retry-After` is seconds or an HTTP date (RFC 9110 10.2.3). */
function secondsFrom(header: string | null, now: number): number | undefined {
  if (!header) return;
  if (/^\s*\d+\s*$/.test(header)) return Number(header);
  const seconds = (new Date(header).getTime() - now) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds);
}
