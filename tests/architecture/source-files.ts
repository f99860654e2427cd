import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** A file of the project: its path from the root, with `/`, and its text. */
export interface SourceFile {
  path: string;
  text: string;
}

/** The root of the project. */
export const root = resolve(import.meta.dirname, '../..');

/** The files that match the globs, by path; those of installed packages are not ours. */
export function filesOf(...globs: readonly string[]): SourceFile[] {
  return globs
    .flatMap((glob) => globSync(glob, { cwd: root, exclude: ['**/node_modules'] }))
    .sort()
    .map((path) => ({ path, text: readFileSync(resolve(root, path), 'utf8') }));
}

/** A finding at a place in a file, as editors understand places. */
export function at({ path, text }: SourceFile, index: number, message: string): string {
  return `${path}:${text.slice(0, index).split('\n').length} ${message}`;
}

/** Fails with every finding in full, where a comparison with an empty list would cut them off. */
export function expectNone(findings: readonly string[]): void {
  if (findings.length > 0) throw new Error(`${findings.length} found:\n${findings.join('\n')}`);
}
