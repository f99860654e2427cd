// The one orchestrator (QA-2): node tests/run.ts every|ci|deep [file…]
// A part over its budget (QA-6) is told of; only one that takes 16 times as long fails, and only with CI=true: a machine
// half as fast, with three parts at once and others on it, must not (helpers/part-runner.ts).
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { versions } from './helpers/engine-versions.ts';
import { orchestrate, runs } from './helpers/orchestrator.ts';
import type { RunName } from './helpers/part-kinds.ts';
import { seedOf } from './helpers/run-seed.ts';

const { positionals } = parseArgs({ allowPositionals: true });
const [name = 'every', ...onlyFiles] = positionals;
if (!(name in runs)) throw new TypeError(`usage: node tests/run.ts every|ci|deep [file…], not ${name}`);

process.chdir(resolve(import.meta.dirname, '..'));
const seed = seedOf(name as RunName);
console.log(`${await versions()}, seed ${seed}`);
// The table of parts looks for its files, and thus stands in the folder of the project.
const { parts } = await import('./parts.ts');
await orchestrate({ name: name as RunName, parts, onlyFiles, seed, testFiles: 'tests/**/*.test.{ts,mts,js,mjs}' });
