import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { treeFolder } from './page-server.ts';

/** One reviewed file: what it holds, why it is so, and since when (QA-173). */
export interface Accepted {
  file: string;
  sha256: string;
  reason: string;
  date: string;
}

/** Where reviewed files are written down. */
export const ledgerFile = 'tests/elements/looks/ledger.json';

/** What has been reviewed. */
export const readLedger = (): Accepted[] => JSON.parse(readFileSync(ledgerFile, 'utf8')) as Accepted[];

export const writeLedger = (entries: readonly Accepted[]): void =>
  writeFileSync(ledgerFile, `${JSON.stringify(entries, null, 2)}\n`);

const shaOf = (text: string | Buffer) => createHash('sha256').update(text).digest('hex');

/** The reviewed files as they are on disk. */
export const filesOnDisk = (): Pick<Accepted, 'file' | 'sha256'>[] =>
  globSync(`${treeFolder}/*.txt`)
    .sort()
    .map((file) => ({ file, sha256: shaOf(readFileSync(file)) }));

/** The ledger in step with the files: what is as it was keeps its reason, all else has this one. */
export const ledgerWith = (
  before: readonly Accepted[],
  why: Pick<Accepted, 'reason' | 'date'>,
  files = filesOnDisk(),
): Accepted[] =>
  files.map(
    ({ file, sha256 }) =>
      before.find((entry) => entry.file === file && entry.sha256 === sha256) ?? { file, sha256, ...why },
  );

/** What is on disk and was never accepted so, entries without a file, and entries that give no reason. */
export function ledgerFindings(ledger: readonly Accepted[], files = filesOnDisk()): string[] {
  const unaccepted = files
    .filter(({ file, sha256 }) => !ledger.some((entry) => entry.file === file && entry.sha256 === sha256))
    .map(({ file }) => `${file} is not what was accepted`);
  const gone = ledger
    .filter((entry) => !files.some(({ file }) => file === entry.file))
    .map(({ file }) => `${file} is gone`);
  const unexplained = ledger
    .filter(({ reason, date }) => reason.trim().length < 10 || !/^\d{4}-\d\d-\d\d$/.test(date))
    .map(({ file }) => `${file} has no reason or no date`);
  return [...unaccepted, ...gone, ...unexplained];
}
