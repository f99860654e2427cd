import { missingPackages } from './engine-packages.ts';

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
  /** Whether Chromium must start, which comes with the project: where it does not, the part fails with a sentence. */
  needsChromium?: boolean;
  /** Debian packages that must be there and are not. */
  missing?: () => string[];
}

/** Files of node:test, each in a process of its own. */
export const nodeTests = [
  '--import',
  './tests/helpers/node-suite.ts',
  '--test',
  '--test-reporter=./tests/helpers/plain-reporter.ts',
];
/** The flag of Node that brings all files into one process. */
export const isTogether = '--test-isolation=none';
/** All files in one process: these keep nothing of their own in it, and a process a file would cost more than the tests. */
export const nodeTestsTogether = [isTogether, ...nodeTests];
const pageTests = ['node_modules/@web/test-runner/dist/bin.js', '--config', 'tests/web-test-runner.config.mjs'];
/**
 * All but the criteria without the audit: in Chromium the audits look at these on the stories they show anyway. The pure
 * layers have run on Node, whose engine Chromium's is; before work lands they run there too.
 */
const pageFiles = [
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

type UnitRun = Pick<Part, 'run' | 'budget' | 'files'> & { level: string };

/** The pure layers on Node, in a zone. */
export function unitOnNode(zone: string, { run, level, budget, files = ['tests/unit/**/*.test.ts'] }: UnitRun): Part {
  return {
    title: `unit on Node in ${zone}, level ${level}${run === 'ci' ? ', the rest' : ''}`,
    run,
    budget,
    command: nodeTestsTogether,
    files,
    env: { TZ: zone, SAMSPIL_LEVEL: level },
  };
}

/** The tests in pages of an engine. */
export function pagesIn(
  engine: 'chromium' | 'firefox' | 'webkit',
  { run, budget }: { run: RunName; budget: number },
): Part {
  return {
    title: `pages in ${engine}`,
    run,
    filesIn: 'environment',
    budget,
    command: pageTests,
    files: engine === 'chromium' ? pageFiles : pageFilesOfOthers,
    env: { SAMSPIL_ENGINE: engine },
    needsChromium: engine === 'chromium',
    missing: () => missingPackages(engine),
  };
}
