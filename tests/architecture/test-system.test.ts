import { globSync, rmSync, writeFileSync } from 'node:fs';
import { expect } from 'chai';
import { machineNow, testStart } from '../helpers/fixed-clock.ts';
import type { Part } from '../helpers/part-kinds.ts';
import { runParts } from '../helpers/part-runner.ts';
import { parts } from '../parts.ts';

const controls = 'tests/architecture/closed-world';
const nodeTests = [
  '--import',
  './tests/helpers/node-suite.ts',
  '--test',
  '--test-reporter=./tests/helpers/plain-reporter.ts',
];
const pageTests = ['node_modules/@web/test-runner/dist/bin.js', '--config', 'tests/web-test-runner.config.mjs'];

/** Runs one planted part as the orchestrator does, and answers what it counted and said. */
async function runPlanted(planted: Partial<Part>, isCi = false) {
  const said: string[] = [];
  const part: Part = { title: 'planted', run: 'every', budget: 60, command: nodeTests, ...planted };
  const [outcome] = await runParts([part], { isCi, print: (text) => said.push(text) });
  if (!outcome) throw new Error('The part gave no outcome.');
  const { passed, failed, skipped } = outcome;
  return { tally: { passed, failed, skipped }, said: said.join('\n') };
}

describe('the orchestrator [QA-1] [QA-2] [QA-6] [QA-16]', () => {
  for (const { fault, planted, isCi, tally, sentence } of [
    {
      fault: 'a failing test',
      planted: { files: [`${controls}/failing.control.ts`] },
      tally: { passed: 0, failed: 1, skipped: 0 },
      sentence: 'Error: planted',
    },
    {
      fault: 'a file without a test',
      planted: { files: [`${controls}/empty.control.ts`] },
      tally: { passed: 0, failed: 1, skipped: 0 },
      sentence: 'This file ran no test.',
    },
    {
      fault: 'a part without a file',
      planted: { files: [] },
      tally: { passed: 0, failed: 1, skipped: 0 },
      sentence: 'it has no test file',
    },
    {
      fault: 'a file that crashes',
      planted: { files: [`${controls}/crashing.control.ts`] },
      tally: { passed: 0, failed: 1, skipped: 0 },
      sentence: 'planted crash',
    },
    {
      fault: 'a part that crashes before it counts',
      planted: { command: ['-e', 'process.exit(0)'], files: ['any'] },
      tally: { passed: 0, failed: 1, skipped: 0 },
      sentence: 'it crashed before it could count',
    },
    {
      fault: 'a command that ends badly',
      planted: { command: ['-e', 'process.exit(3)'] },
      tally: { passed: 0, failed: 1, skipped: 0 },
      sentence: '✖ planted',
    },
    {
      fault: 'a missing tool on a machine that must have it',
      planted: { missing: () => ['firefox-esr'] },
      isCi: true,
      tally: { passed: 0, failed: 1, skipped: 0 },
      sentence: 'not on this machine: firefox-esr',
    },
    {
      fault: 'a missing tool elsewhere, as skipped',
      planted: { missing: () => ['firefox-esr'] },
      tally: { passed: 0, failed: 0, skipped: 1 },
      sentence: 'not on this machine: firefox-esr',
    },
    {
      fault: 'a part far over its budget',
      planted: { command: ['-e', ''], budget: 0.0001 },
      isCi: true,
      tally: { passed: 1, failed: 1, skipped: 0 },
      sentence: 'over its budget',
    },
  ]) {
    it(`counts ${fault}`, async () => {
      const outcome = await runPlanted(planted, isCi);
      expect(outcome.tally, outcome.said).to.deep.equal(tally);
      expect(outcome.said).to.contain(sentence);
    });
  }
});

describe('the kinds of tests [QA-3] [QA-5]', () => {
  it('are run by Node for servers, journeys, benches and the source itself, and in browsers for what is seen', () => {
    const runnersOf = (folder: string) =>
      parts
        .filter(({ files = [] }) => globSync([...files]).some((file) => file.startsWith(`tests/${folder}/`)))
        .map(({ command }) =>
          command.includes('--test') ? 'Node' : command.includes(pageTests[0] as string) ? 'pages' : 'neither',
        );
    for (const folder of ['server', 'architecture', 'journeys', 'bench', 'conformance'])
      expect(new Set(runnersOf(folder)), folder).to.deep.equal(new Set(['Node']));
    for (const folder of ['elements', 'risks'])
      expect(new Set(runnersOf(folder)), folder).to.deep.equal(new Set(['pages']));
  });
});

describe('the closed world of the pages [QA-3] [QA-8] [QA-16]', () => {
  const sentences = {
    'foreign-request': 'request to another origin, or against the policy (connect-src): https://example.org',
    'foreign-window': 'request to another origin: https://example.org',
    'foreign-picture': 'request to another origin, or against the policy (img-src): https://example.org',
    'console-error': 'console.error: something is odd',
    'uncaught-error': 'nobody catches this',
    'unhandled-rejection': 'nobody handles this',
    'leftover-storage': 'sessionStorage entry: name',
    'leftover-global': 'global: leaked',
    'missed-message': 'no console message matched /never said/',
    'lit-warning': 'change-in-update',
    'not-found': 'Not found: ',
    'said-twice': 'said twice: Gemt',
    empty: 'This file ran no test.',
    failing: 'Error: planted',
    'failing-with-element': 'expected <b></b> to equal null',
    crashing: 'planted crash',
  };

  it('fails a test for each thing that no test may do', async () => {
    const files = Object.keys(sentences).map((name) => `${controls}/${name}.control.ts`);
    const { tally, said } = await runPlanted({ filesIn: 'environment', command: pageTests, files });
    expect(tally.failed, said).to.be.at.least(files.length);
    for (const [name, sentence] of Object.entries(sentences)) {
      expect(said, `the detector is blind: ${name}`).to.contain(`${controls}/${name}.control.ts`);
      expect(said, `the detector is blind: ${name}`).to.contain(sentence);
    }
  });

  it('refuses connections of Node to other machines', async () => {
    const file = 'tests/architecture/closed-world/connecting.temporary.ts';
    writeFileSync(file, "it('asks', () => fetch('http://example.org/').catch(() => {}));\n");
    try {
      const { tally, said } = await runPlanted({ files: [file] });
      expect(tally.failed, said).to.equal(1);
      expect(said).to.contain('Connections to other machines were tried: example.org');
    } finally {
      rmSync(file);
    }
  });
});

describe('the clock of tests on servers and browsers [QA-7]', () => {
  it('begins on the day of the tests, whatever day the machine has, and runs on', () => {
    const [before, onMachine] = [Date.now(), machineNow()];
    const anHour = 3_600_000;
    expect(before - Date.parse(testStart)).to.be.within(0, anHour);
    expect(new Date().getFullYear()).to.equal(2026);
    // The two clocks change their millisecond at different moments.
    while (machineNow() < onMachine + 5);
    expect(Date.now()).to.be.greaterThan(before);
  });
});
