import { and, asc, isNull, lt } from 'drizzle-orm';
import type { Sql } from '../database.ts';
import { anonymise } from '../manage/erase.ts';
import type { Work } from '../places/work.ts';
import { signUps } from '../schema.ts';
import { wallTimeAt } from '../zoned-time.ts';

const batch = 200;

/** Takes the person out of every sign-up whose time is over, also of cancelled and declined ones (SU-81). */
export async function anonymiseOld(sql: Sql, { now, zone }: Pick<Work, 'now' | 'zone'>): Promise<number> {
  const today = wallTimeAt(now.getTime(), zone).slice(0, 10);
  const isOver = and(lt(signUps.retentionUntil, today), isNull(signUps.anonymisedAt));
  let done = 0;
  for (;;) {
    const found = await sql.transaction(async (transaction) => {
      const rows = await transaction
        .select({ id: signUps.id, createdAt: signUps.createdAt, request: signUps.request })
        .from(signUps)
        .where(isOver)
        .orderBy(asc(signUps.id))
        .limit(batch)
        .for('update', { skipLocked: true });
      for (const row of rows) await anonymise(transaction, row, now);
      return rows.length;
    });
    done += found;
    if (found < batch) return done;
  }
}
