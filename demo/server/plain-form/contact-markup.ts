import type { Contact } from '../../../src/contract/contact.ts';
import { nationalPhone } from '../../../src/domain/text/national-phone.ts';
import type { FormLocale } from './form-words.ts';
import { type Markup, markup } from './markup.ts';

/** Whom to turn to, last on every page (WCAG 3.2.6, SU-11). */
export function contactMarkup({ phone, email, name, role, hours }: Contact, { words, text }: FormLocale): Markup {
  const title = phone ? words.contact.call : email ? words.contact.write : words.contact.visit;
  const ways = [
    ...(phone ? [markup`<a href="tel:${phone}">${nationalPhone(phone)}</a>`] : []),
    ...(email ? [markup`<a href="mailto:${email}">${email}</a>`] : []),
    ...[name, role, phone && hours].flatMap((part) => (part ? [markup`${text(part).text}`] : [])),
  ];
  if (ways.length === 0) return markup``;
  return markup`<p><strong>${title}:</strong> ${ways.map((way, index) => markup`${index > 0 && ' · '}${way}`)}</p>`;
}
