import { randomInt } from 'node:crypto';
import { usualSeed } from './numbers-from.ts';
import type { RunName } from './part-kinds.ts';

/** The seed of a run (QA-7): the one given, else for `deep` a new one, to find what no run before it found. */
export function seedOf(run: RunName, given = process.env.SAMSPIL_SEED, draw = () => randomInt(1, 2 ** 31)): number {
  if (given) return Number(given);
  return run === 'deep' ? draw() : usualSeed;
}
