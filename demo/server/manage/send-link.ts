import { and, desc, eq, isNull } from 'drizzle-orm';
import type { CalendarEvent } from '../../../src/contract/calendar-event.ts';
import type { ManageLink } from '../../../src/contract/managed-sign-up.ts';
import type { Opportunity } from '../../../src/contract/opportunity.ts';
import { chooseText } from '../../../src/i18n/choose-locale.ts';
import type { Sql } from '../database.ts';
import { readDocument } from '../documents.ts';
import { linkEnd } from '../mail/sign-up-mail.ts';
import { recipientOf, writeMail } from '../mail/write-mail.ts';
import type { Work } from '../places/work.ts';
import { signUps } from '../schema.ts';
import { contactAddresses } from '../schema-people.ts';
import { addressHashes } from '../sign-up/party-hash.ts';

const mostSignUps = 20;
// Three an hour: one mail for each twenty minutes, whoever asks for it (CT-44).
const quietTime = 20 * 60_000;

class TakenBack extends Error {}

/** Sends the links of an address again. Known or not, the same is read and written; for an unknown one it is taken back (SU-75). */
export async function sendLinkAgain(sql: Sql, asked: ManageLink, work: Work): Promise<void> {
  const [addressHash = ''] = addressHashes(asked);
  const found = await sql
    .select({ signUp: signUps })
    .from(contactAddresses)
    .innerJoin(signUps, eq(signUps.id, contactAddresses.signUpId))
    .where(and(eq(contactAddresses.addressHash, addressHash), isNull(signUps.anonymisedAt)))
    .orderBy(desc(signUps.createdAt))
    .limit(mostSignUps);
  const recipient = recipientOf(asked, asked.lang);
  const lines: string[] = [];
  for (const { signUp } of found.length ? found : [{ signUp: undefined }]) {
    lines.push(`${await titleOf(sql, signUp, recipient.language)}\n{link:${lines.length}}`);
  }
  const links = found.map(({ signUp }) => ({
    signUpId: signUp.id,
    purpose: 'manage' as const,
    expiresAt: linkEnd(signUp.retentionUntil, work.now),
  }));
  const { name, phone, email } = work.config.helpContact;
  const contact = [chooseText(name, recipient.language).text, phone, email].filter(Boolean).join(', ');
  const period = Math.floor(work.now.getTime() / quietTime);
  const mail = {
    kind: 'link',
    recipient,
    facts: { title: '', when: lines, contact },
    links: links.length ? links : [{ signUpId: '', purpose: 'manage' as const, expiresAt: work.now.toISOString() }],
    dedupeKey: `link:${addressHash}:${period}`,
    signUpId: found[0]?.signUp.id,
  } as const;
  try {
    await sql.transaction(async (savepoint) => {
      await writeMail(savepoint, { ...mail, links: [...mail.links] }, work);
      if (found.length === 0) throw new TakenBack();
    });
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error;
  }
}

async function titleOf(
  sql: Sql,
  signUp: Pick<typeof signUps.$inferSelect, 'targetKind' | 'targetId'> | undefined,
  language: string,
): Promise<string> {
  const isEvent = signUp?.targetKind === 'event';
  const kept = await readDocument<Opportunity | CalendarEvent>(
    sql,
    isEvent ? 'events' : 'opportunities',
    signUp?.targetId ?? '',
  );
  return chooseText(kept?.item.title, language).text;
}
