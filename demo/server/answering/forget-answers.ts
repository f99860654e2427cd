import { lte } from 'drizzle-orm';
import type { Sql } from '../database.ts';
import type { Work } from '../places/work.ts';
import { responses, teams } from '../schema-answers.ts';
import { addDays } from '../zoned-time.ts';
import { dayOf } from './close-team.ts';

const resultsKept = 3 * 365;

/** Deletes answers on their day, and results when no next round comes to be compared with them (RQ-82). */
export async function forgetAnswers(sql: Sql, work: Pick<Work, 'now' | 'zone'>): Promise<void> {
  const today = dayOf(work);
  await sql.delete(responses).where(lte(responses.deletedOn, today));
  await sql.delete(teams).where(lte(teams.closedOn, addDays(today, -resultsKept)));
}
