import type { Contact } from '../../../src/contract/contact.ts';
import { chooseText } from '../../../src/i18n/choose-locale.ts';
import { clockTime, formatInstant, longDayYear } from '../../../src/i18n/format.ts';
import type { Sql } from '../database.ts';
import type { Work } from '../places/work.ts';
import { type MailLink, outbox } from '../schema-people.ts';
import { randomId } from '../sign-up/receipt.ts';
import type { Target, TargetSlot } from '../sign-up/sign-up-target.ts';
import type { Write } from '../write-together.ts';
import type { MailFacts, MailKind } from './mail-kinds.ts';
import { mailTextsDa } from './mail-texts-da.ts';
import { mailTextsEn } from './mail-texts-en.ts';

/** Who gets a mail, and in which language. */
export interface Recipient {
  channel: 'email' | 'sms';
  to: string;
  language: string;
}

/** A mail to write. `dedupeKey` lets the same news be written once. */
export interface Mail {
  kind: MailKind;
  recipient: Recipient;
  facts: MailFacts;
  links?: MailLink[];
  signUpId?: string | undefined;
  notBefore?: Date | undefined;
  dedupeKey?: string;
}

const longestSubject = 150;

/** The write that puts a mail into the outbox, inside the transaction that it tells of (SU-79). */
export function writeMail(sql: Sql, mail: Mail, { now, random }: Pick<Work, 'now' | 'random'>): Write {
  const { kind, recipient, facts, links = [], signUpId = null, notBefore = now } = mail;
  const id = randomId(random);
  const { subject, paragraphs } = (recipient.language === 'en' ? mailTextsEn : mailTextsDa)[kind](facts);
  const shown = paragraphs.filter((text): text is string => !!text && (links.length > 0 || !text.includes('{link:')));
  const row = {
    id,
    kind,
    ...recipient,
    subject: headerSafe(subject),
    text: `${shown.join('\n\n')}\n`,
    links,
    signUpId,
    dedupeKey: mail.dedupeKey ?? id,
    createdAt: now,
    notBefore,
  };
  return sql.insert(outbox).values(row).onConflictDoNothing();
}

/** One line without controls, so that nobody can write a header of their own into it. */
const headerSafe = (subject: string) =>
  [...subject.replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]+/gu, ' ')].slice(0, longestSubject).join('');

/** The two languages mails are written in; others get English, as they can read neither by right. */
export const mailLanguage = (language: string): 'da' | 'en' =>
  /^(da|nb|nn|no|sv|fo|kl)\b/i.test(language) ? 'da' : 'en';

/** Where the news of a sign-up go: its e-mail, else its phone. */
export function recipientOf(
  contact: { email?: string | undefined; phone?: string | undefined },
  language: string,
): Recipient {
  const { email, phone } = contact;
  const way = email ? { channel: 'email' as const, to: email } : { channel: 'sms' as const, to: phone ?? '' };
  return { ...way, language: mailLanguage(language) };
}

/** What every mail about a target tells. */
export function factsOf(
  target: Target,
  slots: readonly TargetSlot[],
  { language, config }: { language: string; config: Work['config'] },
): MailFacts {
  const read = (text: Parameters<typeof chooseText>[0]) => chooseText(text, language, config.languages[0]).text;
  const { place } = target;
  return {
    title: read(target.title),
    when: slots.map(({ startsAt, timeZone }) => momentIn(startsAt, timeZone, language)),
    where: [read(place?.name), place?.address, [place?.postcode, place?.city].filter(Boolean).join(' ')]
      .filter(Boolean)
      .join(', '),
    contact: contactLine(target.contact ?? target.terms.contact ?? config.helpContact, read),
  };
}

/** «tirsdag 8. december 2026 kl. 17.00» */
export function momentIn(instant: number, timeZone: string, language: string): string {
  const setting = { language: mailLanguage(language), timeZone };
  const [day, clock] = [longDayYear, clockTime].map((parts) => formatInstant(instant, parts, setting));
  return setting.language === 'da' ? `${day} kl. ${clock}` : `${day}, ${clock}`;
}

function contactLine({ name, phone, email, url }: Contact, read: (text: Contact['name']) => string): string {
  return [read(name), phone, email, phone || email ? undefined : url].filter(Boolean).join(', ');
}

/** The organiser's address, for mails about what nobody else sees to. */
export function organiserOf(target: Target, config: Work['config']): Recipient | undefined {
  const to = target.contact?.email ?? target.terms.contact?.email ?? config.helpContact.email;
  return to ? { channel: 'email', to, language: 'da' } : undefined;
}
