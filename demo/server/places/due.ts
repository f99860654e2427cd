import { and, eq, exists, lte, or, sql as query, type SQL } from 'drizzle-orm';
import type { Sql } from '../database.ts';
import { signUpPlaces, signUps, type TargetKind } from '../schema.ts';
import { holds, offers } from '../schema-people.ts';

/** A time at which something is over that still stands. */
export interface DueTime {
  targetKind: TargetKind;
  targetId: string;
  slotId: string;
}

const timeOf = ({ targetKind, targetId, slotId }: typeof offers | typeof holds | typeof signUpPlaces) => ({
  targetKind,
  targetId,
  slotId,
});

/** Times with an offer that nobody answered, with a hold that was not spent, and that a guardian kept silent about. */
export const dueTimes = (sql: Sql, now: Date) => ({
  offers: sql
    .selectDistinct(timeOf(offers))
    .from(offers)
    .where(and(eq(offers.status, 'open'), lte(offers.expiresAt, now))),
  holds: sql.selectDistinct(timeOf(holds)).from(holds).where(lte(holds.expiresAt, now)),
  guardians: sql
    .selectDistinct(timeOf(signUpPlaces))
    .from(signUps)
    .innerJoin(signUpPlaces, eq(signUpPlaces.signUpId, signUps.id))
    .where(and(eq(signUpPlaces.status, 'awaitingGuardian'), lte(signUps.guardianUntil, now))),
});

/** Whether anything at all is due: a column beside what is read, so that a read knows whether it tells the truth. */
export function isAnythingDue(sql: Sql, now: Date): SQL<boolean> {
  const { offers: lateOffers, holds: lateHolds, guardians } = dueTimes(sql, now);
  return query<boolean>`(${or(exists(lateOffers), exists(lateHolds), exists(guardians))})`.mapWith(Boolean);
}
