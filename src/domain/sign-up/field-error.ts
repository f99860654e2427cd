import type { FieldErrorCode } from '../../contract/problem.ts';

/** A broken rule; `limit` is the number or `PlainDate` that the rule names. */
export interface RuleBreak {
  readonly code: FieldErrorCode;
  readonly limit?: number | string;
}

/** A broken rule at its place in the `SignUpRequest`: a JSON pointer in a fragment, as in CT section 8. */
export interface FieldError extends RuleBreak {
  readonly pointer: string;
  /** What the backend says, where its code is none of CT-32: the form has no words of its own then (CT-31). */
  readonly detail?: string;
}

/** What reading a typed text gives: a value to send, nothing at all, or what is wrong with it. */
export type Reading<Value> =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'empty' }
  | { readonly kind: 'error'; readonly error: RuleBreak };

/** A reading that holds a value. */
export function readValue<Value>(value: Value): Reading<Value> {
  return { kind: 'value', value };
}

/** A reading that holds a broken rule. */
export function readError(code: FieldErrorCode, limit?: number | string): Reading<never> {
  return { kind: 'error', error: limit === undefined ? { code } : { code, limit } };
}

/** The reading of a field left blank. */
export const EMPTY_READING: Reading<never> = { kind: 'empty' };

/** The fragment pointer to a member of the request: `fieldPointer('answers', 'seats')` is `#/answers/seats`. */
export function fieldPointer(...path: readonly (string | number)[]): string {
  return ['#', ...path.map((part) => String(part).replaceAll('~', '~0').replaceAll('/', '~1'))].join('/');
}
