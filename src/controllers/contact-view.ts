import type { Contact } from '../contract/contact.ts';
import { safeAddress } from '../contract/safe-address.ts';
import type { Text } from '../contract/text.ts';
import { nationalPhone } from '../domain/text/national-phone.ts';
import type { ChosenText } from '../i18n/choose-locale.ts';
import type { SignUpMessages } from '../i18n/messages.ts';

interface Locale {
  words: Pick<SignUpMessages, 'contact'>;
  text(text: Text | undefined): ChosenText;
}

/** Who to turn to, at the same place on every page of the flow (WCAG 3.2.6, SU-11); addresses are checked again. */
export function contactView(contact: Contact | undefined, { words, text }: Locale) {
  if (!contact) return undefined;
  const { phone, email, url, hours, name, role } = contact;
  const links = [
    ...(phone ? linkTo(`tel:${phone}`, nationalPhone(phone)) : []),
    ...(email ? linkTo(`mailto:${email}`, email) : []),
    ...(url && !phone && !email ? linkTo(url, hostOf(url)) : []),
  ];
  const title = phone ? words.contact.call : email ? words.contact.write : words.contact.visit;
  return {
    title,
    links,
    who: [name, role].flatMap((part) => (part ? [text(part)] : [])),
    ...(hours && phone && { hours: text(hours) }),
  };
}

/** A contact in one word: its number, else its address, for sentences. */
export function contactWord(contact: Contact | undefined): string {
  return contact?.phone ? nationalPhone(contact.phone) : (contact?.email ?? (contact?.url ? hostOf(contact.url) : ''));
}

function linkTo(address: string, words: string): { href: string; text: string }[] {
  const href = safeAddress(address, document.baseURI, 'link');
  return href ? [{ href, text: words }] : [];
}

function hostOf(url: string): string {
  return URL.parse?.(url, document.baseURI)?.host ?? url;
}
