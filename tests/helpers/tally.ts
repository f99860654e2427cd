import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What a part of the tests came to. A file without a test counts as failed. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

/** Where a reporter leaves its tally for `tests/run.ts`; without the variable nobody asks for one. */
export function leaveTally(tally: Tally): void {
  const file = process.env.SAMSPIL_TALLY;
  if (!file) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(tally));
}

/** Reads a tally and takes it away, so that a part that crashes can never show the numbers of an earlier run. */
export function takeTally(file: string): Tally | undefined {
  try {
    const tally = JSON.parse(readFileSync(file, 'utf8')) as Tally;
    rmSync(file);
    return tally;
  } catch {
    return undefined;
  }
}

/** The closing line of every run (QA-2). */
export function closingLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** Tallies added up. */
export function sumOf(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, tally) => ({
      passed: sum.passed + tally.passed,
      failed: sum.failed + tally.failed,
      skipped: sum.skipped + tally.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}
