import { sha256 } from './canonical-json.ts';
import { Refusal } from './refusal.ts';

/** Where an item stands in its list: compared member by member, so that a page can go on after any item (CT-10). */
export type SortKey = readonly (number | string)[];

/** An item with its place in the order. */
export interface Placed<Item> {
  item: Item;
  key: SortKey;
}

/** What a page is asked with. `at` is the moment of the first page, so that all pages are sorted by one clock. */
export interface PageRequest {
  limit: number;
  search: string;
  at: number;
  after?: SortKey;
}

const defaultLimit = 50;
const largestLimit = 100;
const longestCursor = 512;
const longestKeyText = 40;
const minute = 60_000;
const collator = new Intl.Collator('da');

/** The part of a title that takes part in sorting: a cursor must stay short. */
export const sortText = (text: string): string => [...text].slice(0, longestKeyText).join('');

/** Order of two items; texts by Danish collation, equal ones by their characters. */
export function compareKeys(one: SortKey, other: SortKey): number {
  for (const [index, left] of one.entries()) {
    const right = other[index];
    if (right === undefined) return 1;
    const order =
      typeof left === 'number' || typeof right === 'number'
        ? Number(left) - Number(right)
        : collator.compare(left, right) || (left < right ? -1 : left > right ? 1 : 0);
    if (order !== 0) return order;
  }
  return one.length - other.length;
}

/** Reads `limit` and `cursor`; a cursor belongs to the same path and filters it came from. */
export function readPageRequest(url: URL, now: number): PageRequest {
  const filters = [...url.searchParams].filter(([name]) => name !== 'limit' && name !== 'cursor').sort();
  const search = sha256(JSON.stringify([url.pathname, filters])).slice(0, 16);
  const cursor = url.searchParams.get('cursor');
  // Whole minutes: the cursor is part of the page, which would else be another one, with another ETag, each time.
  const at = now - (now % minute);
  const page: PageRequest = { limit: readLimit(url.searchParams.get('limit')), search, at };
  return cursor === null ? page : { ...page, ...readCursor(cursor, page) };
}

function readLimit(text: string | null): number {
  if (text === null) return defaultLimit;
  const limit = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (limit < 1) throw new Refusal('malformed', { errors: [{ parameter: 'limit', code: 'not-a-number' }] });
  return Math.min(limit, largestLimit);
}

function readCursor(cursor: string, page: PageRequest): { at: number; after: SortKey } {
  try {
    const [cursorSearch, at, ...after] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [
      string,
      number,
      ...SortKey,
    ];
    const isSound =
      cursor.length <= longestCursor &&
      cursorSearch === page.search &&
      Number.isSafeInteger(at) &&
      at <= page.at &&
      after.length > 0 &&
      after.every((part) => typeof part === 'string' || Number.isFinite(part));
    if (isSound) return { at, after };
  } catch {
    // Not one of ours: refused below like every other.
  }
  throw new Refusal('cursor-invalid');
}

/** One page of a whole list: the items after the cursor, in order, and the cursor of the next page. */
export function pageOf<Item>(
  placed: readonly Placed<Item>[],
  page: PageRequest,
): { items: Item[]; next: string | null } {
  return pageOfSorted(
    placed.toSorted((one, other) => compareKeys(one.key, other.key)),
    page,
  );
}

/** One page of a list that is in order already. */
export function pageOfSorted<Item>(
  sorted: readonly Placed<Item>[],
  { after, limit, search, at }: PageRequest,
): { items: Item[]; next: string | null } {
  const begin = after ? firstAfter(sorted, after) : 0;
  const last = sorted[begin + limit - 1];
  const next = sorted.length > begin + limit && last ? JSON.stringify([search, at, ...last.key]) : null;
  return {
    items: sorted.slice(begin, begin + limit).map(({ item }) => item),
    next: next && Buffer.from(next).toString('base64url'),
  };
}

/** Where what comes after a key begins in a sorted list. */
export function firstAfter(sorted: readonly Placed<unknown>[], key: SortKey): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (compareKeys(sorted[middle]?.key ?? [], key) <= 0) from = middle + 1;
    else to = middle;
  }
  return from;
}
