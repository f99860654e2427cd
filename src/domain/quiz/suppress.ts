/** Fewest people a figure may be about, whatever a definition says (RQ-57). */
export const fewestPeople = 5;

/** How many people a group has. */
export interface GroupSize {
  readonly code: string;
  readonly size: number;
}

/** Which groups may be shown; of the others only how many groups and people they are together. */
export interface Suppression {
  readonly shown: readonly string[];
  readonly hidden: { readonly groups: number; readonly respondents: number };
}

/**
 * Hides groups of fewer than `least` people, and as many more as it takes for the hidden ones not to follow from the
 * total by subtraction: at least two groups, and together at least `least` people, the smallest first (RQ-58).
 */
export function suppress(groups: readonly GroupSize[], least: number): Suppression {
  const present = groups.filter(({ size }) => size > 0);
  const hidden = present.filter(({ size }) => size < least);
  const shown = present.filter(({ size }) => size >= least);
  while (shown.length > 0 && hidden.length > 0 && (hidden.length === 1 || peopleOf(hidden) < least)) {
    const smallest = Math.min(...shown.map(({ size }) => size));
    const last = shown.findLastIndex(({ size }) => size === smallest);
    hidden.push(...shown.splice(last, 1));
  }
  return {
    shown: shown.map(({ code }) => code),
    hidden: { groups: hidden.length, respondents: peopleOf(hidden) },
  };
}

const peopleOf = (groups: readonly GroupSize[]) => groups.reduce((sum, { size }) => sum + size, 0);
