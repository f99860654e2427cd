import * as z from 'zod/mini';
import { listOf, whole } from './demand.ts';
import { type DateTime, dateTimeSchema } from './time.ts';

/** One page of a collection (CT-10): `next` is an opaque cursor, or null on the last page. */
export interface List<Item> {
  items: Item[];
  next: string | null;
  total?: number;
  asOf: DateTime;
}

/** Most items of a list that are read (CT-28). */
export const maximumItems = 5000;

/** Schema of one page whose items are of this schema (CT-10). */
// @__NO_SIDE_EFFECTS__
export const listSchema = <Item extends z.core.$ZodType>(item: Item) =>
  z.object({
    items: listOf(item, maximumItems),
    next: z.nullable(z.string()),
    total: z.optional(whole()),
    asOf: dateTimeSchema,
  });
