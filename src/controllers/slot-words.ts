import type { Slot } from '../contract/opportunity.ts';
import type { SlotWords } from '../domain/sign-up/capacity.ts';
import { clockTime, formatInstant, longDay, longDayYear } from '../i18n/format.ts';
import type { Language, SlotMessages } from '../i18n/messages.ts';

/** What words about a time need to know of the reader. */
export interface SlotLocale {
  language: Language;
  words: SlotMessages;
}

/**
 * «tirsdag 8. december kl. 17.00–19.00», in the zone of the time; the year where it is another than this one
 * (LK-12). `day` may be other words, such as «Hver tirsdag».
 */
export function whenWords(
  { startsAt, endsAt, timeZone }: Pick<Slot, 'startsAt' | 'endsAt' | 'timeZone'>,
  { language, words }: SlotLocale,
  day = dayWords(startsAt, timeZone, language),
): string {
  const [from, to] = [clockOf(startsAt, timeZone, language), endsAt ? clockOf(endsAt, timeZone, language) : ''];
  return words.when(day, from, to);
}

/** «tirsdag 8. december», with the year where it is another than this one. */
export function dayWords(startsAt: string, timeZone: string, language: Language): string {
  const zone = { language, timeZone };
  const year = (instant: number) => formatInstant(instant, { year: 'numeric' }, zone);
  const instant = Date.parse(startsAt);
  const parts = year(instant) === year(Date.now()) ? longDay : longDayYear;
  // No line ends before the year: «2027 kl. 15.00» reads as a number.
  return formatInstant(instant, parts, zone).replace(/ (?=\d{4})/, '\u00a0');
}

/** «18.00–21.30» after words such as «Hver tirsdag». */
export function clockOf(moment: string, timeZone: string, language: Language): string {
  return formatInstant(Date.parse(moment), clockTime, { language, timeZone });
}

/** The words for places; nothing where there is no limit (SU-40). */
export function placesText(said: SlotWords | undefined, words: SlotMessages): string {
  if (!said) return '';
  return said.kind === 'exact' ? words.exactPlaces(said.count) : words.places[said.kind];
}
