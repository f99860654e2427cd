import type { Issue } from '../contract/issue.ts';
import type { FieldError, Problem } from '../contract/problem.ts';

/** What went wrong, for code to switch on (BE-5). */
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

/** What became of a request: never sent, answered, or a write whose bytes may have left. */
export type BackendErrorOutcome = 'not-sent' | 'refused' | 'unknown';

/** What a `BackendError` is made of. `request` is method, host and path, never the query. */
export interface BackendErrorDetails {
  kind: BackendErrorKind;
  request: string;
  outcome?: BackendErrorOutcome;
  status?: number | undefined;
  /** Name of the problem (CT-31). */
  problem?: string | undefined;
  /** What is wrong, member by member (CT-32). */
  errors?: readonly FieldError[] | undefined;
  /** The problem with the members that some names have: places left, what changed … (CT section 8). */
  details?: Readonly<Partial<Problem>> | undefined;
  retryAfterSeconds?: number | undefined;
  /** Why a reply could not be read, for check mode (CT-27). */
  issues?: readonly Issue[];
  cause?: unknown;
}

/** The one thing an adapter throws (BE-6). Its message names the request and holds no personal data. */
export class BackendError extends Error {
  readonly kind: BackendErrorKind;
  readonly request: string;
  readonly outcome: BackendErrorOutcome;
  readonly status: number | undefined;
  readonly problem: string | undefined;
  readonly errors: readonly FieldError[];
  readonly details: Readonly<Partial<Problem>>;
  readonly retryAfterSeconds: number | undefined;
  readonly issues: readonly Issue[];

  constructor({ cause, ...given }: BackendErrorDetails) {
    const { kind, request, outcome = 'refused', status, problem } = given;
    super([request, kind, status, problem].filter(Boolean).join(' '), { cause });
    this.name = 'BackendError';
    this.kind = kind;
    this.request = request;
    this.outcome = outcome;
    this.status = status;
    this.problem = problem;
    this.errors = given.errors ?? [];
    this.details = given.details ?? {};
    this.retryAfterSeconds = given.retryAfterSeconds;
    this.issues = given.issues ?? [];
  }

  /** The error itself, or what was thrown wrapped as `malformed` (BE-6). */
  static from(cause: unknown, request = ''): BackendError {
    return cause instanceof BackendError ? cause : new BackendError({ kind: 'malformed', request, cause });
  }
}
