import { and, eq, inArray, isNull, lte } from 'drizzle-orm';
import type { Opportunity } from '../../../src/contract/opportunity.ts';
import type { SignUpRequest } from '../../../src/contract/sign-up.ts';
import type { Sql } from '../database.ts';
import { readDocuments } from '../documents.ts';
import { writeNews } from '../mail/sign-up-mail.ts';
import { endMatch } from '../matching/end-match.ts';
import { tasksInWords } from '../matching/task-words.ts';
import { lockRows } from '../places/slot-rows.ts';
import type { Work } from '../places/work.ts';
import { signUps } from '../schema.ts';
import { matches } from '../schema-people.ts';
import { wholeTarget } from '../sign-up/lock-slots.ts';
import { readTarget } from '../sign-up/sign-up-target.ts';

const month = 30 * 86_400_000;

/** Ends proposals that somebody left unanswered; both families are on the list again (SU-51). */
export async function endSilentMatches(sql: Sql, work: Work): Promise<void> {
  const isDue = and(inArray(matches.status, ['proposed', 'oneYes']), lte(matches.expiresAt, work.now));
  for (const { id, targetId } of await sql.select().from(matches).where(isDue).limit(100)) {
    await sql.transaction(async (transaction) => {
      const target = await readTarget(transaction, { kind: 'opportunity', id: targetId }, work.now);
      await lockRows(transaction, { target, slotIds: [wholeTarget] }, work.now);
      const [match] = await transaction
        .select()
        .from(matches)
        .where(and(eq(matches.id, id), isDue));
      if (match) await endMatch(transaction, match, { target, work });
    });
  }
}

/** Writes to families that still wait, once a month, as the receipt promises (SU-51). */
export async function tellWaitingFamilies(sql: Sql, work: Work): Promise<void> {
  const isMatching = (await readDocuments<Opportunity>(sql, 'opportunities')).filter(
    ({ item }) => item.kind === 'matching',
  );
  for (const { item } of isMatching) {
    const target = await readTarget(sql, { kind: 'opportunity', id: item.id }, work.now);
    const isWaiting = and(
      eq(signUps.targetKind, 'opportunity'),
      eq(signUps.targetId, item.id),
      eq(signUps.status, 'interest'),
    );
    const isLong = lte(signUps.createdAt, new Date(work.now.getTime() - month));
    for (const signUp of await sql
      .select()
      .from(signUps)
      .where(and(isWaiting, isLong, isNull(signUps.anonymisedAt)))) {
      const { match, lang } = signUp.request as SignUpRequest;
      const months = Math.floor((work.now.getTime() - signUp.createdAt.getTime()) / month);
      const facts = { tasks: tasksInWords(target, match?.tasks ?? [], lang) };
      const dedupeKey = `waiting:${signUp.id}:${months}`;
      await writeNews(sql, { kind: 'waiting', signUp, target, slotIds: [], facts, dedupeKey }, work);
    }
  }
}
