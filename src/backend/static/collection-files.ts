import type { Id } from '../../contract/id.ts';
import type { Schema } from '../../contract/schema.ts';

/** What every item of a collection has. */
export interface CollectionItem {
  id: Id;
  isPartial?: boolean | undefined;
}

/** What a filter hangs on beside the query. */
export interface FilterSetting {
  now: number;
  timeZone: string;
}

/** How the files of one collection are read and narrowed; a module of its own for each, fetched by who asks for it. */
export interface CollectionFiles<Item extends CollectionItem, Query extends object> {
  /** What the list is read by. */
  schema: Schema<Item>;
  /** What one of its items is read by, where that has more to it than in the list. */
  whole?: () => Promise<Schema<Item>>;
  filter: (items: readonly Item[], query: Query, setting: FilterSetting) => Promise<Item[]>;
}
