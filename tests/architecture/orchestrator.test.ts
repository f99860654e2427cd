import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { expect } from 'chai';
import { usualSeed } from '../helpers/numbers-from.ts';
import { seedOf } from '../helpers/run-seed.ts';

/** Runs an orchestrator in a process of its own; answers how it ended, what it said and its last line. */
function run(script: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  // A runner started by a test would else take itself for a test file of this one.
  const own = { ...process.env, NODE_TEST_CONTEXT: undefined, SAMSPIL_SEED: undefined, CI: undefined, ...env };
  return new Promise<{ code: number; said: string; lastLine: string }>((settle) => {
    const child = execFile(process.execPath, [script, ...args], { env: own }, (_, said) =>
      settle({ code: child.exitCode ?? -1, said, lastLine: said.trimEnd().split('\n').at(-1) ?? '' }),
    );
  });
}

const runPlanted = (which: string, env?: NodeJS.ProcessEnv) =>
  run('tests/architecture/orchestrator/planted-run.control.ts', [which], env);

describe('the end of a run [QA-1] [QA-2] [QA-16]', () => {
  for (const { which, code = 1, lastLine = '0 passed, 1 failed', CI } of [
    { which: 'all is well', code: 0, lastLine: '1 passed, 0 failed' },
    { which: 'a test fails' },
    { which: 'a part crashes' },
    { which: 'a part ran no test' },
    { which: 'a tool is missing', code: 0, lastLine: '0 passed, 0 failed, 1 skipped', CI: 'false' },
    { which: 'a tool is missing', CI: 'true' },
    { which: 'a database is missing', code: 0, lastLine: '0 passed, 0 failed, 1 skipped', CI: 'false' },
    { which: 'a database is missing', CI: 'true' },
  ]) {
    it(`tells by exit code and last line that ${which}${CI ? `, with CI=${CI}` : ''}`, async () => {
      const ended = await runPlanted(which, { CI });
      expect(ended, ended.said).to.include({ code, lastLine });
    });
  }

  it('tells so of a test file that matches no part', async () => {
    const { code, said, lastLine } = await runPlanted('a file matches no part');
    expect(said).to.include('✖ tests/architecture/closed-world/failing.control.ts belongs to no part');
    expect({ code, lastLine }).to.deep.equal({ code: 1, lastLine: '1 passed, 1 failed' });
  });

  it('tells in a sentence why no page can be shown, without a wait for one', async () => {
    const CHROME_PATH = resolve('tests/architecture/orchestrator/no-chromium.control.sh');
    const { code, said, lastLine } = await runPlanted('Chromium does not start', { CHROME_PATH });
    expect(said).to.match(
      /✖ planted: .*Chromium does not start on this machine .*: error while loading shared libraries: libnss3/,
    );
    expect({ code, lastLine }).to.deep.equal({ code: 1, lastLine: '0 passed, 1 failed' });
  });

  for (const kind of ['Node', 'pages']) {
    it(`refuses a part of ${kind} that names no test files, for it would run all there are`, async () => {
      const { code, said, lastLine } = await runPlanted(`a part of ${kind} names no test files`);
      expect(said).to.include('it names no test files and would run all there are');
      expect({ code, lastLine }).to.deep.equal({ code: 1, lastLine: '0 passed, 1 failed' });
    });
  }

  it('tells so where nothing is what was asked for', async () => {
    const { code, said, lastLine } = await run('tests/run.ts', ['every', 'tests/nowhere']);
    expect({ code, lastLine }, said).to.deep.equal({ code: 1, lastLine: '0 passed, 1 failed' });
    expect(said).to.match(new RegExp(`^Node v.*, seed ${usualSeed}$`, 'm'));
  });
});

describe('the seed of a run [QA-7]', () => {
  it('is always the same before work lands, and a new one for each deep run', () => {
    const draw = () => 42;
    expect([seedOf('every', '', draw), seedOf('ci', '', draw), seedOf('deep', '', draw)]).to.deep.equal([
      usualSeed,
      usualSeed,
      42,
    ]);
    expect(seedOf('deep', '')).to.be.within(1, 2 ** 31 - 1);
  });

  it('is the one that is given', () => {
    for (const name of ['every', 'ci', 'deep'] as const) expect(seedOf(name, '7')).to.equal(7);
  });
});
