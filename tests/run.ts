// The one orchestrator (QA-2): node tests/run.ts every|ci|deep [file…]
import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { versions } from './helpers/engine-versions.ts';
import type { Part, RunName } from './helpers/part-kinds.ts';
import { runParts } from './helpers/part-runner.ts';
import { repeatShuffled } from './helpers/repeat-shuffled.ts';
import { seed } from './helpers/seed.ts';
import { closingLine, sumOf, type Tally } from './helpers/tally.ts';
import { parts } from './parts.ts';

const root = resolve(import.meta.dirname, '..');
const deepRounds = 10;

/** What each run goes through: `ci` stands on an `every` that ran before it; `deep` is everything. */
const runs: Record<RunName, readonly RunName[]> = { every: ['every'], ci: ['ci'], deep: ['every', 'ci', 'deep'] };

const { positionals } = parseArgs({ allowPositionals: true });
const [name = 'every', ...onlyFiles] = positionals;
if (!(name in runs)) throw new TypeError(`usage: node tests/run.ts every|ci|deep [file…], not ${name}`);

// A part that waits for a server or a page leaves a core to a third one; the engines of `ci` want theirs for themselves.
const context = {
  isCi: process.env.CI === 'true',
  print: (text: string) => console.log(text),
  atOnce: name === 'every' ? 3 : 2,
};
process.chdir(root);
console.log(`${await versions()}, seed ${seed}`);
const chosen = parts.filter(({ run }) => runs[name as RunName].includes(run)).flatMap(withFiles);
const outcomes = await runParts(chosen, context);
if (name === 'deep')
  outcomes.push(...(await repeatShuffled(outcomes, chosen, { ...context, count: deepRounds, seed })));
const total = sumOf([...outcomes, filesOutsideAllParts()]);
if (chosen.length === 0) total.failed += 1;
// What failed early stands thousands of lines above the end; a log that was cut would not name it.
for (const { title, failures = [] } of outcomes) for (const failure of failures) console.log(`${failure} (${title})`);
console.log(`\n${closingLine(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** A part with the files of this run; a part that has none of the files asked for falls out. */
function withFiles(part: Part): Part[] {
  const asked = onlyFiles.map((file) => file.replace(/^\.\//, ''));
  if (!part.files) return asked.length > 0 ? [] : [part];
  const all = globSync(part.files);
  const files = asked.length > 0 ? all.filter((file) => asked.some((wanted) => file.startsWith(wanted))) : all;
  return asked.length > 0 && files.length === 0 ? [] : [{ ...part, files }];
}

/** A test file that no part runs would look tested and never be. */
function filesOutsideAllParts(): Tally {
  const covered = new Set(parts.flatMap(({ files = [] }) => globSync(files)));
  const all = globSync('tests/**/*.test.{ts,mts,js,mjs}', { exclude: ['**/node_modules'] });
  const outside = all.filter((file) => !covered.has(file));
  for (const file of outside) console.log(`✖ ${file} belongs to no part of tests/parts.ts`);
  return { passed: 0, failed: outside.length, skipped: 0 };
}
