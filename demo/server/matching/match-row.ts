import { and, desc, eq, inArray, ne, or } from 'drizzle-orm';
import type { Sql } from '../database.ts';
import { matches } from '../schema-people.ts';

/** Two families as a coordinator brought them together. */
export type MatchRow = typeof matches.$inferSelect;

const isOf = (signUpId: string) => or(eq(matches.offersId, signUpId), eq(matches.needsId, signUpId));

/** The newest proposal that a family is in. */
export async function newestMatch(sql: Sql, signUpId: string): Promise<MatchRow | undefined> {
  const [row] = await sql.select().from(matches).where(isOf(signUpId)).orderBy(desc(matches.createdAt)).limit(1);
  return row;
}

/** Proposals of some families that nobody has said no to. */
export const standingMatches = (sql: Sql, signUpIds: readonly string[]): Promise<MatchRow[]> =>
  sql
    .select()
    .from(matches)
    .where(
      and(
        ne(matches.status, 'declined'),
        or(inArray(matches.offersId, [...signUpIds]), inArray(matches.needsId, [...signUpIds])),
      ),
    );

/** The other of the two. */
export const otherOf = ({ offersId, needsId }: MatchRow, signUpId: string): string =>
  offersId === signUpId ? needsId : offersId;

/** Whether both can still answer. */
export const isOpen = ({ status, expiresAt }: MatchRow, now: Date): boolean =>
  (status === 'proposed' || status === 'oneYes') && expiresAt > now;
