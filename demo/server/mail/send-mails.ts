import { and, asc, eq, isNull, lt, lte, or, sql as query } from 'drizzle-orm';
import type { Sql } from '../database.ts';
import { mintToken } from '../manage/tokens.ts';
import type { Work } from '../places/work.ts';
import { outbox } from '../schema-people.ts';
import { readSignUp } from './sign-up-mail.ts';
import type { MailTransport, OutgoingMail } from './transport.ts';

/** Minutes to wait before each of the five tries that follow a first one that failed; then the mail counts as not sent (SU-79). */
const waits = [1, 5, 30, 120, 720];
const mostTries = waits.length + 1;
const minute = 60_000;
const day = 24 * 60 * minute;
const textLife = 7 * day;
/** How long a sender may take before another process takes the mail for lost. */
const lease = 5 * minute;
const batch = 20;

/** Sends what is due, each mail by one process only; returns how many went out. */
export async function sendMails(
  sql: Sql,
  transport: MailTransport,
  work: Pick<Work, 'now' | 'random' | 'config'>,
): Promise<number> {
  let sent = 0;
  for (const { mail, attempt } of await claim(sql, work)) {
    try {
      await transport.send(mail);
    } catch (error) {
      const notBefore = new Date(work.now.getTime() + (waits[attempt] ?? 0) * minute);
      await sql
        .update(outbox)
        .set({ lastError: nameOf(error), notBefore })
        .where(eq(outbox.id, mail.id));
      continue;
    }
    sent += 1;
    await sql.update(outbox).set({ sentAt: work.now, lastError: null }).where(eq(outbox.id, mail.id));
  }
  return sent;
}

interface Claimed {
  mail: OutgoingMail;
  /** Tries before this one. */
  attempt: number;
}

/** Takes mails that are due, counts the try and puts their links in; a try that dies half-way is made again later. */
async function claim(sql: Sql, work: Pick<Work, 'now' | 'random' | 'config'>): Promise<Claimed[]> {
  const { now } = work;
  return sql.transaction(async (transaction) => {
    const isDue = and(
      eq(outbox.channel, 'email'),
      isNull(outbox.sentAt),
      isNull(outbox.clearedAt),
      lte(outbox.notBefore, now),
      lt(outbox.attempts, mostTries),
    );
    const due = await transaction
      .select()
      .from(outbox)
      .where(isDue)
      .orderBy(asc(outbox.notBefore))
      .limit(batch)
      .for('update', { skipLocked: true });
    const mails: Claimed[] = [];
    for (const row of due) {
      const next = { attempts: row.attempts + 1, notBefore: new Date(now.getTime() + lease) };
      await transaction.update(outbox).set(next).where(eq(outbox.id, row.id));
      let { text } = row;
      for (const [index, link] of row.links.entries()) {
        // A sign-up that is gone by now has no link, and must not hold up the mails behind it.
        const isThere = (await readSignUp(transaction, link.signUpId)) !== undefined;
        const token = isThere ? await mintToken(transaction, link, work) : undefined;
        text = text.replaceAll(`{link:${index}}`, token ? `${work.config.managePageUrl}#samspil-manage=${token}` : '');
      }
      const { id, to, subject, language } = row;
      mails.push({ mail: { id, to, subject, text, language }, attempt: row.attempts });
    }
    return mails;
  });
}

/** What kind of failure it was: never its message, which may hold an address. */
function nameOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? ` ${String(error.code).slice(0, 40)}` : '';
  return error instanceof Error ? error.name + code : 'unknown';
}

/** Whether a mail was given up; the organiser sees it as not sent. */
export const isGivenUp = and(
  isNull(outbox.sentAt),
  or(eq(outbox.channel, 'sms'), lte(query`${mostTries}`, outbox.attempts)),
);

/** Takes the words out of mails a week after they were sent, or written where nobody sent them (SU-79). */
export async function clearOldMails(sql: Sql, now: Date): Promise<void> {
  const weekAgo = new Date(now.getTime() - textLife);
  const isOld = or(lte(outbox.sentAt, weekAgo), lte(outbox.createdAt, new Date(now.getTime() - 2 * textLife)));
  await sql
    .update(outbox)
    .set({ to: '', subject: '', text: '', links: [], clearedAt: now })
    .where(and(isNull(outbox.clearedAt), lte(outbox.createdAt, weekAgo), isOld));
}
