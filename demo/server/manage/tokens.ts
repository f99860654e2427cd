import { and, eq, gt, inArray, lte, type SQLWrapper } from 'drizzle-orm';
import { sha256 } from '../canonical-json.ts';
import type { Sql } from '../database.ts';
import type { Work } from '../places/work.ts';
import { type LinkPurpose, type MailLink, manageSessions, manageTokens } from '../schema-people.ts';
import type { Write } from '../write-together.ts';

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

/** The question for the session of a bearer: of none that is missing, wrong or too old. */
export function sessionOf(sql: Sql, header: string | null, now: Date) {
  const bearer = bearerHeader.exec(header?.slice(0, 600) ?? '')?.[1] ?? '';
  const isBearer = and(eq(manageSessions.bearerHash, sha256(bearer)), gt(manageSessions.expiresAt, now));
  return sql
    .select({ signUpId: manageSessions.signUpId, purpose: manageSessions.purpose })
    .from(manageSessions)
    .where(isBearer)
    .as('session');
}

/** The write that ends links which have done what they were sent for (SU-75); `offer` is one, or the question for some. */
export function spendTokens(
  sql: Sql,
  { signUpId, purpose, offer }: { signUpId: string; purpose: LinkPurpose; offer?: string | SQLWrapper },
): Write {
  const isSpent = and(eq(manageTokens.signUpId, signUpId), eq(manageTokens.purpose, purpose));
  return sql.delete(manageTokens).where(and(isSpent, offer === undefined ? undefined : isOffer(offer)));
}

const isOffer = (offer: string | SQLWrapper) =>
  typeof offer === 'string' ? eq(manageTokens.offerId, offer) : inArray(manageTokens.offerId, offer);

/** Forgets links and sessions whose time is over. */
export async function forgetOldLinks(sql: Sql, now: Date): Promise<void> {
  await sql.delete(manageTokens).where(lte(manageTokens.expiresAt, now));
  await sql.delete(manageSessions).where(lte(manageSessions.expiresAt, now));
}
