/** One line of `budgets.json`: the figure nobody may pass, and each value reached with what its bytes bought. */
export interface BudgetLine {
  budget: number;
  /** The figure of QA-130 where the budget had to be set above it; the history says why. */
  goal?: number;
  history: { date: string; bytes: number; bought: string }[];
}

/** The file `budgets.json`; an id may end in `*` and then holds for all that begin like it. */
export interface Budgets {
  figures: Record<string, BudgetLine>;
}

/** The budget of a figure and the value it last had. */
export function budgetOf({ figures }: Budgets, id: string): { budget?: number; goal?: number; last?: number } {
  const line = figures[id];
  const rule =
    line ?? Object.entries(figures).find(([key]) => key.endsWith('*') && id.startsWith(key.slice(0, -1)))?.[1];
  const last = line?.history.at(-1)?.bytes;
  return { ...(rule && { budget: rule.budget, goal: rule.goal ?? rule.budget }), ...(last !== undefined && { last }) };
}

/** Adds to each figure that has a line of its own, and another value than before, what it is now and why. */
export function record(
  { figures }: Budgets,
  measured: readonly { id: string; bytes: number }[],
  entry: { date: string; bought: string },
): void {
  for (const { id, bytes } of measured) {
    const line = figures[id];
    if (line && line.history.at(-1)?.bytes !== bytes)
      line.history.push({ date: entry.date, bytes, bought: entry.bought });
  }
}
