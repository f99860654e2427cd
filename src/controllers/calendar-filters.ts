import {
  type CalendarFilter,
  FILTER_KEYS,
  type FilterKey,
  isEmptyFilter,
  usedKeys,
} from '../domain/calendar/calendar-filter.ts';
import { formatPlainDate, readPlainDate } from '../domain/calendar/date-time.ts';
import { countValues, type FilterCounts, type FilterValues, valuesAmong } from '../domain/calendar/filter-counts.ts';
import { bestRemoval, countUnstated } from '../domain/calendar/filter-occurrences.ts';
import type { FilterContext } from '../domain/calendar/filter-values.ts';
import type { PlacedOccurrence } from '../domain/calendar/placed-occurrence.ts';
import { inRow } from '../i18n/format.ts';
import type { CalendarMessages } from '../i18n/messages.ts';
import { chipsOf, type FilterChip, type FilterLocale, labelsOf } from './calendar-filter-labels.ts';
import { keptWork } from './kept-work.ts';

interface Setting {
  locale: FilterLocale;
  /** Words of the calendar itself, for its counts. */
  calendar: Pick<CalendarMessages, 'count'>;
  context: FilterContext;
  /** The controls to show, in order. */
  keys: readonly FilterKey[];
  /** What the values are called; one that keeps the answer where it is asked again and again. */
  labelled?: typeof labelsOf;
  /** Which dates have which values; one that keeps the answer likewise. */
  valued?: typeof valuesAmong;
  /** Whether these are all the events there are (CT-11). */
  isWhole: boolean;
  /** Whether what is missing is of a file that is larger than may be read (EC-32). */
  isFile: boolean;
}

/** What counts hang on beside the dates: the day, and the minute where the dates that look for help are counted (CT-17). */
export const countedAt = (keys: readonly FilterKey[], { today, now, zone }: FilterContext): readonly unknown[] => [
  ...keys,
  zone,
  today,
  keys.includes('hasNeeds') && Math.floor(now / 60_000),
];

/** The values of the dates, read out of them again only where they or what they hang on are others than the last time. */
export function keptValues(): typeof valuesAmong {
  const keep = keptWork<PlacedOccurrence, FilterValues>();
  return (placed, keys, context) => keep(placed, countedAt(keys, context), () => valuesAmong(placed, keys, context));
}

/** The filters an editor asks for, in their order; names that are none are left out (EC-67). */
export const readKeys = (names: readonly string[]): FilterKey[] =>
  [...new Set(names)].flatMap((name) => FILTER_KEYS.find((key) => key === name) ?? []);

const countOf = (count: number, { locale, calendar, isWhole }: Setting) =>
  isWhole ? calendar.count(count) : locale.words.atLeast(calendar.count(count));

const whens = ['today', 'weekend', 'nextWeek'] as const;

/**
 * The filter panel as view data: each choice with its count given the others, the choice in words, and a way out of
 * nothing (EC-67, EC-68). `placed` are the dates that the editor lets be seen and that are not over.
 */
export function filtersView(placed: readonly PlacedOccurrence[], filter: CalendarFilter, setting: Setting) {
  const { locale, context, keys, labelled = labelsOf, valued = valuesAmong } = setting;
  const { words } = locale;
  const { counts, found } = countValues(placed, { filter, values: valued(placed, keys, context), context });
  const chips = chipsOf(placed, filter, { ...locale, labelled });
  const events = countOf(found, setting);
  return {
    controls: keys.flatMap((key) => controlOf(placed, { key, filter, counts, labelled }, locale) ?? []),
    toggleLabel: words.toggle(usedKeys(filter).length),
    summary: isEmptyFilter(filter)
      ? events
      : words.filtered(
          events,
          chips.map(({ label }) => label),
        ),
    gaps: gapsOf(placed, { filter, chips }, setting),
    chips,
    resetLabel: words.reset,
    ...(found === 0 && placed.length > 0 && { noHits: noHitsOf(placed, { filter, chips }, setting) }),
  };
}

interface Control {
  key: FilterKey;
  filter: CalendarFilter;
  counts: FilterCounts;
  labelled: typeof labelsOf;
}

function controlOf(
  placed: readonly PlacedOccurrence[],
  { key, filter, counts, labelled }: Control,
  locale: FilterLocale,
) {
  const { words } = locale;
  const base = { key, label: words.filter[key] ?? '' };
  const chosen: readonly string[] = [filter[key] ?? []].flat().map(String);
  const known = counts.get(key);
  const options = () =>
    [...labelled(placed, key, locale)]
      .filter(([value]) => known?.has(value) || chosen.includes(value))
      .map(([value, label]) => ({
        value,
        label: words.option(label, known?.get(value) ?? 0),
        isChosen: chosen.includes(value),
      }));
  switch (key) {
    case 'q':
      return { ...base, kind: 'search', value: filter.q ?? '' } as const;
    case 'postcode':
      return { ...base, kind: 'text', value: chosen.join(', '), hint: words.postcodeHint } as const;
    case 'from':
      return { ...base, kind: 'day', value: filter.from ?? '' } as const;
    case 'to': {
      const end = readPlainDate(filter.to);
      return { ...base, kind: 'day', value: end === undefined ? '' : formatPlainDate(end - 1) } as const;
    }
    case 'isFree':
    case 'hasNeeds': {
      const label = words.option(base.label, known?.get('true') ?? 0);
      return { ...base, kind: 'flag', label, isChosen: chosen.length > 0 } as const;
    }
    case 'when': {
      const items = whens.map((when) => ({
        value: when,
        label: words.option(words.when[when], known?.get(when) ?? 0),
        isChosen: chosen.includes(when),
      }));
      return { ...base, kind: 'buttons', items } as const;
    }
    case 'accessibility': {
      const items = options();
      return items.length > 0 ? ({ ...base, kind: 'checks', items } as const) : undefined;
    }
    default: {
      const items = options();
      return items.length > 1 || chosen.length > 0
        ? ({ ...base, kind: 'list', allLabel: words.all, items } as const)
        : undefined;
    }
  }
}

interface Choice {
  filter: CalendarFilter;
  chips: readonly FilterChip[];
}

/** What was not looked through (CT-13), and what is not known of the access that is asked for (EC-63). */
function gapsOf(placed: readonly PlacedOccurrence[], { filter, chips }: Choice, setting: Setting): string[] {
  const { locale, context, isWhole, isFile } = setting;
  const { words } = locale;
  const notSearched = isWhole ? [] : isFile ? [words.notAllRead] : isEmptyFilter(filter) ? [] : [words.firstThousand];
  const unstated = chips
    .filter(({ key }) => key === 'accessibility')
    .flatMap(({ value, label }) => {
      const count = countUnstated(placed, { filter, feature: value }, context);
      return count > 0 ? [locale.words.unstated(countOf(count, setting), label)] : [];
    });
  return [...notSearched, ...unstated];
}

function noHitsOf(placed: readonly PlacedOccurrence[], { filter, chips }: Choice, setting: Setting) {
  const { words } = setting.locale;
  const best = bestRemoval(placed, filter, setting.context);
  const names = chips.filter(({ key }) => key === best?.key).map(({ label }) => label);
  return {
    sentence: words.noHits,
    ...(best && {
      removal: { key: best.key, label: words.without(inRow(names, setting.locale.language), best.count) },
    }),
  };
}
