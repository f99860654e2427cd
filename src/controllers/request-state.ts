import type { BackendError } from '../backend/backend-error.ts';
import type { Issue } from '../contract/issue.ts';

/** One request's life. `stale` keeps the last good value beside the error of the newest try (CT-17). */
export type RequestState<Value> =
  | { status: 'idle' }
  | { status: 'loading' }
  | { status: 'ready'; value: Value; skipped: readonly Issue[]; fetchedAt: number }
  | { status: 'stale'; value: Value; skipped: readonly Issue[]; fetchedAt: number; error: BackendError }
  | { status: 'failed'; error: BackendError };
