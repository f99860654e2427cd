import type { CaseStory } from '../../contract/case-story.ts';
import type { Code } from '../../contract/code.ts';
import { matchesWords } from '../text/fold.ts';

/** Filters with values to choose from, in the order they are shown and written in an address (CA-24, CA-26). */
export const caseFilterNames = ['status', 'municipality', 'tag', 'dimension', 'kind'] as const;
export type CaseFilterName = (typeof caseFilterNames)[number];

/** Chosen values by filter, and the search text `q`; an absent or empty filter asks for nothing. */
export type CaseFilter = { readonly [Name in CaseFilterName]?: readonly string[] } & { readonly q?: string };

/** Value of the filter `municipality` for cases without one; no id can be it. Never sent to a backend. */
export const withoutMunicipality = '-';

const lists = { municipality: 'municipalities', tag: 'tags', dimension: 'dimensions' } as const;

/** The values a case has for a filter, with their words where the source has words for them. */
export const caseCodes = (story: CaseStory, name: keyof typeof lists): readonly Code[] => story[lists[name]] ?? [];

/** The ids a case has for a filter. */
export function caseValues(story: CaseStory, name: CaseFilterName): readonly string[] {
  if (name === 'status') return [story.status];
  if (name === 'kind') return [story.kind ?? 'case'];
  const ids = caseCodes(story, name).map(({ id }) => id);
  return name === 'municipality' && !ids.length ? [withoutMunicipality] : ids;
}

/** The cases that match: any value within a filter, all filters together, and the search of CT-12 from two characters. */
export function filterCases(stories: readonly CaseStory[], filter: CaseFilter): CaseStory[] {
  return stories.filter(
    // The search comes last: it reads every text, the others look at ids.
    (story) => caseFilterNames.every((name) => matches(story, name, filter)) && matchesSearch(story, filter.q),
  );
}

/**
 * How many cases each value of a filter would show, given the other filters (CA-24): every value of the cases, those
 * with none too, in the order they are met.
 */
export function countCaseValues(
  stories: readonly CaseStory[],
  filter: CaseFilter,
  name: CaseFilterName,
): Map<string, number> {
  const counts = new Map(stories.flatMap((story) => caseValues(story, name).map((value) => [value, 0])));
  for (const story of filterCases(stories, { ...filter, [name]: [] })) {
    for (const value of new Set(caseValues(story, name))) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** The one filter in use whose removal shows the most cases, for a choice without hits (CA-25). */
export function bestRemoval(
  stories: readonly CaseStory[],
  filter: CaseFilter,
): { name: CaseFilterName | 'q'; count: number } | undefined {
  return ([...caseFilterNames, 'q'] as const)
    .filter((name) => filter[name]?.length)
    .map((name) => ({ name, count: filterCases(stories, { ...filter, [name]: undefined }).length }))
    .filter(({ count }) => count > 0)
    .reduce<{ name: CaseFilterName | 'q'; count: number } | undefined>(
      (best, next) => (best && best.count >= next.count ? best : next),
      undefined,
    );
}

function matches(story: CaseStory, name: CaseFilterName, filter: CaseFilter): boolean {
  const asked = filter[name];
  return !asked?.length || caseValues(story, name).some((value) => asked.includes(value));
}

function matchesSearch(story: CaseStory, query = ''): boolean {
  if ([...query.trim()].length < 2) return true;
  const labels = [...caseCodes(story, 'tag'), ...caseCodes(story, 'municipality')].map((code) => code.label);
  return matchesWords(query, [story.title, story.summary, story.organisation?.name, ...labels]);
}
