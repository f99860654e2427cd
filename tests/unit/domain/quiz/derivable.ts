const tiny = 1e-9;

/**
 * The first set of groups with at least one and fewer than `least` people whose sum follows from known sums; each known
 * sum is a row with 1 for the groups in it. `undefined` when there is none. It tries every set and solves for it.
 */
export function firstDerivable(
  known: readonly (readonly number[])[],
  sizes: readonly number[],
  least: number,
): number[] | undefined {
  const solved = rowEchelon(known);
  for (let set = 1; set < 1 << sizes.length; set += 1) {
    const chosen = sizes.flatMap((_, index) => ((set >> index) & 1 ? [index] : []));
    const people = chosen.reduce((sum, index) => sum + (sizes[index] ?? 0), 0);
    if (people < 1 || people >= least) continue;
    // Empty groups add nothing, so they may stand on either side.
    const wanted = sizes.map((size, index) => (chosen.includes(index) && size > 0 ? 1 : 0));
    const rest = reduced(wanted, solved);
    if (rest.every((value, index) => Math.abs(value) < tiny || sizes[index] === 0)) return chosen;
  }
  return undefined;
}

function rowEchelon(rows: readonly (readonly number[])[]): number[][] {
  const solved: number[][] = [];
  for (const row of rows) {
    const rest = reduced(row, solved);
    const lead = rest.find((value) => Math.abs(value) > tiny);
    if (lead !== undefined) solved.push(rest.map((value) => value / lead));
  }
  return solved;
}

/** What is left of a row when all that the solved rows can take away is gone. */
function reduced(row: readonly number[], solved: readonly (readonly number[])[]): number[] {
  let rest = [...row];
  for (const base of solved) {
    const at = base.findIndex((value) => Math.abs(value) > tiny);
    const factor = rest[at] ?? 0;
    rest = rest.map((value, index) => value - factor * (base[index] ?? 0));
  }
  return rest;
}
