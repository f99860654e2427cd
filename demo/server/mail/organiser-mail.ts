import type { SignUpStatus } from '../../../src/contract/sign-up.ts';
import type { Sql } from '../database.ts';
import type { Work } from '../places/work.ts';
import type { Target } from '../sign-up/sign-up-target.ts';
import type { Write } from '../write-together.ts';
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
export function writeToOrganiser(
  sql: Sql,
  { kind, target, slotIds, signUp }: OrganiserNews & { kind: MailKind },
  work: Work,
): Write | undefined {
  const recipient = organiserOf(target, work.config);
  if (!recipient) return undefined;
  const slots = target.slots.filter(({ id }) => slotIds.includes(id));
  const facts = {
    ...factsOf(target, slots, { language: recipient.language, config: work.config }),
    receiptNumber: signUp.receiptNumber,
  };
  const dedupeKey = kind === 'new' ? { dedupeKey: `new:${signUp.id}` } : {};
  // Without the id of the sign-up: it is none of that person's mails, and is not counted as one that did not reach them.
  return writeMail(sql, { kind, recipient, facts, ...dedupeKey }, work);
}

/** Tells the organiser of a new sign-up that waits for their answer, once (SU-79). */
export function tellOfNew(
  sql: Sql,
  { status, ...news }: OrganiserNews & { status: SignUpStatus },
  work: Work,
): Write | undefined {
  return waitForAnswer.includes(status) ? writeToOrganiser(sql, { kind: 'new', ...news }, work) : undefined;
}
