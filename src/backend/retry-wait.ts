import type { BackendError } from './backend-error.ts';

/** How long a backend may ask to be left alone before a try, in seconds (CT-39). */
export const longestWaitSeconds = 60;

/** What the last try said about the next one. */
export interface RetryHint {
  retryAfterSeconds?: number | undefined;
  status?: number | undefined;
}

/** Whether the same request, with the same key, may be sent again by itself (CT-38). */
export const isWorthRepeating = ({ kind, status = 0, problem }: BackendError): boolean =>
  kind === 'unreachable' ||
  kind === 'timeout' ||
  problem === 'idempotency-in-progress' ||
  [408, 425, 500, 502, 503, 504].includes(status);

/** Milliseconds before try `next` (2 and up): the hint or 1, 2, 4 … s, whichever is longer, and up to 0.5 s of chance (CT-39). */
export function waitBefore(next: number, { retryAfterSeconds = 0, status }: RetryHint, random: () => number): number {
  const isBare = status === 429 && !retryAfterSeconds;
  const seconds = Math.max(retryAfterSeconds, 2 ** (next - (isBare ? 1 : 2))) + random() * 0.5;
  return Math.min(seconds, longestWaitSeconds) * 1000;
}
