import { BackendError } from '../backend-error.ts';

/** Which part of a list is asked for; without a limit all of it. */
export interface PageRequest {
  cursor?: string | undefined;
  limit?: number | undefined;
}

/** One page of a list that is all here (CT-10, CT-52): the cursor is where the next page begins. */
export function pageOf<Item>(all: readonly Item[], { cursor = '0', limit = all.length }: PageRequest) {
  const from = /^\d{1,6}$/.test(cursor) ? Number(cursor) : -1;
  if (from < 0 || from > all.length) {
    throw new BackendError({ kind: 'refused', request: 'cursor', problem: 'cursor-invalid' });
  }
  const until = from + Math.min(Math.max(limit, 1), Math.max(all.length, 1));
  return { items: all.slice(from, until), next: until < all.length ? String(until) : null };
}
