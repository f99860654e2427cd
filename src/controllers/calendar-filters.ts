import {
  type CalendarFilter,
  FILTER_KEYS,
  type FilterKey,
  isEmptyFilter,
  usedKeys,
  type When,
} from '../domain/calendar/calendar-filter.ts';
import {
  bestRemoval,
  countValues,
  type FilterContext,
  filterOccurrences,
} from '../domain/calendar/filter-occurrences.ts';
import type { PlacedOccurrence } from '../domain/calendar/placed-occurrence.ts';
import type { CalendarFiltersMessages, CalendarMessages } from '../i18n/messages.ts';
import type { FixedFilters } from './calendar-selection.ts';
import type { LocaleController } from './locale-controller.ts';

type Lists = 'category' | 'area';

interface Setting {
  locale: Pick<LocaleController<CalendarFiltersMessages>, 'words' | 'text'>;
  /** Words of the calendar itself, for its counts. */
  calendar: Pick<CalendarMessages, 'count'>;
  context: FilterContext;
  /** The controls to show, in order. */
  keys: readonly FilterKey[];
}

/** The filters an editor asks for, in their order; names that are none are left out (EC-67). */
export const readKeys = (names: readonly string[]): FilterKey[] =>
  [...new Set(names)].flatMap((name) => FILTER_KEYS.find((key) => key === name) ?? []);

const MOST_CHOICES = 4;
const visible = new WeakMap<readonly PlacedOccurrence[], Map<string, readonly PlacedOccurrence[]>>();

const fixedNames = ['category', 'area', 'postcode', 'audience', 'organisation', 'accessibility'] as const;

/** What the editor fixed, ids parted by blanks or commas (EC-69). */
export function fixedFilter(fixed: FixedFilters): CalendarFilter {
  const ids = fixedNames.map((name) => [name, fixed[name].split(/[\s,]+/).filter(Boolean)] as const);
  const lists = Object.fromEntries(ids.filter(([, values]) => values.length > 0));
  return fixed.isFree ? { ...lists, isFree: true } : lists;
}

/** The dates that satisfy what the editor fixed and what the person chose; the last few answers are kept. */
export function visibleDates(
  placed: readonly PlacedOccurrence[],
  { fixed, filter }: { fixed: FixedFilters; filter: CalendarFilter },
  context: FilterContext,
): readonly PlacedOccurrence[] {
  const filters = [fixedFilter(fixed), filter];
  if (filters.every(isEmptyFilter)) return placed;
  const key = JSON.stringify([filters, context]);
  const known = visible.get(placed)?.get(key);
  if (known) return known;
  const dates = filterOccurrences(placed, filters, context);
  const others = [...(visible.get(placed) ?? [])].slice(1 - MOST_CHOICES);
  visible.set(placed, new Map([...others, [key, dates]]));
  return dates;
}

const flagNames = ['isFree', 'hasNeeds'] as const;
const whens: readonly When[] = ['today', 'weekend', 'nextWeek'];

/**
 * The filter panel as view data: each choice with its count given the others, the choice in words, and a way out of
 * nothing (EC-67, EC-68). `placed` are the dates that the editor lets be seen and that are not over.
 */
export function filtersView(placed: readonly PlacedOccurrence[], filter: CalendarFilter, setting: Setting) {
  const { locale, calendar, context, keys } = setting;
  const { words, text } = locale;
  const counts = countValues(placed, { filter, keys, context });
  const labels = labelsOf(placed, text);
  const countOf = (key: FilterKey, value: string) => counts.get(key)?.get(value) ?? 0;
  const listOf = (key: Lists) => {
    const chosen = filter[key]?.[0] ?? '';
    const values = [...(counts.get(key) ?? [])].map(([value, count]) => ({
      value,
      label: labels[key].get(value) ?? value,
      count,
    }));
    return {
      key,
      label: words.filter[key] ?? '',
      chosen,
      allLabel: words.all,
      options: values.sort((a, b) => a.label.localeCompare(b.label, 'da')),
    };
  };
  const lists = keys.filter((key): key is Lists => key === 'category' || key === 'area').map(listOf);
  const found = filterOccurrences(placed, [filter], context).length;
  const chips = chipsOf(filter, words, labels);
  return {
    searchLabel: keys.includes('q') ? words.filter.q : undefined,
    query: filter.q ?? '',
    when: keys.includes('when')
      ? {
          label: words.filter.when ?? '',
          items: whens.map((when) => ({
            value: when,
            label: words.option(words.when[when], countOf('when', when)),
            isChosen: filter.when === when,
          })),
        }
      : undefined,
    lists: lists.filter(({ options, chosen }) => options.length >= 2 || chosen),
    flags: flagNames
      .filter((key) => keys.includes(key))
      .map((key) => ({
        key,
        label: words.option(words.filter[key] ?? '', countOf(key, 'true')),
        isChosen: filter[key] === true,
      })),
    toggleLabel: words.toggle(usedKeys(filter).length),
    summary: isEmptyFilter(filter)
      ? calendar.count(found)
      : words.filtered(
          calendar.count(found),
          chips.map(({ label }) => label),
        ),
    chips,
    resetLabel: words.reset,
    ...(found === 0 && placed.length > 0 && { noHits: noHitsOf(placed, filter, { setting, chips }) }),
  };
}

type Labels = Record<Lists, Map<string, string>>;

function labelsOf(placed: readonly PlacedOccurrence[], text: Setting['locale']['text']): Labels {
  const labels: Labels = { category: new Map(), area: new Map() };
  for (const { occurrence } of placed) {
    for (const { id, label } of occurrence.categories ?? [])
      if (!labels.category.has(id)) labels.category.set(id, text(label).text);
    const area = occurrence.place?.area;
    if (area && !labels.area.has(area.id)) labels.area.set(area.id, text(area.label).text);
  }
  return labels;
}

function chipsOf(filter: CalendarFilter, words: CalendarFiltersMessages, labels: Labels) {
  return usedKeys(filter).flatMap((key) => {
    const value = filter[key];
    const values = Array.isArray(value) ? value : [String(value)];
    return values.map((each: string) => {
      const label = chipLabel(key, each, { words, labels });
      return { key, value: each, label, removeLabel: words.remove(label) };
    });
  });
}

function chipLabel(
  key: FilterKey,
  value: string,
  { words, labels }: { words: CalendarFiltersMessages; labels: Labels },
): string {
  if (key === 'q') return words.quoted(value);
  if (key === 'when') return words.when[value as When];
  if (key === 'category' || key === 'area') return labels[key].get(value) ?? value;
  return words.filter[key] ?? value;
}

function noHitsOf(
  placed: readonly PlacedOccurrence[],
  filter: CalendarFilter,
  { setting, chips }: { setting: Setting; chips: readonly { key: FilterKey; label: string }[] },
) {
  const { words } = setting.locale;
  const best = bestRemoval(placed, filter, setting.context);
  const names = chips.filter(({ key }) => key === best?.key).map(({ label }) => label);
  return {
    sentence: words.noHits,
    ...(best && { removal: { key: best.key, label: words.without(names.join(', '), best.count) } }),
  };
}
