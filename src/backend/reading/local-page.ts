import { BackendError } from '../backend-error.ts';

/** Which part of a list is asked for; without a limit all of it. */
export interface PageRequest {
  cursor?: string | undefined;
  limit?: number | undefined;
}

/** One page of a list that is all here (CT-10, CT-52): the cursor is where the next page begins. */
export function pageOf<Item>(all: readonly Item[], { cursor = '0', limit = all.length }: PageRequest) {
  const from = Number(cursor);
  if (!(from >= 0 && from <= all.length))
    throw new BackendError({ kind: 'refused', request: 'cursor', problem: 'cursor-invalid' });
  const next = from + limit;
  return { items: all.slice(from, next), next: next < all.length ? String(next) : null };
}
