import type { Text } from '../contract/text.ts';
import { type CalendarFilter, type FilterKey, usedKeys } from '../domain/calendar/calendar-filter.ts';
import { readPlainDate } from '../domain/calendar/date-time.ts';
import type { PlacedOccurrence } from '../domain/calendar/placed-occurrence.ts';
import { dayMonth, formatDay } from '../i18n/format.ts';
import type { CalendarFiltersMessages } from '../i18n/messages.ts';
import { keptWork } from './kept-work.ts';
import type { LocaleController } from './locale-controller.ts';

/** The words of the filters, the page's language, and texts of events in it. */
export type FilterLocale = Pick<
  LocaleController<CalendarFiltersMessages>,
  'words' | 'text' | 'language' | 'sourceLanguage'
>;
type Labels = ReadonlyMap<string, string>;
type Codes = readonly (readonly [id: string | undefined, label: Text | undefined])[];

/** What the values of a filter are called, in the order to offer them: by our words, else by those of the events. */
export function labelsOf(placed: readonly PlacedOccurrence[], key: FilterKey, locale: FilterLocale): Labels {
  const { words } = locale;
  switch (key) {
    case 'when':
      return new Map(Object.entries(words.when));
    case 'weekday':
      return new Map(Object.entries(words.weekdays));
    case 'partOfDay':
      return new Map(Object.entries(words.partsOfDay));
    case 'remote':
      return new Map(Object.entries(words.remote));
    case 'accessibility':
      return new Map([...namedBy(placed, key, locale), ...Object.entries(words.feature)]);
    default:
      return new Map([...namedBy(placed, key, locale)].sort(([, one], [, other]) => one.localeCompare(other, 'da')));
  }
}

/** The same, read out of the events again only where they, or the words, are others than the last time. */
export function keptLabels(): typeof labelsOf {
  const kept = new Map<FilterKey, ReturnType<typeof keptWork<PlacedOccurrence, Labels>>>();
  return (placed, key, locale) => {
    const keep = kept.get(key) ?? keptWork<PlacedOccurrence, Labels>();
    kept.set(key, keep);
    const { words, language, sourceLanguage } = locale;
    return keep(placed, [words, language, sourceLanguage], () => labelsOf(placed, key, locale));
  };
}

function namedBy(placed: readonly PlacedOccurrence[], key: FilterKey, { text }: FilterLocale): Map<string, string> {
  const labels = new Map<string, string>();
  for (const date of placed) {
    for (const [id, words] of codesOf(date.content ?? date.occurrence, key)) {
      // Thousands of dates share a few codes: each is worded once.
      const label = id && !labels.has(id) ? text(words).text : '';
      if (id && label) labels.set(id, label);
    }
  }
  return labels;
}

const NO_CODES: Codes = [];
const named = (codes: readonly { id: string; label?: Text | undefined }[] | undefined): Codes =>
  codes?.map(({ id, label }) => [id, label] as const) ?? NO_CODES;

function codesOf(
  { categories, audiences, organisations, place, access }: NonNullable<PlacedOccurrence['content']>,
  key: FilterKey,
): Codes {
  switch (key) {
    case 'category':
      return named(categories);
    case 'audience':
      return named(audiences);
    case 'area':
      return named(place?.area && [place.area]);
    case 'organisation':
      return (organisations ?? []).map(({ id, name }) => [id, name]);
    case 'accessibility': {
      const facts = [...(place?.access ?? []), ...(access ?? [])];
      return [...named(place?.accessibility), ...facts.map(({ feature, label }) => [feature, label] as const)];
    }
    default:
      return NO_CODES;
  }
}

/** One chosen value in words, to take away. */
export interface FilterChip {
  key: FilterKey;
  value: string;
  label: string;
  removeLabel: string;
}

/** Every chosen value in words (EC-67). */
export function chipsOf(
  placed: readonly PlacedOccurrence[],
  filter: CalendarFilter,
  { labelled = labelsOf, ...locale }: FilterLocale & { labelled?: typeof labelsOf },
): FilterChip[] {
  return usedKeys(filter).flatMap((key) => {
    const chosen = filter[key];
    const values: readonly string[] = Array.isArray(chosen) ? chosen : [String(chosen)];
    const labels = labelled(placed, key, locale);
    return values.map((value) => {
      const label = labels.get(value) ?? wordsOf(key, value, locale);
      return { key, value, label, removeLabel: locale.words.remove(label) };
    });
  });
}

function wordsOf(key: FilterKey, value: string, { words, language }: FilterLocale): string {
  const day = (shift: number) => formatDay((readPlainDate(value) ?? 0) + shift, dayMonth, language);
  switch (key) {
    case 'q':
      return words.quoted(value);
    case 'from':
      return words.fromDay(day(0));
    case 'to':
      // The filter names the first day that is no longer wanted (CT-12).
      return words.toDay(day(-1));
    case 'isFree':
    case 'hasNeeds':
      return words.filter[key] ?? value;
    default:
      return value;
  }
}
