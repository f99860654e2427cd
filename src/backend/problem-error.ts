import { type Problem, type ProblemName, problemStatus } from '../contract/problem.ts';
import type { BackendError } from './backend-error.ts';
import { failureOf } from './http-failure.ts';
import { withProblem } from './with-problem.ts';

/** The error that a refusal with this problem arrives as. */
export function refusal(name: ProblemName, request: string, members: Partial<Problem> = {}): BackendError {
  const status = problemStatus[name];
  const body = { type: `urn:samspil:problem:${name}`, title: name, status, ...members };
  return withProblem(failureOf({ request, isWriting: true, status, retryAfter: null, body, now: 0 }));
}
