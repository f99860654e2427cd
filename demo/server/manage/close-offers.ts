import { and, eq, inArray } from 'drizzle-orm';
import type { Sql } from '../database.ts';
import { offers } from '../schema-people.ts';
import { spendTokens } from './tokens.ts';

/** Ends the open offers of a sign-up for some times; their links die with them (SU-75). */
export async function closeOffers(
  sql: Sql,
  {
    signUpId,
    slotIds,
    status,
  }: { signUpId: string; slotIds: readonly string[]; status: 'accepted' | 'declined' | 'withdrawn' },
): Promise<void> {
  const isHere = and(eq(offers.signUpId, signUpId), inArray(offers.slotId, [...slotIds]));
  const closed = await sql
    .update(offers)
    .set({ status })
    .where(and(isHere, eq(offers.status, 'open')))
    .returning();
  for (const { id } of closed) await spendTokens(sql, { signUpId, purpose: 'offer', offerId: id });
}
