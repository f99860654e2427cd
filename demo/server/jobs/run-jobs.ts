import { lte } from 'drizzle-orm';
import { closeDueTeams } from '../answering/close-team.ts';
import { compareAll } from '../answering/compare.ts';
import { forgetAnswers } from '../answering/forget-answers.ts';
import type { Sql } from '../database.ts';
import { clearOldMails, sendMails } from '../mail/send-mails.ts';
import type { MailTransport } from '../mail/transport.ts';
import { forgetOldLinks } from '../manage/tokens.ts';
import type { Work } from '../places/work.ts';
import { spentProofs } from '../schema-people.ts';
import { forgetOldKeys } from '../sign-up/write-once.ts';
import { anonymiseOld } from './anonymise-old.ts';
import { endSilentMatches, tellWaitingFamilies } from './match-jobs.ts';
import { followSeries, remind, tellBrokenPromises } from './series-jobs.ts';
import { settleDue } from './settle-due.ts';

/** What jobs need beside the database. */
export interface Jobs {
  sql: Sql;
  work(): Work;
  /** Without one, mails stay rows (SU-79). */
  transport?: MailTransport | undefined;
  log(line: string): void;
}

const often = 30_000;
const seldom = 3_600_000;

/** Starts what a backend does by itself; the returned function stops it and waits for what is under way. */
export function startJobs({ sql, work, transport, log }: Jobs): () => Promise<void> {
  const running = new Set<Promise<unknown>>();
  const start = (name: string, job: () => Promise<unknown>) => {
    const run = job()
      // An address may stand in the message of an error: the kind of error is enough (CT-46).
      .catch((error: unknown) =>
        log(JSON.stringify({ failed: name, error: error instanceof Error ? error.name : 'unknown' })),
      )
      .finally(() => running.delete(run));
    running.add(run);
  };
  const frequent = () => start('settle and send', () => settleAndSend(sql, work(), transport));
  const rare = () => start('tell and forget', () => tellAndForget(sql, work()));
  const timers = [setInterval(frequent, often), setInterval(rare, seldom)];
  for (const timer of timers) timer.unref();
  return async () => {
    for (const timer of timers) clearInterval(timer);
    await Promise.all(running);
  };
}

/** What is due at once: places that change hands, teams that close, mails. */
export async function settleAndSend(sql: Sql, work: Work, transport: MailTransport | undefined): Promise<void> {
  await settleDue(sql, work);
  await endSilentMatches(sql, work);
  await closeDueTeams(sql, work);
  if (transport) await sendMails(sql, transport, work);
}

/** What can wait an hour: news of series, reminders, comparisons, and all that is forgotten. */
export async function tellAndForget(sql: Sql, work: Work): Promise<void> {
  await tellWaitingFamilies(sql, work);
  await followSeries(sql, work);
  await remind(sql, work);
  await tellBrokenPromises(sql, work);
  await compareAll(sql, work);
  await forget(sql, work);
}

/** Forgets everything whose time is over. */
export async function forget(sql: Sql, work: Work): Promise<void> {
  const { now } = work;
  await forgetOldKeys(sql, now);
  await forgetOldLinks(sql, now);
  await clearOldMails(sql, now);
  await anonymiseOld(sql, work);
  await forgetAnswers(sql, work);
  await sql.delete(spentProofs).where(lte(spentProofs.expiresAt, now));
}
