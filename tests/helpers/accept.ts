// Writes what was reviewed (QA-34, QA-173): npm run accept -- <part of a story's name, or all> --reason "why it changed"
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { ledgerFile, ledgerWith, readLedger, writeLedger } from './ledger.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { reason: { type: 'string', default: '' } },
});
const [story = ''] = positionals;
if (process.env.CI === 'true') throw new Error('What is accepted has been read by a person: not with CI=true.');
if (!story || values.reason.trim().length < 10)
  throw new TypeError('usage: npm run accept -- <part of a story\'s name, or all> --reason "why it changed"');

const run = spawnSync(
  process.execPath,
  ['node_modules/@web/test-runner/dist/bin.js', '--config', 'tests/web-test-runner.config.mjs'],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      // Every story is shown in the variant whose tree is kept.
      SAMSPIL_LEVEL: '2',
      SAMSPIL_ACCEPT: story === 'all' ? ':' : story,
      SAMSPIL_FILES: 'tests/elements/all/audit.test.ts,tests/elements/all/audit-of-sign-up.test.ts',
    },
  },
);
const before = readLedger();
const after = ledgerWith(before, { reason: values.reason.trim(), date: new Date().toISOString().slice(0, 10) });
writeLedger(after);
const changed = after.filter(({ sha256 }) => !before.some((entry) => entry.sha256 === sha256));
console.log(`${changed.length} accepted in ${ledgerFile}; read them as a text diff before you commit.`);
process.exitCode = run.status ?? 1;
