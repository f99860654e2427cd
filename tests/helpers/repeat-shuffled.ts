import type { Part } from './part-kinds.ts';
import { type Outcome, type RunContext, runParts } from './part-runner.ts';

/** Which rounds to go through: how many there are with the first one, and what their orders are drawn from. */
export interface Rounds {
  count: number;
  seed: number;
}

/** Level 1 again and again in shuffled file order: no result may differ from the first one (QA-9). */
export async function repeatShuffled(
  first: readonly Outcome[],
  parts: readonly Part[],
  { count, seed, ...context }: Rounds & RunContext,
): Promise<Outcome[]> {
  const again: Outcome[] = [];
  for (let round = 2; round <= count; round += 1) {
    const shuffle = String(seed + round);
    context.print(`Round ${round}, in the order of SAMSPIL_SHUFFLE=${shuffle}`);
    const shuffled = parts
      .filter(({ run, files }) => run === 'every' && files)
      .map((part) => ({ ...part, env: { ...part.env, SAMSPIL_SHUFFLE: shuffle } }));
    for (const outcome of await runParts(shuffled, context)) {
      const before = first.find(({ title }) => title === outcome.title);
      const isSame = before?.passed === outcome.passed && before.failed === outcome.failed;
      again.push({ ...outcome, passed: isSame ? 1 : 0, failed: isSame ? 0 : 1, skipped: 0 });
      if (!isSame) context.print(`✖ ${outcome.title} gave another result in round ${round}.`);
    }
  }
  return again;
}
