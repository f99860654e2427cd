import { eq } from 'drizzle-orm';
import type { SignUpRequest } from '../../../src/contract/sign-up.ts';
import type { Sql } from '../database.ts';
import type { Work } from '../places/work.ts';
import { signUps } from '../schema.ts';
import type { LinkPurpose, MailLink } from '../schema-people.ts';
import type { Target, TargetSlot } from '../sign-up/sign-up-target.ts';
import type { Write } from '../write-together.ts';
import type { MailFacts, MailKind } from './mail-kinds.ts';
import { factsOf, momentIn, recipientOf, writeMail } from './write-mail.ts';

/** A sign-up as far as mails need it. */
export type MailedSignUp = Pick<
  typeof signUps.$inferSelect,
  'id' | 'request' | 'receiptNumber' | 'answerBy' | 'retentionUntil'
>;

/** News for the person who signed up. */
export interface SignUpNews {
  kind: MailKind;
  signUp: MailedSignUp;
  target: Target;
  slotIds: readonly string[];
  /** What its link is for; `none` for a mail without one. */
  purpose?: LinkPurpose | 'none';
  /** Somebody else than the contact. */
  to?: { email?: string | undefined; phone?: string | undefined };
  offerId?: string;
  /** End of what the mail tells of, in milliseconds. */
  until?: number;
  notBefore?: Date;
  facts?: Partial<MailFacts>;
  dedupeKey?: string;
}

const day = 86_400_000;
const longestLife = 400 * day;

/** Whether links can be sent: there is a page they lead to (SU-73). */
export const hasManage = ({ config }: Pick<Work, 'config'>): boolean =>
  config.features.includes('manage') && config.managePageUrl !== undefined;

/** The moment a manage link dies: with what it leads to (SU-75). */
export const linkEnd = (retentionUntil: string | null | undefined, now: Date): string =>
  new Date(
    retentionUntil ? Date.parse(`${retentionUntil}T00:00:00Z`) + day : now.getTime() + longestLife,
  ).toISOString();

/** The write that puts news into the outbox of who signed up; none where no address is kept any more. */
export function writeNews(sql: Sql, news: SignUpNews, work: Work): Write | undefined {
  const { signUp, target, slotIds, purpose = 'manage', offerId, until } = news;
  const { contact, lang = 'da' } = signUp.request as Partial<SignUpRequest>;
  if (!contact) return undefined;
  const recipient = recipientOf(news.to ?? contact, lang);
  const { language } = recipient;
  const slots = target.slots.filter(({ id }) => slotIds.includes(id));
  const zone = slots[0]?.timeZone ?? work.zone;
  const expiresAt = until === undefined ? linkEnd(signUp.retentionUntil, work.now) : new Date(until).toISOString();
  const link = { signUpId: signUp.id, expiresAt, ...(offerId !== undefined && { offerId }) };
  const facts = {
    ...factsOf(target, slots satisfies TargetSlot[], { language, config: work.config }),
    receiptNumber: `${signUp.receiptNumber.slice(0, 4)}-${signUp.receiptNumber.slice(4)}`,
    answerBy: signUp.answerBy ? momentIn(signUp.answerBy.getTime(), zone, language) : undefined,
    until: until === undefined ? undefined : momentIn(until, zone, language),
    ...news.facts,
  };
  const links: MailLink[] = hasManage(work) && purpose !== 'none' ? [{ ...link, purpose }] : [];
  const { kind, notBefore, dedupeKey } = news;
  return writeMail(
    sql,
    { kind, recipient, facts, links, signUpId: signUp.id, notBefore, ...(dedupeKey && { dedupeKey }) },
    work,
  );
}

/** A sign-up as it is kept. */
export async function readSignUp(sql: Sql, id: string): Promise<typeof signUps.$inferSelect | undefined> {
  const [row] = await sql.select().from(signUps).where(eq(signUps.id, id));
  return row;
}
