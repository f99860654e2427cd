import type { CaseStory } from '../../contract/case-story.ts';

/** What stands in the result part of a story (CA-7). */
export type ResultState =
  /** “Resultat”, the text. */
  | { readonly code: 'told' }
  /** “Resultat”, not described in the source. */
  | { readonly code: 'notDescribed' }
  /** “Resultat”, to follow; an evaluation is planned after each of these months, ascending. */
  | { readonly code: 'evaluationPlanned'; readonly afterMonths: readonly number[] }
  /** “Resultat”, to follow. */
  | { readonly code: 'toFollow' }
  /** “Foreløbigt resultat”, the text. */
  | { readonly code: 'preliminary' }
  /** “Sådan går det i eksemplet”, the text. */
  | { readonly code: 'inExample' }
  /** The part is left out. */
  | { readonly code: 'leftOut' }
  /** No three parts at all: only the short mention is known. */
  | { readonly code: 'onlyMention' };

/** Decides the result part of a whole story from its status and what is there (CA-7); a story without any part is a mention. */
export function resultState(story: CaseStory): ResultState {
  const { status, challenge, solution, result } = story;
  if (status === 'teaser' || !(challenge || solution || result)) return { code: 'onlyMention' };
  switch (status) {
    case 'reported':
      return { code: result ? 'told' : 'notDescribed' };
    case 'illustration':
      return { code: result ? 'inExample' : 'leftOut' };
    case 'planned':
      return result ? { code: 'preliminary' } : awaited(story);
  }
}

function awaited({ evaluations }: CaseStory): ResultState {
  const months = evaluations?.filter(({ state }) => state === 'planned').map(({ afterMonths }) => afterMonths) ?? [];
  const afterMonths = [...new Set(months)].sort((left, right) => left - right);
  return afterMonths.length > 0 ? { code: 'evaluationPlanned', afterMonths } : { code: 'toFollow' };
}
