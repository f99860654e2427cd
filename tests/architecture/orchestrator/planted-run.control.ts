// An orchestrator with one planted part in the place of all: node planted-run.control.ts <which one>

import { usualSeed } from '../../helpers/numbers-from.ts';
import { orchestrate } from '../../helpers/orchestrator.ts';
import { nodeTests, nodeTestsTogether, type Part } from '../../helpers/part-kinds.ts';

type Planted = Pick<Part, 'command' | 'files' | 'filesIn' | 'missing' | 'needsChromium'>;

const fileOf = (name: string) => `tests/architecture/closed-world/${name}.control.ts`;
const endsWell = ['-e', ''];

const planted: Readonly<Record<string, Planted>> = {
  'all is well': { command: endsWell },
  'a test fails': { command: nodeTests, files: [fileOf('failing')] },
  'a part crashes': { command: ['-e', 'process.kill(process.pid, "SIGKILL")'], files: [fileOf('failing')] },
  'a part ran no test': { command: nodeTestsTogether, files: [fileOf('empty')] },
  'a part of Node names no test files': { command: nodeTests },
  'a part of pages names no test files': { command: endsWell, filesIn: 'environment' },
  'a tool is missing': { command: endsWell, missing: () => ['firefox-esr'] },
  'Chromium does not start': { command: endsWell, needsChromium: true },
  'a database is missing': {
    command: nodeTests,
    files: ['tests/architecture/orchestrator/without-database.control.ts'],
  },
  'a file matches no part': { command: endsWell },
};
const [, , which = ''] = process.argv;
const part = planted[which];
if (!part) throw new TypeError(`There is no planted run in which ${which}.`);

await orchestrate({
  name: 'every',
  parts: [{ title: `planted: ${which}`, run: 'every', budget: 60, ...part }],
  testFiles: which === 'a file matches no part' ? fileOf('failing') : fileOf('nowhere'),
  onlyFiles: [],
  seed: usualSeed,
});
