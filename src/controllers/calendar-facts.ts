import type { AccessFact, EventNeed, Price } from '../contract/event-content.ts';
import type { Occurrence } from '../contract/occurrence.ts';
import type { Registration } from '../contract/registration.ts';
import { isFresh, isFull, isOff, looksForHelp, statusesOf } from '../domain/calendar/event-status.ts';
import { formatNumber } from '../i18n/format-number.ts';
import { contactLines, type DetailsSetting, hostOf, type Line, linkLines, plainLine } from './calendar-lines.ts';

/** What an event costs in words; unknown is never free (EC-61). */
export function priceWords(price: Price | undefined, { details, language, text }: DetailsSetting): string {
  const { kind, amounts = [], currency = 'DKK', text: stated } = price ?? {};
  if (kind === 'free') return details.isFree;
  if (kind === 'donation') return text(stated).text || details.donation;
  if (kind !== 'paid') return details.unknownPrice;
  if (amounts.length === 0) return text(stated).text || details.unknownPrice;
  const number = (minor: number) => formatNumber(minor / 100, language, minor % 100 ? 2 : 0);
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
export function accessLines(occurrence: Occurrence, setting: DetailsSetting): Line[] {
  const { details, text } = setting;
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
  return [...lines, plainLine(details.notStated(asked, whoToAsk(occurrence, setting)))];
}

/** Whom to ask, as a sentence names them; nobody where there is no way to. */
const whoToAsk = ({ contact }: Occurrence, { details, text }: DetailsSetting): string =>
  contact ? text(contact.role).text || text(contact.name).text || details.theOrganiser : '';

/** A way to begin a form: to come on this date, or on all of them (EC-59). */
export interface Start {
  what: 'date' | 'series';
  label: string;
  isWaiting: boolean;
}

/** How to register, honestly: here, by a link, a contact, or not at all; never for a date that is off (EC-59). */
export function registrationOf(
  occurrence: Occurrence,
  setting: DetailsSetting,
): { lines: Line[]; action?: Line; starts?: Start[] } | undefined {
  const { registration } = occurrence;
  const { details } = setting;
  if (!registration || isOff(occurrence.status)) return undefined;
  if (registration.mode === 'none') return { lines: [plainLine(details.noRegistration)] };
  const codes = statusesOf(occurrence, setting.now).map(({ code }) => code);
  // The words are among the statuses: closed, not open yet, nothing left.
  if (codes.some((code) => code === 'closed' || code === 'notOpen' || code === 'soldOut')) return undefined;
  const help = occurrence.hasHelpToCome ? [plainLine(details.helpToCome)] : [];
  if (registration.mode === 'here' && setting.canRegister)
    return { lines: help, starts: startsOf(registration, codes.includes('waitingList'), setting) };
  const address = registration.signUpUrl ?? (registration.mode === 'here' ? occurrence.url : undefined);
  const [action] = linkLines(address, (href) => plainLine(details.registerAt(hostOf(href))));
  if (action && registration.mode !== 'contact') return { lines: help, action };
  const ways = contactLines(registration.contact ?? occurrence.contact, setting).filter((line) => line.href);
  return ways.length > 0 ? { lines: [plainLine(details.callOrWrite), ...ways, ...help] } : undefined;
}

function startsOf({ per }: Registration, isWaiting: boolean, { details, dateCount }: DetailsSetting): Start[] {
  const series: Start = { what: 'series', label: details.registerSeries(dateCount), isWaiting };
  const date: Start = { what: 'date', label: details.register, isWaiting };
  // A series of which one date is left, or an event without one, is that date.
  if (dateCount < 2) return [date];
  return per === 'series' ? [series] : per === 'either' ? [date, series] : [date];
}

/** Helping hands that the event looks for, each with a way to give one where that can be done here (EC-58). */
export function needLines(occurrence: Occurrence, setting: DetailsSetting): (Line & { need?: EventNeed })[] {
  const { details, text, canHelp, now } = setting;
  const { needs, status } = occurrence;
  if (!needs?.length || isOff(status)) return [];
  const lines = needs.map((need) => {
    const { capacity } = need;
    const hasAll = isFull(capacity, now);
    const isExact = capacity?.display === 'exact' && isFresh(capacity, now);
    const places = details.places((isExact && capacity.remaining) || undefined);
    const line = plainLine(`${text(need.task).text} · ${hasAll ? details.noHelpNeeded : places}`);
    return canHelp && !hasAll ? { ...line, need } : line;
  });
  const who = whoToAsk(occurrence, setting);
  return who && !canHelp && looksForHelp(occurrence, now) ? [...lines, plainLine(details.wantToHelp(who))] : lines;
}
