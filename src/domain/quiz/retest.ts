import type { QuizDefinition } from '../../contract/quiz.ts';
import type { QuizScore, Score } from './score.ts';

/** What became of a number since the last time; `incomparable`: there is none on one of the two sides. */
export type Movement = 'changed' | 'unchanged' | 'incomparable';

/** One number beside the earlier one, as both are shown; `change` is new less old. */
export interface Retest {
  readonly before: number | null;
  readonly now: number | null;
  readonly change: number | null;
  readonly movement: Movement;
}

/** A whole result beside an earlier one of the same edition. */
export interface RetestResult {
  readonly overall: Retest;
  /** By dimension, in definition order. */
  readonly dimensions: ReadonlyMap<string, Retest>;
}

/**
 * Compares two results of one edition by their shown numbers (RQ-66). A change smaller than the definition's
 * `smallestChange` is none. Whether two versions are of one edition is `isSameEdition`'s to say.
 */
export function compareResults(definition: QuizDefinition, before: QuizScore, now: QuizScore): RetestResult {
  const earlier = new Map(before.dimensions.map((dimension) => [dimension.id, dimension]));
  return {
    overall: compare(definition, before.overall, now.overall),
    dimensions: new Map(
      now.dimensions.map((dimension) => [dimension.id, compare(definition, earlier.get(dimension.id), dimension)]),
    ),
  };
}

function compare({ retest }: QuizDefinition, before: Score | undefined, now: Score): Retest {
  const shown = { before: before?.shown ?? null, now: now.shown };
  if (shown.before === null || shown.now === null) return { ...shown, change: null, movement: 'incomparable' };
  const change = shown.now - shown.before;
  const isChange = change !== 0 && Math.abs(change) >= (retest?.smallestChange ?? 0);
  return { ...shown, change, movement: isChange ? 'changed' : 'unchanged' };
}
