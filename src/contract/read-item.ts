import { listOf } from './demand.ts';
import type { Issue } from './issue.ts';
import { type List, maximumItems } from './list.ts';
import type { Schema, ValueOf } from './schema.ts';
import { own, type Reading, readerOf, unread } from './schema-reader.ts';
import { isDateTime } from './time.ts';

/** What could be read, and what was skipped, dropped or replaced on the way. Without `value` nothing could be read. */
export interface ReadResult<Value> {
  value?: Value;
  skipped: Issue[];
}

// Where nobody says how old a list is, it counts as old.
const longAgo = '1970-01-01T00:00:00Z';

/** Reads one item: optional members that cannot be read are dropped, a required one fails the item (CT-28). Never throws. */
export function readItem<Item extends Schema>(
  schema: Item,
  json: unknown,
  reading: Reading = {},
): ReadResult<ValueOf<Item>> {
  const reader = readerOf(reading);
  const value = reader.read(schema, json, '');
  if (value !== unread) return { value: value as ValueOf<Item>, skipped: reader.issues };
  reader.report('', reader.failure(), json);
  return { skipped: reader.issues };
}

/** Reads a thing whole or not at all: only a bad address in it is dropped (RQ-3, CT-23). Never throws. */
export function readWhole<Item extends Schema>(
  schema: Item,
  json: unknown,
  reading?: Reading,
): ReadResult<ValueOf<Item>> {
  const { value, skipped } = readItem(schema, json, reading);
  return skipped.every(({ code }) => code === 'bad-address') ? { value, skipped } : { skipped };
}

/**
 * Reads a `List` or a bare array item by item (CT-27, CT-51).
 * Without `value` it was no list, or there were items and none of them could be read.
 */
export function readList<Item extends Schema>(
  schema: Item,
  json: unknown,
  reading: Reading = {},
): ReadResult<List<ValueOf<Item>>> {
  const reader = readerOf(reading);
  const isBare = Array.isArray(json);
  const given = isBare ? json : own(json, 'items');
  const items = reader.read(listOf(schema, maximumItems), given, isBare ? '' : '/items');
  const skipped = reader.issues;
  if (!Array.isArray(items)) {
    reader.report(isBare ? '' : '/items', reader.failure(), given);
    return { skipped };
  }
  if (!items.length && (given as unknown[]).length) return { skipped };
  const next = own(json, 'next');
  const total = own(json, 'total');
  const asOf = own(json, 'asOf');
  const isTime = typeof asOf === 'string' && isDateTime(asOf);
  return {
    value: {
      items,
      next: typeof next === 'string' && next ? next : null,
      ...(Number.isInteger(total) && { total: total as number }),
      asOf: isTime ? asOf : (reading.asOf ?? longAgo),
    },
    skipped,
  };
}
