import { fieldErrorCodes, problemSchema } from '../contract/problem.ts';
import { readItem } from '../contract/read-item.ts';
import { BackendError } from './backend-error.ts';

const codes: readonly string[] = fieldErrorCodes;

/** The error with the members of its problem: what is wrong in which field, how many places there are (CT section 8). */
export function withProblem(error: BackendError): BackendError {
  const { value } = readItem(problemSchema, error.cause);
  if (!value) return error;
  // For the codes of the contract people read words of ours; the backend's are shown for others only (CT-31).
  const errors = value.errors?.map(({ detail, ...error }) => ({
    ...error,
    ...(detail && !codes.includes(error.code) && { detail }),
  }));
  return new BackendError({ ...error, errors: errors ?? [], details: value, cause: error.cause });
}
