import { globSync } from 'node:fs';
import type { Part, RunName } from './part-kinds.ts';
import { runParts } from './part-runner.ts';
import { repeatShuffled } from './repeat-shuffled.ts';
import { closingLine, sumOf, type Tally } from './tally.ts';

const deepRounds = 10;

/** What each run goes through: `ci` stands on an `every` that ran before it; `deep` is everything. */
export const runs: Record<RunName, readonly RunName[]> = {
  every: ['every'],
  ci: ['ci'],
  deep: ['every', 'ci', 'deep'],
};

/** What to run, and what of it. */
export interface Plan {
  name: RunName;
  parts: readonly Part[];
  /** Where every test file lies; each must belong to a part. */
  testFiles: string;
  /** How the names of the files asked for begin; none for all. */
  onlyFiles: readonly string[];
  /** The seed of all randomness, for all processes of the run. */
  seed: number;
}

/** Runs the parts of a plan, says what they came to on the last line and in the exit code (QA-2). */
export async function orchestrate({ name, parts, testFiles, onlyFiles, seed }: Plan): Promise<void> {
  process.env.SAMSPIL_SEED = String(seed);
  const asked = onlyFiles.map((file) => file.replace(/^\.\//, ''));
  const chosen = parts.filter(({ run }) => runs[name].includes(run)).flatMap((part) => withFiles(part, asked));
  // A part that waits for a server or a page leaves a core to a third one; the engines of `ci` want theirs for themselves.
  const context = {
    isCi: process.env.CI === 'true',
    chromiumFault: chosen.some(({ needsChromium }) => needsChromium) ? await whyNoChromium() : undefined,
    print: (text: string) => console.log(text),
    atOnce: name === 'every' ? 3 : 2,
  };
  const outcomes = await runParts(chosen, context);
  if (name === 'deep')
    outcomes.push(...(await repeatShuffled(outcomes, chosen, { ...context, count: deepRounds, seed })));
  const total = sumOf([...outcomes, filesOutside(parts, testFiles)]);
  if (chosen.length === 0) total.failed += 1;
  // What failed early stands thousands of lines above the end; a log that was cut would not name it.
  for (const { title, failures = [] } of outcomes) for (const failure of failures) console.log(`${failure} (${title})`);
  console.log(`\n${closingLine(total)}`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

/** A run without pages need not load what drives a browser. */
async function whyNoChromium(): Promise<string | undefined> {
  return (await import('./chromium.ts')).chromiumFault();
}

/** A part with the files of this run; a part that has none of the files asked for falls out. */
function withFiles(part: Part, asked: readonly string[]): Part[] {
  if (!part.files) return asked.length > 0 ? [] : [part];
  const all = globSync(part.files);
  const files = asked.length > 0 ? all.filter((file) => asked.some((wanted) => file.startsWith(wanted))) : all;
  return asked.length > 0 && files.length === 0 ? [] : [{ ...part, files }];
}

/** A test file that no part runs would look tested and never be. */
function filesOutside(parts: readonly Part[], testFiles: string): Tally {
  const covered = new Set(parts.flatMap(({ files = [] }) => globSync(files)));
  const all = globSync(testFiles, { exclude: ['**/node_modules'] });
  const outside = all.filter((file) => !covered.has(file));
  for (const file of outside) console.log(`✖ ${file} belongs to no part of the tests`);
  return { passed: 0, failed: outside.length, skipped: 0 };
}
