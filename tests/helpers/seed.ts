import fc from 'fast-check';
import { numbersFrom, usualSeed } from './numbers-from.ts';

/** How much a run asks for: 1 every time, 2 before it lands, 3 before a release. */
export type Level = 1 | 2 | 3;

/** The seed of all randomness in the tests (QA-7): `SAMSPIL_SEED`, which `tests/run.ts` gives to all it starts. */
export const seed = Number(setting('SAMSPIL_SEED') ?? usualSeed);

/** The level of this run. */
export const level = Number(setting('SAMSPIL_LEVEL') ?? 1) as Level;

/** Picks the figure of this level, as the specifications write them: "200 / 1,000 / 10,000". */
export function atLevel<Figure>(every: Figure, ci: Figure, deep: Figure): Figure {
  return [every, ci, deep][level - 1] as Figure;
}

/** Numbers from 0 up to 1, always the same for the same seed. */
export function randomNumbers(from = seed): () => number {
  return numbersFrom(from);
}

/** What holds on Node in Denmark holds in a page and elsewhere too unless an engine or a zone errs; a few dozen tries show that. */
export const isAgain =
  typeof document !== 'undefined' || (setting('TZ') ?? 'Europe/Copenhagen') !== 'Europe/Copenhagen';
fc.configureGlobal({ seed, numRuns: atLevel(isAgain ? 50 : 200, 1000, 10000) });

/** Runs of a property that is to hold a thousand times, on Node; in a page it shows that the engine errs nowhere. */
export const thousandRuns = isAgain && level === 1 ? 50 : 1000;

/** Node has the settings in its environment; a test page gets them written into its head. */
function setting(name: string): string | undefined {
  if (typeof document === 'undefined') return globalThis.process?.env[name];
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content;
}
