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
  /** What is wrong, member by member; `detail` is shown to people, so it is for codes outside CT-32 only (CT-31). */
  errors?: readonly FieldError[];
  /** The problem with the members that some names have: places left, what changed … (CT section 8). */
  details?: Readonly<Partial<Problem>>;
  retryAfterSeconds?: number | undefined;
  /** Why a reply could not be read, for check mode (CT-27). */
  issues?: readonly Issue[];
  cause?: unknown;
}

/** The one thing an adapter throws (BE-6). Its message names the request and holds no personal data. */
export class BackendError extends Error {
  declare readonly kind: BackendErrorKind;
  declare readonly request: string;
  declare readonly outcome: BackendErrorOutcome;
  declare readonly status: number | undefined;
  declare readonly problem: string | undefined;
  declare readonly errors: readonly FieldError[];
  declare readonly details: Readonly<Partial<Problem>>;
  declare readonly retryAfterSeconds: number | undefined;
  declare readonly issues: readonly Issue[];

  constructor({ cause, ...given }: BackendErrorDetails) {
    const { request, kind, status, problem } = given;
    super([request, kind, status, problem].filter(Boolean).join(' '), { cause });
    Object.assign(this, { name: 'BackendError', outcome: 'refused', errors: [], details: {}, issues: [], ...given });
  }

  /** The error itself, or what was thrown wrapped as `malformed` (BE-6). */
  static from(cause: unknown, request = ''): BackendError {
    return cause instanceof BackendError ? cause : new BackendError({ kind: 'malformed', request, cause });
  }
}
