import { and, exists, gte, inArray, sql as query } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Sql } from '../database.ts';
import type { SlotRow } from '../live-capacity.ts';
import { isAnythingDue } from '../places/due.ts';
import { documents, slots } from '../schema.ts';

/** The collections whose lists are long and asked for often. */
export const copiedCollections = ['opportunities', 'events', 'cases'] as const;
export type CopiedCollection = (typeof copiedCollections)[number];

/** How far somebody has read: all that was committed before this moment of this database. */
export interface ReadUpTo {
  /** The oldest transaction that was still open then; all before it had ended. */
  transaction: number;
  /** When the database was started: after another start, or at another one, the numbers may mean other transactions. */
  startedAt: string;
}

/** What was written since somebody last read. */
export interface Changes {
  upTo: ReadUpTo;
  /** Rows were taken away, or this is the first time: what comes is everything. */
  isAll: boolean;
  /** Whether something has ended that still stands in some counters. */
  isAnythingDue: boolean;
  items: (typeof documents.$inferSelect)[];
  rows: SlotRow[];
}

const isCopied = inArray(documents.collection, [...copiedCollections]);

/**
 * Reads what was written since somebody last read, whichever process wrote it. Each row carries the number of its
 * transaction; one that was open the last time may have ended since, so all from the oldest open one on are read again.
 * In most cases nothing was written, and one statement says so.
 */
export async function readChanges(sql: Sql, known: ReadUpTo | undefined, now: Date): Promise<Changes> {
  const from = known?.transaction ?? 0;
  const number = (text: string) => query<number>`${query.raw(text)}::text::bigint`.mapWith(Number);
  const isIn = (table: typeof documents | typeof slots) => exists(changedSince(sql, table, from)).mapWith(Boolean);
  const [state] = await sql
    .select({
      transaction: number('pg_snapshot_xmin(pg_current_snapshot())'),
      startedAt: query<string>`pg_postmaster_start_time()::text`,
      removedIn: query<number>`coalesce((SELECT value FROM settings WHERE name = 'removedIn'), '0')::bigint`.mapWith(
        Number,
      ),
      isAnythingDue: isAnythingDue(sql, now),
      hasItems: query<boolean>`${isIn(documents)}`.mapWith(Boolean),
      hasRows: query<boolean>`${isIn(slots)}`.mapWith(Boolean),
    })
    .from(query`(SELECT) one`);
  if (!state) throw new TypeError('A statement without a table gave no row');
  const { transaction, startedAt, removedIn } = state;
  const isAll = !known || removedIn >= from || startedAt !== known.startedAt || transaction < from;
  const isSince = (column: PgColumn) => (isAll ? undefined : gte(column, from));
  const [items, rows] = await Promise.all([
    isAll || state.hasItems
      ? sql
          .select()
          .from(documents)
          .where(and(isCopied, isSince(documents.changedIn)))
      : [],
    isAll || state.hasRows ? sql.select().from(slots).where(isSince(slots.changedIn)) : [],
  ]);
  return { upTo: { transaction, startedAt }, isAll, isAnythingDue: state.isAnythingDue, items, rows };
}

const changedSince = (sql: Sql, table: typeof documents | typeof slots, from: number) =>
  sql.select({ one: query`1` }).from(table).where(gte(table.changedIn, from));

/**
 * Numbers anew what carries a number that this database has not reached: it came from another one, out of a backup, and
 * would count as just written for as long as it takes to get there.
 */
export async function numberAnew(sql: Sql): Promise<void> {
  for (const table of [documents, slots]) {
    const isAhead = gte(table.changedIn, query`pg_snapshot_xmax(pg_current_snapshot())::text::bigint`);
    // Its trigger writes the number of this transaction.
    await sql.update(table).set({ changedIn: 0 }).where(isAhead);
  }
}
