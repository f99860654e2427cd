import type { SignUpRequest } from '../../../src/contract/sign-up.ts';
import type { Sql } from '../database.ts';
import { nationalPhone } from '../organiser/national-phone.ts';
import type { Work } from '../places/work.ts';
import type { Target } from '../sign-up/sign-up-target.ts';
import type { MailedSignUp } from './sign-up-mail.ts';
import { factsOf, momentIn, organiserOf, writeMail } from './write-mail.ts';

type Kept = Pick<MailedSignUp, 'request'>;

const contactIn = ({ request }: Kept) => (request as Partial<SignUpRequest>).contact;

/** Whether somebody gave an address that a mail reaches. */
export const isWrittenTo = (signUp: Kept): boolean => contactIn(signUp)?.email !== undefined;

/** Whom to call, as a line of a mail; none where no address is kept any more. */
export function callLine(signUp: Kept): string | undefined {
  const { name, phone, email } = contactIn(signUp) ?? {};
  return name && [name, nationalPhone(phone), email].filter(Boolean).join(', ');
}

/** Asks the organiser to call somebody who has a phone only and is held a place until then. */
export async function callOffered(
  sql: Sql,
  offered: { signUp: MailedSignUp; target: Target; slotIds: readonly string[]; offerId: string; until: number },
  work: Work,
): Promise<void> {
  const { signUp, target, slotIds, offerId, until } = offered;
  await call(sql, { target, slotIds, signUps: [signUp], until, dedupeKey: `call:${offerId}` }, work);
}

/** Asks the organiser to call, once for each time, where it is too late for mails: those of the rota, and who waits. */
export async function callFromQueue(
  sql: Sql,
  { target, slotId, signUps }: { target: Target; slotId: string; signUps: readonly Kept[] },
  work: Work,
): Promise<void> {
  const dedupeKey = `nobodyFound:${target.kind}:${target.id}:${slotId}`;
  await call(sql, { target, slotIds: [slotId], signUps, dedupeKey }, work);
}

interface Call {
  target: Target;
  slotIds: readonly string[];
  signUps: readonly Kept[];
  until?: number;
  dedupeKey: string;
}

async function call(sql: Sql, { target, slotIds, signUps, until, dedupeKey }: Call, work: Work): Promise<void> {
  const recipient = organiserOf(target, work.config);
  if (!recipient) return;
  const { language } = recipient;
  const slots = target.slots.filter(({ id }) => slotIds.includes(id));
  const facts = {
    ...factsOf(target, slots, { language, config: work.config }),
    people: signUps.map(callLine).filter((line): line is string => Boolean(line)),
    until: until === undefined ? undefined : momentIn(until, slots[0]?.timeZone ?? work.zone, language),
  };
  await writeMail(sql, { kind: 'nobodyFound', recipient, facts, dedupeKey }, work);
}
