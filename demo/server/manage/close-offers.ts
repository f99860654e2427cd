import { and, eq, inArray } from 'drizzle-orm';
import type { Sql } from '../database.ts';
import { offers } from '../schema-people.ts';
import type { Write } from '../write-together.ts';
import { spendTokens } from './tokens.ts';

/** The writes that end the open offers of a sign-up for some times; their links die with them (SU-75). */
export function closeOffers(
  sql: Sql,
  {
    signUpId,
    slotIds,
    status,
  }: { signUpId: string; slotIds: readonly string[]; status: 'accepted' | 'declined' | 'withdrawn' },
): Write[] {
  const isHere = and(eq(offers.signUpId, signUpId), inArray(offers.slotId, [...slotIds]));
  if (slotIds.length === 0) return [];
  const isOpen = and(isHere, eq(offers.status, 'open'));
  const open = sql.select({ id: offers.id }).from(offers).where(isOpen);
  return [
    sql.update(offers).set({ status }).where(isOpen),
    spendTokens(sql, { signUpId, purpose: 'offer', offer: open }),
  ];
}
