import type { ManagedSignUp } from '../../../src/contract/managed-sign-up.ts';
import type { SignUpRequest } from '../../../src/contract/sign-up.ts';
import type { Sql } from '../database.ts';
import { readSignUp } from '../mail/sign-up-mail.ts';
import type { OwnedSignUp } from '../manage/owned-sign-up.ts';
import { isOpen, newestMatch, otherOf } from './match-row.ts';

/** What a family sees of the other: nothing but that there is one, until both have said yes (SU-51). */
export interface MatchView {
  match?: NonNullable<ManagedSignUp['match']>;
  /** The proposal, while it can be answered. */
  offer?: { id: string; slotIds: string[]; expiresAt: Date };
}

/** How a family stands with another. That the other has said yes is not told before one's own answer. */
export async function matchView(sql: Sql, { row, target }: OwnedSignUp, now: Date): Promise<MatchView> {
  const match = target.isMatching ? await newestMatch(sql, row.id) : undefined;
  if (!match) return {};
  const hasAnswered = match.yesId === row.id || match.status === 'matched';
  const isWaiting = match.status === 'oneYes' && !hasAnswered;
  const other = match.status === 'matched' ? await readSignUp(sql, otherOf(match, row.id)) : undefined;
  const { name, email, phone } = (other?.request as Partial<SignUpRequest> | undefined)?.contact ?? {};
  return {
    match: {
      status: isWaiting ? 'proposed' : match.status,
      hasAnswered,
      ...(name && { name }),
      ...(email && { email }),
      ...(phone && { phone }),
    },
    ...(isOpen(match, now) && !hasAnswered && { offer: { id: match.id, slotIds: [], expiresAt: match.expiresAt } }),
  };
}
