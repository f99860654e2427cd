import type { SignUpRequest } from '../../contract/sign-up.ts';
import type { SignUpPolicy } from '../../contract/sign-up-terms.ts';
import { EMPTY_READING, type FieldError, fieldPointer, type Reading, readError, readValue } from './field-error.ts';
import { cleanDigits, cleanText, codePointCount } from './typed-text.ts';

type Contact = SignUpRequest['contact'];
type ContactRules = SignUpPolicy['contact'];

/** The contact's fields as they stand in the boxes, or as they came over the wire. */
export type TypedContact = { readonly [Field in keyof Contact]?: string };

/** A friendly doubt about an e-mail address; never an error (SU-29). */
export type EmailHint = { readonly kind: 'noDot' } | { readonly kind: 'domain'; readonly suggestion: string };

/** So many code points may a name have (SU-28). */
export const NAME_MAXIMUM = 100;
/** So many characters may a mail address have (SU-29). */
export const EMAIL_MAXIMUM = 254;
// The rule of the HTML living standard, "valid e-mail address".
const EMAIL = /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)*$/i;
const KNOWN_DOMAINS = [
  'gmail.com',
  'hotmail.com',
  'outlook.com',
  'outlook.dk',
  'live.dk',
  'icloud.com',
  'yahoo.dk',
  'mail.dk',
];

/** Reads a person's name: 1–100 code points with at least one letter of any script (SU-28). */
export function readName(typed: string): Reading<string> {
  const name = cleanText(typed);
  if (name === '') return EMPTY_READING;
  if (codePointCount(name) > NAME_MAXIMUM) return readError('too-long', NAME_MAXIMUM);
  return /\p{L}/u.test(name) ? readValue(name) : readError('pattern');
}

/** Reads an e-mail address (SU-29). */
export function readEmail(typed: string): Reading<string> {
  const email = cleanText(typed);
  if (email === '') return EMPTY_READING;
  if (email.length > EMAIL_MAXIMUM) return readError('too-long', EMAIL_MAXIMUM);
  return EMAIL.test(email) ? readValue(email) : readError('not-an-email');
}

/** Doubts an address that is allowed but looks mistyped; a suggestion is the whole address (SU-29). */
export function emailHint(email: string): EmailHint | undefined {
  const at = email.lastIndexOf('@');
  if (at < 1) return undefined;
  const domain = email.slice(at + 1).toLowerCase();
  if (KNOWN_DOMAINS.includes(domain)) return undefined;
  const meant = KNOWN_DOMAINS.find((known) => isOneEditApart(domain, known));
  if (meant) return { kind: 'domain', suggestion: `${email.slice(0, at)}@${meant}` };
  return domain.includes('.') ? undefined : { kind: 'noDot' };
}

/** Reads a telephone number into E.164; eight digits are Danish (SU-30). */
export function readPhone(typed: string): Reading<string> {
  const phone = cleanDigits(typed).replace(/^00/, '+');
  if (phone === '') return EMPTY_READING;
  if (/^[2-9]\d{7}$/.test(phone)) return readValue(`+45${phone}`);
  if (/^45[2-9]\d{7}$/.test(phone)) return readValue(`+${phone}`);
  if (/^\+45[2-9]\d{7}$/.test(phone) || /^\+(?!45)\d{6,15}$/.test(phone)) return readValue(phone);
  return readError('not-a-phone');
}

/** Reads a postcode: a string of four digits, or `FO-` and three (SU-31). */
export function readPostcode(typed: string): Reading<string> {
  const postcode = cleanDigits(typed).toUpperCase();
  if (postcode === '') return EMPTY_READING;
  if (/^\d{4}$/.test(postcode)) return readValue(postcode);
  if (/^FO\d{3}$/.test(postcode)) return readValue(`FO-${postcode.slice(2)}`);
  return readError('not-a-postcode');
}

const READERS = { name: readName, email: readEmail, phone: readPhone, postcode: readPostcode };

/** Reads all contact fields by the policy's rules; where one of two is enough the error stands at the first (SU-14). */
export function readContact(
  typed: TypedContact,
  rules: ContactRules,
): { readonly contact: Contact; readonly errors: readonly FieldError[] } {
  const contact: Contact = { name: '' };
  const errors: FieldError[] = [];
  const blamed = new Set<string>();
  for (const field of ['name', 'email', 'phone', 'postcode'] as const) {
    const rule = field === 'name' ? 'required' : (rules[field] ?? 'hidden');
    const reading = READERS[field](typed[field] ?? '');
    const pointer = fieldPointer('contact', field);
    if (reading.kind === 'value' && rule === 'hidden') errors.push({ pointer, code: 'unknown-member' });
    else if (reading.kind === 'value') contact[field] = reading.value;
    else if (reading.kind === 'error') {
      blamed.add(field);
      errors.push({ pointer, ...reading.error });
    } else if (rule === 'required') errors.push({ pointer, code: 'required' });
  }
  const alternatives = oneOfFields(rules);
  const hasOne = alternatives.some((field) => contact[field] !== undefined || blamed.has(field));
  const [first] = alternatives;
  if (first && !hasOne) errors.push({ pointer: fieldPointer('contact', first), code: 'required' });
  if (contact.email && contact.phone && isChannel(typed.preferred)) contact.preferred = typed.preferred;
  return { contact, errors };
}

/** The fields of which one is enough; none when the policy names no alternatives (SU-14). */
export function oneOfFields(rules: ContactRules): readonly ('email' | 'phone')[] {
  return (['email', 'phone'] as const).filter((field) => rules[field] === 'oneOf');
}

function isChannel(value: string | undefined): value is 'email' | 'phone' | 'sms' {
  return value === 'email' || value === 'phone' || value === 'sms';
}

// One letter put in, left out, changed, or two neighbours swapped.
function isOneEditApart(left: string, right: string): boolean {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (short === long || long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  const isSwapped = short[at] === long[at + 1] && short[at + 1] === long[at];
  return short.slice(at + 1) === long.slice(at + 1) || (isSwapped && short.slice(at + 2) === long.slice(at + 2));
}
