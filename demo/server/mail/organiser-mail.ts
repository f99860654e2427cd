import type { SignUpStatus } from '../../../src/contract/sign-up.ts';
import type { Sql } from '../database.ts';
import type { Work } from '../places/work.ts';
import type { Target } from '../sign-up/sign-up-target.ts';
import type { MailKind } from './mail-kinds.ts';
import { factsOf, organiserOf, writeMail } from './write-mail.ts';

/** A sign-up that the organiser is told of: which, and at which times; never who it is. */
export interface OrganiserNews {
  target: Target;
  slotIds: readonly string[];
  signUp: { id: string; receiptNumber: string };
}

// What confirms itself, or queues, asks nothing of anybody: a mail for each would hide those that wait for an answer.
const waitForAnswer: readonly SignUpStatus[] = ['pending', 'interest'];

/** Tells the organiser of something that only they can see to. */
export async function writeToOrganiser(
  sql: Sql,
  { kind, target, slotIds, signUp }: OrganiserNews & { kind: MailKind },
  work: Work,
): Promise<void> {
  const recipient = organiserOf(target, work.config);
  if (!recipient) return;
  const slots = target.slots.filter(({ id }) => slotIds.includes(id));
  const facts = {
    ...factsOf(target, slots, { language: recipient.language, config: work.config }),
    receiptNumber: signUp.receiptNumber,
  };
  const dedupeKey = kind === 'new' ? { dedupeKey: `new:${signUp.id}` } : {};
  // Without the id of the sign-up: it is none of that person's mails, and is not counted as one that did not reach them.
  await writeMail(sql, { kind, recipient, facts, ...dedupeKey }, work);
}

/** Tells the organiser of a new sign-up that waits for their answer, once (SU-79). */
export async function tellOfNew(
  sql: Sql,
  { status, ...news }: OrganiserNews & { status: SignUpStatus },
  work: Work,
): Promise<void> {
  if (waitForAnswer.includes(status)) await writeToOrganiser(sql, { kind: 'new', ...news }, work);
}
