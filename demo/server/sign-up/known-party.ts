import { and, count, eq, gt, inArray } from 'drizzle-orm';
import type { SignUpRequest } from '../../../src/contract/sign-up.ts';
import type { Sql } from '../database.ts';
import type { Times } from '../places/slot-rows.ts';
import { signUps, slotParties } from '../schema.ts';
import { contactAddresses } from '../schema-people.ts';
import { addressHashes, partyHashes } from './party-hash.ts';

/** What is known of who signs up. */
export interface KnownParty {
  /** An address was used so often in a day that a mail should ask first (CT-44). */
  isBusy: boolean;
  /** The sign-ups by which the party is in some of the times already (SU-68). */
  places: readonly { slotId: string; signUp: typeof signUps.$inferSelect }[];
}

const day = 86_400_000;
const mostADay = 5;

/** Looks a party up by its addresses, once the times are locked. */
export async function readKnownParty(
  sql: Sql,
  { target, slotIds, contact }: Times & { contact: SignUpRequest['contact'] },
  now: Date,
): Promise<KnownParty> {
  const isRecent = gt(contactAddresses.createdAt, new Date(now.getTime() - day));
  const recent = sql
    .select({ uses: count().as('uses') })
    .from(contactAddresses)
    .where(and(inArray(contactAddresses.addressHash, addressHashes(contact)), isRecent))
    .as('recent');
  const isHere = and(
    eq(slotParties.targetKind, target.kind),
    eq(slotParties.targetId, target.id),
    inArray(slotParties.slotId, [...slotIds]),
  );
  const isParty = and(isHere, eq(slotParties.isLive, true), inArray(slotParties.partyHash, partyHashes(contact)));
  const found = await sql
    .select({ uses: recent.uses, slotId: slotParties.slotId, signUp: signUps })
    .from(recent)
    .leftJoin(slotParties, isParty)
    .leftJoin(signUps, eq(signUps.id, slotParties.signUpId));
  return {
    isBusy: (found[0]?.uses ?? 0) >= mostADay,
    places: found.flatMap(({ slotId, signUp }) => (slotId !== null && signUp ? [{ slotId, signUp }] : [])),
  };
}
