// The one orchestrator (QA-2): node tests/run.ts every|ci|deep [file…]
import { spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { versions } from './helpers/engine-versions.ts';
import { randomNumbers, seed } from './helpers/seed.ts';
import { closingLine, sumOf, type Tally, takeTally } from './helpers/tally.ts';
import { type Part, parts, type RunName } from './parts.ts';

interface Outcome extends Tally {
  title: string;
  seconds: number;
}

const root = resolve(import.meta.dirname, '..');
const isCi = process.env.CI === 'true';
const deepRounds = 10;

/** What each run goes through: `ci` stands on an `every` that ran before it; `deep` is everything. */
const runs: Record<RunName, readonly RunName[]> = { every: ['every'], ci: ['ci'], deep: ['every', 'ci', 'deep'] };

const { positionals } = parseArgs({ allowPositionals: true });
const [name = 'every', ...onlyFiles] = positionals;
if (!(name in runs)) throw new TypeError(`usage: node tests/run.ts every|ci|deep [file…], not ${name}`);

process.chdir(root);
console.log(`${await versions()}, seed ${seed}`);
const chosen = parts.filter(({ run }) => runs[name as RunName].includes(run)).flatMap(withFiles);
const outcomes = await runLanes(chosen);
if (name === 'deep') outcomes.push(...(await repeatShuffled(outcomes)));
const total = sumOf([...outcomes, filesOutsideAllParts()]);
if (chosen.length === 0) total.failed += 1;
console.log(`\n${closingLine(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** A part with the files of this run; a part that has none of the files asked for falls out. */
function withFiles(part: Part): Part[] {
  const asked = onlyFiles.map((file) => file.replace(/^\.\//, ''));
  if (!part.files) return asked.length > 0 ? [] : [part];
  const all = globSync(part.files).sort();
  const files = asked.length > 0 ? all.filter((file) => asked.some((wanted) => file.startsWith(wanted))) : all;
  return asked.length > 0 && files.length === 0 ? [] : [{ ...part, files }];
}

async function runLanes(list: readonly Part[]): Promise<Outcome[]> {
  const lanes = ['page', 'node'].map(async (lane) => {
    const done: Outcome[] = [];
    for (const part of list) if (part.lane === lane) done.push(await runPart(part));
    return done;
  });
  return (await Promise.all(lanes)).flat();
}

/** Level 1 again and again in shuffled file order: no result may differ (QA-9). */
async function repeatShuffled(first: readonly Outcome[]): Promise<Outcome[]> {
  const random = randomNumbers();
  const again: Outcome[] = [];
  for (let round = 2; round <= deepRounds; round += 1) {
    const shuffled = chosen
      .filter(({ run, files }) => run === 'every' && files)
      .map((part) => ({ ...part, files: part.files?.toSorted(() => random() - 0.5) }));
    for (const outcome of await runLanes(shuffled)) {
      const before = first.find(({ title }) => title === outcome.title);
      const isSame = before?.passed === outcome.passed && before.failed === outcome.failed;
      again.push({ ...outcome, passed: isSame ? 1 : 0, failed: isSame ? 0 : 1, skipped: 0 });
      if (!isSame) console.log(`✖ ${outcome.title} gave another result in round ${round}.`);
    }
  }
  return again;
}

async function runPart(part: Part): Promise<Outcome> {
  const missing = part.missing?.() ?? [];
  if (missing.length > 0) return reportMissing(part, missing);
  if (part.files?.length === 0) return report(part, { passed: 0, failed: 1, skipped: 0 }, 'it has no test file');
  const started = performance.now();
  const tallyFile = resolve('.test-results', `${part.title.replace(/\W+/g, '-')}.json`);
  takeTally(tallyFile);
  const { code, output } = await runCommand(part, tallyFile);
  const seconds = (performance.now() - started) / 1000;
  const tally = part.files
    ? takeTally(tallyFile)
    : { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  if (code !== 0 || !part.files || !tally || tally.failed > 0) process.stdout.write(output);
  if (!tally) return report(part, { passed: 0, failed: 1, skipped: 0 }, 'it crashed before it could count', seconds);
  if (code !== 0 && tally.failed === 0) return report(part, { ...tally, failed: 1 }, `it ended with ${code}`, seconds);
  if (tally.passed + tally.failed === 0) return report(part, { ...tally, failed: 1 }, 'it ran no test', seconds);
  const isLate = seconds > part.budget * 1.5 && isCi;
  const late = seconds > part.budget ? `over its budget of ${Math.round(part.budget)} s` : '';
  return report(part, { ...tally, failed: tally.failed + (isLate ? 1 : 0) }, late, seconds);
}

function runCommand(part: Part, tallyFile: string): Promise<{ code: number; output: string }> {
  const isPage = part.lane === 'page';
  const files = part.files ?? [];
  const child = spawn(process.execPath, [...part.command, ...(isPage ? [] : files)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      ...part.env,
      SAMSPIL_TALLY: tallyFile,
      ...(isPage ? { SAMSPIL_FILES: files.join(',') } : {}),
    },
  });
  const patience = setTimeout(() => child.kill('SIGKILL'), (part.budget * 4 + 120) * 1000);
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((settle) => {
    child.once('error', (error) => chunks.push(Buffer.from(String(error))));
    child.once('close', (code) => {
      clearTimeout(patience);
      settle({ code: code ?? 1, output: Buffer.concat(chunks).toString() });
    });
  });
}

function reportMissing(part: Part, missing: readonly string[]): Outcome {
  const reason = `not on this machine: ${missing.join(', ')}`;
  return report(part, isCi ? { passed: 0, failed: 1, skipped: 0 } : { passed: 0, failed: 0, skipped: 1 }, reason);
}

function report({ title }: Part, tally: Tally, remark: string, seconds = 0): Outcome {
  const sign = tally.failed > 0 ? '✖' : tally.passed > 0 ? '✔' : '–';
  console.log(`${sign} ${title}: ${closingLine(tally)} in ${seconds.toFixed(1)} s${remark ? `; ${remark}` : ''}`);
  return { ...tally, title, seconds };
}

/** A test file that no part runs would look tested and never be. */
function filesOutsideAllParts(): Tally {
  const covered = new Set(parts.flatMap(({ files = [] }) => globSync(files)));
  const outside = globSync('tests/**/*.test.{ts,mts,js,mjs}').filter((file) => !covered.has(file));
  for (const file of outside) console.log(`✖ ${file} belongs to no part of tests/parts.ts`);
  return { passed: 0, failed: outside.length, skipped: 0 };
}
