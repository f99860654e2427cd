import type { AccessFact, Price } from '../contract/event-content.ts';
import type { Occurrence } from '../contract/occurrence.ts';
import { statusesOf } from '../domain/calendar/event-status.ts';
import { formatNumber } from '../i18n/format.ts';
import { contactLines, type DetailsSetting, hostOf, type Line, linkTo, plainLine } from './calendar-lines.ts';

/** What an event costs in words; unknown is never free (EC-61). */
export function priceWords(price: Price | undefined, { details, language, text }: DetailsSetting): string {
  if (price?.kind === 'free') return details.isFree;
  if (price?.kind === 'donation') return price.text ? text(price.text).text : details.donation;
  if (price?.kind !== 'paid') return details.unknownPrice;
  const amounts = price.amounts ?? [];
  if (amounts.length === 0) return price.text ? text(price.text).text : details.unknownPrice;
  const currency = price.currency ?? 'DKK';
  const number = (minor: number) =>
    minor % 100 === 0 ? formatNumber(minor / 100, language) : formatNumber(minor / 100, language, 2);
  const words = (minor: number) =>
    currency === 'DKK' ? details.amount(number(minor)) : details.foreignAmount(number(minor), currency);
  const sums = amounts.map(({ minor }) => minor);
  const [low, high] = [Math.min(...sums), Math.max(...sums)];
  const range = low === high || currency !== 'DKK' ? words(low) : details.amountRange(number(low), number(high));
  const each = amounts.flatMap(({ minor, label }) =>
    label ? [`${text(label).text.toLowerCase()} ${words(minor)}`] : [],
  );
  return each.length > 0 && amounts.length > 1 ? details.amountsOf(range, each) : range;
}

/** Features that a person may rely on being told about (EC-56: the first seven). */
const expected = [
  'stepFree',
  'accessibleToilet',
  'hearingLoop',
  'signLanguage',
  'captioning',
  'companionTicket',
  'accessibleParking',
];

/** Access facts, the event's before its place's; then those that nobody stated (EC-56). */
export function accessLines(occurrence: Occurrence, { details, text }: DetailsSetting): Line[] {
  const facts = new Map<string, AccessFact>();
  for (const { id, label } of occurrence.place?.accessibility ?? [])
    facts.set(id, { feature: id, value: 'yes', label });
  for (const fact of [...(occurrence.place?.access ?? []), ...(occurrence.access ?? [])]) facts.set(fact.feature, fact);
  const lines = [...facts.values()].flatMap(({ feature, value, label, note }): Line[] => {
    const name = details.feature[feature] ?? text(label).text;
    return name ? [plainLine(details.fact(name, details.value[value], text(note).text))] : [];
  });
  // At an event that is only online nobody needs a ramp.
  const isOnlineOnly = occurrence.place?.remote === 'only';
  const relevant = isOnlineOnly ? ['signLanguage', 'captioning'] : expected;
  const asked = relevant.filter((feature) => !facts.has(feature)).map((feature) => details.feature[feature] ?? '');
  if (asked.length === 0) return lines;
  const who = occurrence.contact?.role ?? occurrence.contact?.name;
  return [
    ...lines,
    plainLine(details.notStated(asked, occurrence.contact ? (who ? text(who).text : details.theOrganiser) : '')),
  ];
}

/** How to register, honestly: a link, a contact, or none; never for a date that is off (EC-59). */
export function registrationOf(
  occurrence: Occurrence,
  setting: DetailsSetting,
): { lines: Line[]; action?: Line } | undefined {
  const { registration } = occurrence;
  const { details } = setting;
  const codes = statusesOf(occurrence, setting.now).map(({ code }) => code);
  if (!registration || codes.includes('cancelled') || codes.includes('postponed')) return undefined;
  if (registration.mode === 'none') return { lines: [plainLine(details.noRegistration)] };
  // The words are among the statuses: closed, not open yet, nothing left.
  if (codes.some((code) => code === 'closed' || code === 'notOpen' || code === 'soldOut')) return undefined;
  const help = occurrence.hasHelpToCome ? [plainLine(details.helpToCome)] : [];
  const address = registration.signUpUrl ?? (registration.mode === 'here' ? occurrence.url : undefined);
  const href = registration.mode !== 'contact' && address ? linkTo(address) : undefined;
  if (href) return { lines: help, action: { text: details.registerAt(hostOf(href)), href } };
  const ways = contactLines(registration.contact ?? occurrence.contact, setting).filter((line) => line.href);
  return ways.length > 0 ? { lines: [plainLine(details.callOrWrite), ...ways, ...help] } : undefined;
}

/** Helping hands that the event looks for (EC-58). */
export function needLines({ needs, contact, status }: Occurrence, { details, text }: DetailsSetting): Line[] {
  if (!needs?.length || status === 'cancelled' || status === 'postponed') return [];
  const lines = needs.map(({ task, capacity }) => {
    const { remaining, display } = capacity ?? {};
    if (remaining === 0) return plainLine(details.need(text(task).text, details.noHelpNeeded));
    const places = typeof remaining === 'number' && display === 'exact' ? remaining : undefined;
    return plainLine(details.need(text(task).text, details.places(places)));
  });
  const isOpen = needs.some(({ capacity }) => capacity?.remaining !== 0);
  const who = contact && (text(contact.role).text || text(contact.name).text || details.theOrganiser);
  return isOpen && who ? [...lines, plainLine(details.wantToHelp(who))] : lines;
}
