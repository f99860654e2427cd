import type { CaseStory } from '../contract/case-story.ts';
import {
  bestRemoval,
  type CaseFilter,
  type CaseFilterName,
  caseCodes,
  countCaseValues,
  filterCases,
  withoutMunicipality,
} from '../domain/case/case-filter.ts';
import type { CaseListMessages } from '../i18n/messages.ts';
import type { LocaleController } from './locale-controller.ts';

type Locale = Pick<LocaleController<CaseListMessages>, 'words' | 'text'>;
const panelNames = ['status', 'municipality', 'tag', 'dimension'] as const;

/** Whether a list of cases is worth narrowing: six or more, or the page names its filters (CA-24). */
export const hasFilters = (stories: readonly CaseStory[], filters: string): boolean =>
  filters.trim() !== 'none' && (filters.trim() !== '' || stories.length >= 6);

/** The filter panel as view data: controls with counts given the other filters, and chips for what is chosen. */
export function caseFiltersView(
  stories: readonly CaseStory[],
  { filter, fixed, filters }: { filter: CaseFilter; fixed: CaseFilter; filters: string },
  { words, text }: Locale,
) {
  const named = filters.split(/\s+/).filter(Boolean);
  const names = panelNames.filter((name) => !fixed[name] && (named.length === 0 || named.includes(name)));
  const controls = names.map((name) => {
    const labels = labelsOf(stories, name, { words, text });
    const options = [...countCaseValues(stories, filter, name)].map(([value, count]) => {
      return { value, count, label: labels.get(value) ?? value };
    });
    return { name, label: words.filter[name], chosen: filter[name]?.[0] ?? '', options };
  });
  const shown = controls.filter(({ name, options }) => options.length >= 2 || named.includes(name));
  const chips = shown
    .filter(({ chosen }) => chosen)
    .map(({ name, chosen, options }) => {
      const label = options.find(({ value }) => value === chosen)?.label ?? chosen;
      return { name, label, removeLabel: words.removeFilter(label) };
    });
  return {
    searchLabel: words.filter.q,
    query: filter.q ?? '',
    allLabel: words.all,
    controls: shown,
    chips,
    resetLabel: words.reset,
    ...(filterCases(stories, filter).length === 0 && { noHits: noHitsOf(stories, filter, { words, text }) }),
  };
}

/** What to say when nothing fits: so, and which one filter to drop for the most cases (CA-25). */
function noHitsOf(stories: readonly CaseStory[], filter: CaseFilter, { words, text }: Locale) {
  const best = bestRemoval(stories, filter);
  const [value = ''] = (best && best.name !== 'q' && filter[best.name]) || [];
  const label =
    best?.name === 'q' ? `«${filter.q}»` : best && (labelsOf(stories, best.name, { words, text }).get(value) ?? value);
  return {
    sentence: words.noHits,
    removals: best && label ? [{ name: best.name, label: words.withoutFilter(label, best.count) }] : [],
  };
}

function labelsOf(stories: readonly CaseStory[], name: CaseFilterName, { words, text }: Locale): Map<string, string> {
  if (name === 'kind') return new Map();
  if (name === 'status') return new Map(Object.entries(words.status));
  const codes = stories.flatMap((story) => caseCodes(story, name));
  const labels = codes.map(({ id, label }) => [id, text(label).text] as const);
  return new Map([...labels, [withoutMunicipality, words.noMunicipality]]);
}
