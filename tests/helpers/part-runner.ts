import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { inOneFile, inOrder } from './file-order.ts';
import { isTogether, type Part } from './part-kinds.ts';
import { closingLine, type Tally, takeTally } from './tally.ts';

/** What a part came to. */
export interface Outcome extends Tally {
  title: string;
  seconds: number;
  /** The first line of each failure, to be said again where the run ends. */
  failures?: readonly string[];
}

/** Where a run happens: on a machine that must have everything or on anyone's, and where its words go. */
export interface RunContext {
  isCi: boolean;
  print: (text: string) => void;
  /** What keeps Chromium from starting here, if anything does. */
  chromiumFault?: string | undefined;
  /** Parts at once; two unless said. */
  atOnce?: number;
}

/**
 * So many times its budget a part may take before it fails with CI=true. Budgets are for a part alone on two cores: beside
 * two others they take up to five times as long, and a machine may be half as fast and
 * shared with others. What takes longer than that has changed.
 */
const farOver = 16;
/** Milliseconds after that, a part is ended: it hangs. */
const killedAfter = 120_000;

const none: Tally = { passed: 0, failed: 0, skipped: 0 };
const oneFailed: Tally = { ...none, failed: 1 };

/** Runs some parts at a time, the longest first, so that all end together; prints a line for each (QA-2, QA-6). */
export async function runParts(list: readonly Part[], context: RunContext): Promise<Outcome[]> {
  const waiting = list.toSorted((one, other) => other.budget - one.budget);
  const work = async () => {
    const done: Outcome[] = [];
    for (let part = waiting.shift(); part; part = waiting.shift()) done.push(await runPart(part, context));
    return done;
  };
  return (await Promise.all(Array.from({ length: context.atOnce ?? 2 }, work))).flat();
}

async function runPart(part: Part, context: RunContext): Promise<Outcome> {
  let failures: readonly string[] = [];
  const report = (tally: Tally, remark: string, seconds = 0) =>
    tell({ ...tally, title: part.title, seconds, failures }, { remark, context });
  const missing = part.missing?.() ?? [];
  if (missing.length > 0) {
    return report(context.isCi ? oneFailed : { ...none, skipped: 1 }, `not on this machine: ${missing.join(', ')}`);
  }
  if (part.needsChromium && context.chromiumFault) return report(oneFailed, context.chromiumFault);
  if (part.files?.length === 0) return report(oneFailed, 'it has no test file');
  if (!part.files && runsTestFiles(part))
    return report(oneFailed, 'it names no test files and would run all there are');
  const started = performance.now();
  const tallyFile = resolve('.test-results', `${part.title.replace(/\W+/g, '-')}.json`);
  takeTally(tallyFile);
  const { code, output } = await runCommand(part, tallyFile);
  const seconds = (performance.now() - started) / 1000;
  const tally = part.files
    ? takeTally(tallyFile)
    : { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  if (code !== 0 || !tally || tally.failed > 0) {
    context.print(output.trimEnd());
    failures = output.match(/^✖ .*$/gm) ?? [];
  }
  if (!tally) return report(oneFailed, 'it crashed before it could count', seconds);
  if (code !== 0 && tally.failed === 0) return report({ ...tally, failed: 1 }, `it ended with ${code}`, seconds);
  // What lacks a tool skips all it has, with the reason; where everything must be there, nothing may.
  if (tally.passed + tally.failed + (context.isCi ? 0 : tally.skipped) === 0)
    return report({ ...tally, failed: 1 }, 'it ran no test', seconds);
  const isLate = seconds > part.budget * farOver && context.isCi;
  const late = seconds > part.budget ? `over its budget of ${Math.round(part.budget)} s` : '';
  return report({ ...tally, failed: tally.failed + (isLate ? 1 : 0) }, late, seconds);
}

/** Whether the command is a runner that takes every test it finds where it is given none. */
const runsTestFiles = ({ command, filesIn }: Part) => command.includes('--test') || filesIn === 'environment';

function runCommand(part: Part, tallyFile: string): Promise<{ code: number; output: string }> {
  const isInEnvironment = part.filesIn === 'environment';
  const env = { ...process.env, ...part.env };
  const files = inOrder(part.files ?? [], env.SAMSPIL_SHUFFLE);
  const isInOneFile = env.SAMSPIL_SHUFFLE && part.command.includes(isTogether) && files.length > 0;
  const named = isInOneFile ? [inOneFile(part.title, files)] : files;
  const child = spawn(process.execPath, [...part.command, ...(isInEnvironment ? [] : named)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...env,
      // A runner started by a test would else take itself for a test file of the outer one.
      NODE_TEST_CONTEXT: undefined,
      SAMSPIL_TALLY: tallyFile,
      // What one process has compiled, the next ones and those they start need not compile again.
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? resolve('.test-results/compiled'),
      ...(isInEnvironment ? { SAMSPIL_FILES: files.join(',') } : {}),
    },
  });
  const patience = setTimeout(
    () => {
      child.kill('SIGINT');
      setTimeout(() => child.kill('SIGKILL'), 10_000).unref();
    },
    part.budget * farOver * 1000 + killedAfter,
  );
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((settle) => {
    child.once('error', (error) => chunks.push(Buffer.from(String(error))));
    child.once('close', (code) => {
      clearTimeout(patience);
      settle({ code: code ?? 1, output: stripVTControlCharacters(Buffer.concat(chunks).toString()) });
    });
  });
}

function tell(outcome: Outcome, { remark, context }: { remark: string; context: RunContext }): Outcome {
  const sign = outcome.failed > 0 ? '✖' : outcome.passed > 0 ? '✔' : '–';
  const line = `${sign} ${outcome.title}: ${closingLine(outcome)} in ${outcome.seconds.toFixed(1)} s`;
  context.print(remark ? `${line}; ${remark}` : line);
  return outcome;
}
