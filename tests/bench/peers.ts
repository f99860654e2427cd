// npm run bench [-- calendar|recurrence|quiz]: ours beside the peers, same data, one run, as ratios (QA-140, EC-97, EC-98).
// Peers have a folder and a lockfile of their own; they are installed when they are missing.
// npm run bench -- vitals: ours alone, beside what is asked of it (QA-133 to QA-137, EC-96); best where nothing else runs.
// npm run bench -- patterns: whether a hostile text could keep any regular expression busy (QA-83); half a minute.
// npm run bench -- load: the reference backend on a PostgreSQL 15 of its own (QA-138), the same way.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Figure } from './figure.ts';
import type { LimitFigure } from './limit-figure.ts';

const folder = fileURLToPath(new URL('peers', import.meta.url));
const groups: Record<string, () => Promise<Iterable<Figure> | AsyncIterable<Figure>>> = {
  calendar: async () => (await import('./calendar-figures.ts')).calendarFigures(),
  recurrence: async () => (await import('./recurrence-figures.ts')).recurrenceFigures(),
  quiz: async () => (await import('./quiz-figures.ts')).quizFigures(),
};

/** Ours alone, each beside the most it may be. */
const alone: Record<string, () => Promise<AsyncIterable<LimitFigure>>> = {
  vitals: async () => (await import('./vitals.ts')).vitals(),
  load: async () => (await import('./backend-figures.ts')).backendFigures(),
  patterns: async () => (await import('./pattern-figures.ts')).patternFigures(),
};

const { positionals } = parseArgs({ allowPositionals: true });
const names = [...Object.keys(groups), ...Object.keys(alone)];
const unknown = positionals.filter((name) => !names.includes(name));
if (unknown.length > 0) throw new TypeError(`usage: npm run bench [-- ${names.join('|')}], not ${unknown}`);
const asked = positionals.filter((name) => name in alone);
if (asked.length > 0) {
  // Who reads late figures can see whether the machine was busy with other things.
  console.log(`Node ${process.version}, ${availableParallelism()} processors, load ${loadavg()[0]?.toFixed(1)}`);
  console.log('figure | measured | asked | ok');
  for (const name of asked)
    for await (const { title, measured, asked: wanted, isMet } of (await alone[name]?.()) ?? []) {
      if (!isMet) process.exitCode = 1;
      console.log([title, measured, wanted, isMet ? 'ok' : 'MISSED'].join(' | '));
    }
  process.exit();
}
if (!existsSync(`${folder}/node_modules`))
  execFileSync('npm', ['ci', '--legacy-peer-deps', '--no-audit', '--no-fund', '--ignore-scripts'], {
    cwd: folder,
    stdio: 'inherit',
  });

const { dependencies } = (await import('./peers/package.json', { with: { type: 'json' } })).default;
console.log(
  `Node ${process.version}, ${Object.entries(dependencies)
    .map((peer) => peer.join(' '))
    .join(', ')}`,
);
console.log('figure | samspil | peer | ratio | must be');
let failed = 0;
for (const name of positionals.length > 0 ? positionals : Object.keys(groups)) {
  for await (const { title, ours, peer, theirs, ratio, atLeast } of (await groups[name]?.()) ?? []) {
    const isShort = atLeast !== undefined && !(ratio >= atLeast);
    if (isShort) failed += 1;
    const wanted = atLeast === undefined ? '–' : `≥ ${atLeast}${isShort ? '  MISSED' : ''}`;
    console.log([title, ours, `${peer} ${theirs}`, Number.isNaN(ratio) ? '–' : ratio.toFixed(1), wanted].join(' | '));
  }
}
process.exitCode = failed > 0 ? 1 : 0;
