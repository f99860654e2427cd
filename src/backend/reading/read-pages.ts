import type { Issue } from '../../contract/issue.ts';
import type { List } from '../../contract/list.ts';
import type { Read } from '../backend.ts';

const MOST_PAGES = 20;
const MOST_ITEMS = 1000;

/** A list as far as it was read. `isWhole` is false when there was more than is asked for in one go (CT-11). */
export interface ReadPages<Item> {
  items: Item[];
  skipped: Issue[];
  isWhole: boolean;
  /** What is missing does not come by asking for less: it stands in a file that was cut. */
  isFile: boolean | undefined;
  asOf?: string;
}

/** Reads page after page of a list. */
export async function readPages<Item>(
  read: (cursor: { cursor?: string }) => Promise<Read<List<Item>>>,
): Promise<ReadPages<Item>> {
  const items: Item[] = [];
  const skipped: Issue[] = [];
  const cursors = new Set<string>();
  let asOf: string | undefined;
  let next: string | null = null;
  let isCut = false;
  let isFile: boolean | undefined;
  do {
    const { value, skipped: left, ...page }: Read<List<Item>> = await read(next === null ? {} : { cursor: next });
    isCut ||= !!page.isCut;
    ({ isFile } = page);
    // One by one: a page may have more than a call takes arguments.
    for (const item of value.items) items.push(item);
    skipped.push(...left);
    asOf ??= value.asOf;
    next = value.next;
    // A cursor that comes again would lead round for ever (CT-11).
    if (next === null || cursors.has(next)) break;
    cursors.add(next);
  } while (cursors.size < MOST_PAGES && items.length < MOST_ITEMS);
  return { items, skipped, isWhole: next === null && !isCut, isFile, ...(asOf && { asOf }) };
}
