import type { List } from '../contract/list.ts';
import { type ReadResult, readItem, readList } from '../contract/read-item.ts';
import type { Schema, ValueOf } from '../contract/schema.ts';
import type { Reading } from '../contract/schema-reader.ts';
import type { Read } from './backend.ts';
import { type HttpReply, jsonFrom, malformed } from './http.ts';

/** How a reply is to be read. */
export interface ReplyReading<Of extends Schema> {
  schema: Of;
  timeZone?: string | undefined;
  /** A file server may call JSON what it likes (CT-52). */
  isAnyType?: boolean;
}

type Reader<Of extends Schema, Value> = (schema: Of, json: unknown, reading: Reading) => ReadResult<Value>;

// A reply that several widgets share is read once (BE-9).
const known = new WeakMap<HttpReply, { schema: unknown; read: unknown; result: unknown }[]>();

/** Reads a reply by a schema; what cannot be read at all is `malformed`. */
export function readReply<Of extends Schema, Value>(
  reply: HttpReply,
  { schema, timeZone, isAnyType }: ReplyReading<Of>,
  read: Reader<Of, Value>,
): Read<Value> {
  const earlier = known.get(reply) ?? [];
  const same = earlier.find((one) => one.schema === schema && one.read === read);
  if (same) return same.result as Read<Value>;
  const asOf = new Date(reply.asOf).toISOString();
  const { value, skipped } = read(schema, jsonFrom(reply, isAnyType), { base: reply.url, timeZone, asOf });
  if (value === undefined) throw malformed(reply, skipped);
  const result = { value, skipped };
  known.set(reply, [...earlier, { schema, read, result }]);
  return result;
}

/** Reads a reply that is one item. */
export const readItemReply = <Of extends Schema>(reply: HttpReply, reading: ReplyReading<Of>): Read<ValueOf<Of>> =>
  readReply(reply, reading, readItem);

/** Reads a reply that is a list, item by item. */
export const readListReply = <Of extends Schema>(
  reply: HttpReply,
  reading: ReplyReading<Of>,
): Read<List<ValueOf<Of>>> => readReply(reply, reading, readList);
