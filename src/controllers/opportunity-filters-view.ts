import type { Opportunity } from '../contract/opportunity.ts';
import {
  codesFor,
  type FilterSetting,
  filterOpportunities,
  isSearch,
  type OpportunityFilter,
} from '../domain/sign-up/opportunity-filter.ts';
import type { OpportunityFiltersMessages } from '../i18n/messages.ts';
import type { LocaleController } from './locale-controller.ts';

type Locale = Pick<LocaleController<OpportunityFiltersMessages>, 'words' | 'text'>;

const codeNames = ['cause', 'audience', 'skill', 'area', 'organisation', 'network'] as const;
/** Filters that a person may be offered, beside the search. */
const choiceNames = [...codeNames, 'weekday', 'partOfDay', 'remote', 'commitment'] as const;
export type ChoiceName = (typeof choiceNames)[number];

/** The filter panel as view data: controls with counts given the other filters, and chips for what is chosen (SU-9). */
export function opportunityFiltersView(
  opportunities: readonly Opportunity[],
  { filter, fixed, filters }: { filter: OpportunityFilter; fixed: OpportunityFilter; filters: string },
  { locale, setting }: { locale: Locale; setting: FilterSetting },
) {
  const { words } = locale;
  const named = filters.split(/\s+/);
  const names = named.flatMap((name) => choiceNames.find((one) => one === name && !fixed[one]?.length) ?? []);
  const controls = names.map((name) => {
    const options = [...labelsOf(opportunities, name, locale)]
      .map(([value, label]) => {
        const narrowed = { ...filter, [name]: [value] };
        return { value, label, count: filterOpportunities(opportunities, narrowed, setting).length };
      })
      .filter(({ value, count }) => count > 0 || filter[name]?.some((one) => one === value));
    return { name, label: words.filter[name], chosen: filter[name]?.[0] ?? '', options };
  });
  const query = filter.q?.trim() ?? '';
  const searched = isSearch(query) ? [{ name: 'q', label: `«${query}»` }] : [];
  const hasHits = filterOpportunities(opportunities, filter, setting).length > 0;
  const shown = controls.filter(({ options }) => options.length > 1);
  const chosen = shown.flatMap(({ name, chosen: value, options }) =>
    value ? [{ name, label: options.find((option) => option.value === value)?.label ?? value }] : [],
  );
  const chips = [...searched, ...chosen].map((chip) => ({ ...chip, removeLabel: words.removeFilter(chip.label) }));
  return {
    query: filter.q ?? '',
    allLabel: words.all,
    controls: shown,
    chips,
    resetLabel: hasHits ? words.reset : words.showAll,
    ...(!hasHits && { noHits: { sentence: words.noHits, removals: removalsOf(opportunities, filter, locale) } }),
    ...(named.includes('q') && { searchLabel: words.filter.q }),
  };
}

// One button for each filter in use, when nothing fits (SU-10).
function removalsOf(opportunities: readonly Opportunity[], filter: OpportunityFilter, locale: Locale) {
  const chosen = choiceNames.flatMap((name) => {
    const value = filter[name]?.[0];
    return value ? { name, label: labelsOf(opportunities, name, locale).get(value) ?? value } : [];
  });
  const all = filter.q && isSearch(filter.q) ? [{ name: 'q', label: `«${filter.q.trim()}»` }, ...chosen] : chosen;
  return all.map(({ name, label }) => ({ name, label: locale.words.removeFilter(label) }));
}

function labelsOf(
  opportunities: readonly Opportunity[],
  name: ChoiceName,
  { words, text }: Locale,
): Map<string, string> {
  switch (name) {
    case 'weekday':
      return new Map(Object.entries(words.weekdays));
    case 'partOfDay':
      return new Map(Object.entries(words.partsOfDay));
    case 'remote':
      return new Map(Object.entries(words.remote));
    case 'commitment':
      return new Map(Object.entries(words.commitment));
    default:
      return new Map(
        opportunities
          .flatMap((opportunity) => codesFor(opportunity, name))
          .map(({ id, label }) => [id, text(label).text] as const)
          .sort(([, one], [, other]) => one.localeCompare(other)),
      );
  }
}
