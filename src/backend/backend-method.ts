import type { Backend } from './backend.ts';
import { BackendError } from './backend-error.ts';

/** What a backend may or may not have. */
export type Method = Exclude<keyof Backend, 'type' | 'describe'>;

/** A method of a backend, bound to it; one that is missing is thrown as `unsupported` (BE-1). */
export function methodOf<Name extends Method>(backend: Backend, name: Name): NonNullable<Backend[Name]> {
  const method = backend[name];
  if (!method) throw new BackendError({ kind: 'unsupported', request: name, outcome: 'not-sent' });
  return (typeof method === 'function' ? method.bind(backend) : method) as NonNullable<Backend[Name]>;
}
