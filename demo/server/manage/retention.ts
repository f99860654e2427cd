import { eq } from 'drizzle-orm';
import type { SignUpStatus } from '../../../src/contract/sign-up.ts';
import type { Sql } from '../database.ts';
import { isEnded } from '../places/place-status.ts';
import type { Work } from '../places/work.ts';
import { signUpPlaces, signUps } from '../schema.ts';
import { dateOfDay, dayNumber, wallTimeAt } from '../zoned-time.ts';
import type { OwnedSignUp } from './owned-sign-up.ts';

/** Where the time to deletion runs from the withdrawal, it begins when nothing of the sign-up stands any more (SU-57). */
export async function startRetention(sql: Sql, { row, target }: OwnedSignUp, { now, zone }: Work): Promise<void> {
  const { retention } = target.terms.privacy;
  if (retention.from !== 'withdrawal' || row.retentionUntil) return;
  const places = await sql.select().from(signUpPlaces).where(eq(signUpPlaces.signUpId, row.id));
  if (!places.every(({ status }) => isEnded(status as SignUpStatus))) return;
  const retentionUntil = dateOfDay(dayNumber(wallTimeAt(now.getTime(), zone)) + retention.days);
  await sql.update(signUps).set({ retentionUntil }).where(eq(signUps.id, row.id));
}
