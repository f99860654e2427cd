import { and, asc, eq } from 'drizzle-orm';
import type { Sql } from './database.ts';
import { type Collection, documents } from './schema.ts';

/** An item as it is kept, with the time of its last change. */
export interface Kept<Item> {
  item: Item;
  position: number;
  updatedAt: Date;
}

/** All items of a collection, in the order an editor gave them. */
export async function readDocuments<Item>(sql: Sql, collection: Collection): Promise<Kept<Item>[]> {
  const rows = await sql
    .select()
    .from(documents)
    .where(eq(documents.collection, collection))
    .orderBy(asc(documents.position), asc(documents.id));
  return rows.map(({ data, position, updatedAt }) => ({ item: data as Item, position, updatedAt }));
}

/** Which item. */
export interface ItemName {
  collection: Collection;
  id: string;
}

const isItem = ({ collection, id }: ItemName) => and(eq(documents.collection, collection), eq(documents.id, id));

/** The question for what an item says, to be part of another one. */
export const itemOf = (sql: Sql, name: ItemName) =>
  sql.select({ data: documents.data }).from(documents).where(isItem(name));

/** One item by its id. */
export async function readDocument<Item>(
  sql: Sql,
  collection: Collection,
  id: string,
): Promise<Kept<Item> | undefined> {
  const [row] = await sql.select().from(documents).where(isItem({ collection, id }));
  return row && { item: row.data as Item, position: row.position, updatedAt: row.updatedAt };
}

/** The newest change among items. */
export function newestChange(kept: readonly { updatedAt: Date }[]): Date | undefined {
  const [first, ...rest] = kept.map(({ updatedAt }) => updatedAt);
  return rest.reduce<Date | undefined>((newest, at) => (newest && newest >= at ? newest : at), first);
}
