import { and, eq, gt, lte } from 'drizzle-orm';
import { sha256 } from '../canonical-json.ts';
import type { Sql } from '../database.ts';
import type { Work } from '../places/work.ts';
import { type LinkPurpose, type MailLink, manageSessions, manageTokens } from '../schema-people.ts';

/** A session that was opened by a link. */
export interface OpenedSession {
  bearer: string;
  expiresAt: Date;
  purpose: LinkPurpose;
  signUpId: string;
}

/** Random bytes of a token: 256 bits, twice what CT-45 asks for. */
const tokenBytes = 32;
const sessionTime = 30 * 60_000;

/** A token that nobody can guess. */
export const newToken = (random: Work['random']) => Buffer.from(random(tokenBytes)).toString('base64url');

/** Makes a link's token. Only its hash is kept: the token is in the mail and nowhere else (CT-45). */
export async function mintToken(
  sql: Sql,
  link: MailLink,
  { now, random }: Pick<Work, 'now' | 'random'>,
): Promise<string> {
  const token = newToken(random);
  const { signUpId, purpose, offerId = null } = link;
  const expiresAt = new Date(link.expiresAt);
  await sql
    .insert(manageTokens)
    .values({ tokenHash: sha256(token), signUpId, purpose, offerId, createdAt: now, expiresAt });
  return token;
}

/** Opens a session for a token; undefined for every token that is wrong, used or too old (SU-75). */
export async function openSession(
  sql: Sql,
  token: string,
  { now, random }: Pick<Work, 'now' | 'random'>,
): Promise<OpenedSession | undefined> {
  const isToken = and(eq(manageTokens.tokenHash, sha256(token)), gt(manageTokens.expiresAt, now));
  const [link] = await sql.select().from(manageTokens).where(isToken);
  if (!link) return undefined;
  const bearer = newToken(random);
  const expiresAt = new Date(now.getTime() + sessionTime);
  const { signUpId, purpose } = link;
  await sql.insert(manageSessions).values({ bearerHash: sha256(bearer), signUpId, purpose, createdAt: now, expiresAt });
  return { bearer, expiresAt, purpose, signUpId };
}

const bearerHeader = /^Bearer +([A-Za-z0-9_-]{22,512})$/i;

/** The sign-up that a bearer is for, and what its link was for; undefined for a bearer that is missing, wrong or too old. */
export async function readSession(
  sql: Sql,
  header: string | null,
  now: Date,
): Promise<{ signUpId: string; purpose: LinkPurpose } | undefined> {
  const bearer = bearerHeader.exec(header?.slice(0, 600) ?? '')?.[1] ?? '';
  const isBearer = and(eq(manageSessions.bearerHash, sha256(bearer)), gt(manageSessions.expiresAt, now));
  const [session] = await sql.select().from(manageSessions).where(isBearer);
  return session;
}

/** Links that have done what they were sent for (SU-75). */
export async function spendTokens(
  sql: Sql,
  spent: { signUpId: string; purpose: LinkPurpose; offerId?: string },
): Promise<void> {
  const isSpent = and(eq(manageTokens.signUpId, spent.signUpId), eq(manageTokens.purpose, spent.purpose));
  const { offerId } = spent;
  await sql
    .delete(manageTokens)
    .where(offerId === undefined ? isSpent : and(isSpent, eq(manageTokens.offerId, offerId)));
}

/** Forgets links and sessions whose time is over. */
export async function forgetOldLinks(sql: Sql, now: Date): Promise<void> {
  await sql.delete(manageTokens).where(lte(manageTokens.expiresAt, now));
  await sql.delete(manageSessions).where(lte(manageSessions.expiresAt, now));
}
