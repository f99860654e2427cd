import { sql as query, type SQLWrapper } from 'drizzle-orm';
import type { Sql } from './database.ts';

/** A write that has not been sent: it happens when it is awaited, or together with others. */
export type Write = SQLWrapper & PromiseLike<unknown>;

/**
 * Sends several writes as one statement, so that they cost one way to the database. They happen side by side: none
 * sees what another one wrote, and no two may touch the same row. References are checked when all are done.
 */
export async function writeTogether(sql: Sql, writes: readonly (Write | undefined)[]): Promise<void> {
  const parts = writes.flatMap((write, index) =>
    write ? [query`${query.identifier(`w${index}`)} AS (${write.getSQL()})`] : [],
  );
  if (parts.length) await sql.execute(query`WITH ${query.join(parts, query`, `)} SELECT`);
}
