import { globSync, readFileSync } from 'node:fs';
import { missingPackages } from './helpers/engines.ts';

/** How much a run asks for: `every` is npm test, `ci` comes on top before work lands, `deep` before a release. */
export type RunName = 'every' | 'ci' | 'deep';

/** One thing the orchestrator runs: a command that ends well or not, or test files with a tally of their own. */
export interface Part {
  title: string;
  run: RunName;
  /** Seconds it may take on two cores (QA-6). */
  budget: number;
  /** Arguments of Node; `files` are put after them, or into `SAMSPIL_FILES`. */
  command: readonly string[];
  /** Where the command looks for the names of its files. */
  filesIn?: 'arguments' | 'environment';
  /** Globs of its test files; a part without them counts as one test that passes if the command ends well. */
  files?: readonly string[];
  env?: Readonly<Record<string, string>>;
  /** Debian packages that must be there and are not. */
  missing?: () => string[];
}

const nodeTests = [
  '--import',
  './tests/helpers/node-suite.ts',
  '--test',
  '--test-reporter=./tests/helpers/plain-reporter.ts',
];
/** All files in one process: these keep nothing of their own in it, and a process a file would cost more than the tests. */
const nodeTestsTogether = ['--test-isolation=none', ...nodeTests];
const pageTests = ['node_modules/@web/test-runner/dist/bin.js', '--config', 'tests/web-test-runner.config.mjs'];
/** All but the criteria without the audit: in Chromium the audits look at these on the stories they show anyway. */
const pageFiles = [
  'tests/unit/**/*.test.ts',
  'tests/elements/!(all)/**/*.test.ts',
  'tests/elements/all/!(criteria).test.ts',
  'tests/risks/**/*.test.ts',
];
/** What Firefox and WebKit show before work lands: all but the audit of every story, whose themes only one engine shows (QA-30). */
const pageFilesOfOthers = [
  'tests/unit/**/*.test.ts',
  'tests/elements/!(all)/**/*.test.ts',
  'tests/elements/all/!(audit*).test.ts',
  'tests/risks/**/*.test.ts',
];
const zonesElsewhere = ['UTC', 'America/New_York'];

/** Every part of the tests; a test file that belongs to none of them makes the run fail. */
export const parts: readonly Part[] = [
  { title: 'types', run: 'every', budget: 10, command: ['node_modules/typescript/bin/tsc'] },
  {
    title: 'lint and format',
    run: 'every',
    budget: 5,
    command: ['node_modules/@biomejs/biome/bin/biome', 'check', '.'],
  },
  {
    title: 'architecture',
    run: 'every',
    budget: 25,
    command: nodeTestsTogether,
    files: ['tests/architecture/**/*.test.ts'],
  },
  {
    title: 'server and conformance',
    run: 'every',
    budget: 40,
    command: nodeTestsTogether,
    files: ['tests/server/**/*.test.ts', 'tests/conformance/**/*.test.ts'],
  },
  {
    title: 'journeys and sizes of the built files',
    run: 'every',
    budget: 75,
    command: nodeTestsTogether,
    files: [...filesOf('journeys', (text) => !needsAProcess(text)), 'tests/bench/*.test.ts'],
  },
  {
    title: 'the sign-up on Node, over bad networks',
    run: 'every',
    budget: 30,
    command: nodeTests,
    files: filesOf('journeys', needsAProcess),
  },
  unitOnNode('Europe/Copenhagen', { run: 'every', level: '1', budget: 10 }),
  ...zonesElsewhere.map((zone) =>
    unitOnNode(zone, { run: 'every', level: '1', budget: 5, files: filesOf('unit', touchesTime) }),
  ),
  pagesIn('chromium', { run: 'every', budget: 200 }),
  {
    ...pagesIn('chromium', { run: 'deep', budget: 240 }),
    title: 'every story in chromium, all variants',
    files: ['tests/elements/all/*.test.ts'],
    env: { SAMSPIL_LEVEL: '2' },
  },
  ...['24', '32'].map((size) => ({
    ...pagesIn('chromium', { run: 'deep', budget: 60 }),
    title: `every story in chromium, text of ${size} px`,
    files: ['tests/elements/all/criteria.test.ts'],
    env: { SAMSPIL_LEVEL: '2', SAMSPIL_TEXT_SIZE: size },
  })),
  ...['UTC', 'America/New_York'].map((zone) => ({
    ...pagesIn('chromium', { run: 'deep', budget: 60 }),
    title: `unit in chromium in ${zone}`,
    files: ['tests/unit/**/*.test.ts'],
    env: { TZ: zone },
  })),
  { title: 'the package is built', run: 'ci', budget: 30, command: ['--run', 'build'] },
  { title: 'Storybook is built', run: 'ci', budget: 30, command: ['--run', 'build:storybook'] },
  {
    title: 'server, on PostgreSQL',
    run: 'ci',
    budget: 60,
    command: nodeTestsTogether,
    files: filesOf('server', (text) => text.includes('onEachDatabase(')),
    env: { SAMSPIL_DATABASE: 'postgresql' },
  },
  {
    title: 'places and repeated writes in a rush, on PostgreSQL',
    run: 'ci',
    budget: 240,
    command: nodeTestsTogether,
    files: filesOf('server', (text) => text.includes('onPostgres(')),
    env: { SAMSPIL_DATABASE: 'postgresql', SAMSPIL_LEVEL: '2' },
  },
  {
    ...pagesIn('chromium', { run: 'ci', budget: 180 }),
    title: 'widgets in chromium, on the parts of the embed build',
    files: ['tests/elements/!(all)/**/*.test.ts'],
    env: { SAMSPIL_ENGINE: 'chromium', SAMSPIL_PARTS: 'embed' },
  },
  {
    title: 'a sign-up over a bad network, level 2',
    run: 'ci',
    budget: 240,
    command: nodeTests,
    files: ['tests/journeys/faults.test.ts'],
    env: { SAMSPIL_LEVEL: '2' },
  },
  pagesIn('firefox', { run: 'ci', budget: 180 }),
  pagesIn('webkit', { run: 'ci', budget: 240 }),
  ...zonesElsewhere.map((zone) =>
    unitOnNode(zone, { run: 'ci', level: '1', budget: 10, files: filesOf('unit', (text) => !touchesTime(text)) }),
  ),
  ...['Europe/Copenhagen', ...zonesElsewhere].map((zone) => unitOnNode(zone, { run: 'deep', level: '2', budget: 120 })),
];

/** Test files of a folder by what stands in them. */
function filesOf(folder: string, isWanted: (text: string) => boolean): string[] {
  return globSync(`tests/${folder}/**/*.test.ts`).filter((file) => isWanted(readFileSync(file, 'utf8')));
}

/** Whether a file gives its process a page, which others must not meet. */
function needsAProcess(text: string): boolean {
  return text.includes('installPage(');
}

/** Whether a test has to do with days, hours or zones: then its outcome may hang on the zone of the machine (QA-7). */
function touchesTime(text: string): boolean {
  return /\bDate\b|[zZ]one|\d{4}-\d\d-\d\d|clock/.test(text);
}

type UnitRun = Pick<Part, 'run' | 'budget' | 'files'> & { level: string };

function unitOnNode(zone: string, { run, level, budget, files = ['tests/unit/**/*.test.ts'] }: UnitRun): Part {
  return {
    title: `unit on Node in ${zone}, level ${level}${run === 'ci' ? ', the rest' : ''}`,
    run,
    budget,
    command: nodeTestsTogether,
    files,
    env: { TZ: zone, SAMSPIL_LEVEL: level },
  };
}

function pagesIn(engine: 'chromium' | 'firefox' | 'webkit', { run, budget }: { run: RunName; budget: number }): Part {
  return {
    title: `pages in ${engine}`,
    run,
    filesIn: 'environment',
    budget,
    command: pageTests,
    files: engine === 'chromium' ? pageFiles : pageFilesOfOthers,
    env: { SAMSPIL_ENGINE: engine },
    missing: () => missingPackages(engine),
  };
}
