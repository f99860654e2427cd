import type { ProblemName } from '../contract/problem.ts';

/** What went wrong between us and a source (BE-5). */
export type BackendErrorKind =
  | 'offline'
  | 'not-allowed'
  | 'unreachable'
  | 'timeout'
  | 'aborted'
  | 'refused'
  | 'not-found'
  | 'invalid'
  | 'conflict'
  | 'limited'
  | 'server'
  | 'malformed'
  | 'unsupported';

/** One error of a request: where it lies and which rule it breaks (CT-32). */
export interface FieldError {
  /** JSON pointer into the request, as a fragment: `#/contact/email`. */
  pointer?: string;
  parameter?: string;
  code: string;
  detail?: string;
}

interface Failure {
  kind: BackendErrorKind;
  /** Method, host and path; never the query, which may hold a key. */
  request: string;
  /** `unknown`: a write whose bytes may have left. */
  outcome: 'not-sent' | 'refused' | 'unknown';
  status?: number | undefined;
  problem?: ProblemName | undefined;
  /** Members of the problem beside those all problems have: places left, the changed members, … */
  details?: Readonly<Record<string, unknown>> | undefined;
  errors?: readonly FieldError[] | undefined;
  retryAfterSeconds?: number | undefined;
  cause?: unknown;
}

/** The only thing an adapter throws (BE-6): a kind to switch on, and what the developer needs to find the request. */
export class BackendError extends Error {
  readonly kind: BackendErrorKind;
  readonly request: string;
  readonly outcome: Failure['outcome'];
  readonly status: number | undefined;
  readonly problem: ProblemName | undefined;
  readonly details: Readonly<Record<string, unknown>>;
  readonly errors: readonly FieldError[];
  readonly retryAfterSeconds: number | undefined;

  constructor(failure: Failure) {
    super(`${failure.request}: ${failure.problem ?? failure.kind}`, { cause: failure.cause });
    this.name = 'BackendError';
    this.kind = failure.kind;
    this.request = failure.request;
    this.outcome = failure.outcome;
    this.status = failure.status;
    this.problem = failure.problem;
    this.details = failure.details ?? {};
    this.errors = failure.errors ?? [];
    this.retryAfterSeconds = failure.retryAfterSeconds;
  }

  /** Whatever was thrown, as a `BackendError`: what we do not know is an answer that cannot be used (BE-6). */
  static from(cause: unknown, request = ''): BackendError {
    return cause instanceof BackendError
      ? cause
      : new BackendError({ kind: 'malformed', request, outcome: 'refused', cause });
  }
}
