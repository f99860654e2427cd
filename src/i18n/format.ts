import type { Language } from './messages.ts';

/** Whose forms of dates and numbers each language takes. */
export const regions: Readonly<Record<Language, string>> = {
  da: 'da-DK',
  en: 'en-GB',
  de: 'de-DE',
  ar: 'ar-u-nu-latn',
};
const cache = new Map<string, Intl.DateTimeFormat>();

/** The parts of a date that a sentence needs, as Intl names them. */
export type DateParts = Intl.DateTimeFormatOptions;

/** «tirsdag 8. december» */
export const longDay: DateParts = { weekday: 'long', day: 'numeric', month: 'long' };
/** «tirsdag 8. december 2026» */
export const longDayYear: DateParts = { ...longDay, year: 'numeric' };
/** «8. december» */
export const dayMonth: DateParts = { day: 'numeric', month: 'long' };
/** «8. december 2026» */
export const dayYear: DateParts = { day: 'numeric', month: 'long', year: 'numeric' };
/** «december 2026» */
export const monthYear: DateParts = { month: 'long', year: 'numeric' };
/** «18.00», without a leading zero in Danish: «9.05» (EC-86). */
export const clockTime: DateParts = { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' };

/** Formats an instant (milliseconds since 1970 UTC) as seen in a zone; one cached Intl formatter per form. */
export function formatInstant(
  instant: number,
  parts: DateParts,
  { language, timeZone }: { language: Language; timeZone: string },
): string {
  const key = language + timeZone + JSON.stringify(parts);
  let format = cache.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(regions[language], { ...parts, timeZone });
    cache.set(key, format);
  }
  // «tirsdag den 8. december» is Intl's Danish; people and look.md write it without the article.
  return format
    .format(instant)
    .replace(' den ', ' ')
    .replace(/^0(?=\d[.:])/, '');
}

type Words = readonly (string | undefined)[];

/** Words that follow others, «, kl. 18.00, Salen», with the comma of the language; what is empty is left out. */
export const afterComma = (words: Words, language: string | undefined): string =>
  words.map((word) => word && (language === 'ar' ? '، ' : ', ') + word).join('');

/** Words in a row: «kl. 18.00, Salen». */
export const inRow = (words: Words, language: string | undefined): string => afterComma(words, language).slice(2);

/** Formats a civil day (days since 1970-01-01), which has no zone. No line ends between «8.» and «december». */
export const formatDay = (day: number, parts: DateParts, language: Language): string =>
  formatInstant(day * 86_400_000, parts, { language, timeZone: 'UTC' }).replace(/(\d\.?) (?=\D)/, '$1\u00a0');
