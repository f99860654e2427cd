import { type Problem, type ProblemName, problemSchema, problemStatus } from '../contract/problem.ts';
import { readItem } from '../contract/read-item.ts';
import { BackendError } from './backend-error.ts';
import { failureOf } from './http-failure.ts';

/** The error with the members of its problem: what is wrong in which field, how many places there are (CT section 8). */
export function withProblem(error: BackendError): BackendError {
  const { value } = readItem(problemSchema, error.cause);
  if (!value) return error;
  const { errors = [] } = value;
  return new BackendError({ ...error, errors, details: value, cause: error.cause });
}

/** The error that a refusal with this problem arrives as. */
export function refusal(name: ProblemName, request: string, members: Partial<Problem> = {}): BackendError {
  const status = problemStatus[name];
  const body = { type: `urn:samspil:problem:${name}`, title: name, status, ...members };
  return withProblem(failureOf({ request, isWriting: true, status, retryAfter: null, body, now: 0 }));
}
