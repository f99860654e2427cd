import { problemSchema } from '../contract/problem.ts';
import { readItem } from '../contract/read-item.ts';
import { BackendError } from './backend-error.ts';

/** The error with the members of its problem: what is wrong in which field, how many places there are (CT section 8). */
export function withProblem(error: BackendError): BackendError {
  const { value } = readItem(problemSchema, error.cause);
  if (!value) return error;
  const { errors = [] } = value;
  return new BackendError({ ...error, errors, details: value, cause: error.cause });
}
