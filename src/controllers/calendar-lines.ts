import type { Contact } from '../contract/contact.ts';
import { safeAddress } from '../contract/safe-address.ts';
import { nationalPhone } from '../domain/text/national-phone.ts';
import type { ChosenText } from '../i18n/choose-locale.ts';
import type { CalendarDetailsMessages } from '../i18n/messages.ts';
import type { CalendarSetting } from './calendar-setting.ts';

/** What details hang on beside the words of the calendar. */
export type DetailsSetting = CalendarSetting & {
  details: CalendarDetailsMessages;
  /** The series in words, once its chunk is there (EC-85). */
  series?: { sentence: string; next: readonly string[] } | undefined;
  /** Name of a source by its key, where there are several (EC-40). */
  sourceName: (key: string | undefined) => string | undefined;
  /** Whether the rest of a partial item is still on its way. */
  isWaiting: boolean;
  /** Whether one can register here, and help here: the source takes it. */
  canRegister: boolean;
  canHelp: boolean;
  /** How many dates of the event are to come. */
  dateCount: number;
};

/** A line of the details: words, maybe a link. */
export interface Line extends ChosenText {
  href?: string;
}

/** Words without a link. */
export const plainLine = (text: string): Line => ({ text });
/** The address if there is one and it is a safe link (CT-23). */
export const linkTo = (address: string | undefined): string | undefined =>
  address ? safeAddress(address, document.baseURI, 'link') : undefined;

/** A line that leads somewhere; none where the address is no safe link. */
export function linkLines(address: string | undefined, words: (href: string) => ChosenText): Line[] {
  const href = linkTo(address);
  return href ? [{ ...words(href), href }] : [];
}

/** Host of an address as people read it (CT-23). */
export const hostOf = (address: string): string => new URL(address, document.baseURI).host;

/** Name, role and ways to reach a contact, each as a line (CT-25). */
export function contactLines(contact: Contact | undefined, { text }: Pick<DetailsSetting, 'text'>): Line[] {
  if (!contact) return [];
  const { name, role, phone, email, url, hours } = contact;
  return [
    ...(name ? [text(name)] : []),
    ...(role ? [text(role)] : []),
    ...(phone ? linkLines(`tel:${phone}`, () => plainLine(nationalPhone(phone))) : []),
    ...(email ? linkLines(`mailto:${email}`, () => plainLine(email)) : []),
    ...linkLines(url, (href) => plainLine(hostOf(href))),
    ...(hours ? [text(hours)] : []),
  ];
}
