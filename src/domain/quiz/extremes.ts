import type { QuizScore } from './score.ts';

/** A shown number and the ids of the dimensions that have it, in definition order. */
export interface Extreme {
  readonly shown: number;
  readonly dimensions: readonly string[];
}

/** The lowest and the highest dimensions by shown number (RQ-41); null when there are not two to compare. */
export function extremes({ dimensions }: QuizScore): { lowest: Extreme; highest: Extreme } | null {
  const numbers = dimensions.flatMap(({ shown }) => shown ?? []);
  if (numbers.length < 2) return null;
  const having = (shown: number): Extreme => ({
    shown,
    dimensions: dimensions.filter((dimension) => dimension.shown === shown).map(({ id }) => id),
  });
  return { lowest: having(Math.min(...numbers)), highest: having(Math.max(...numbers)) };
}
