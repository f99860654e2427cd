import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { numbersFrom } from './numbers-from.ts';

/** Files by name; where a run asks for it by the seed in `SAMSPIL_SHUFFLE`, in the order that this seed gives (QA-9). */
export function inOrder(files: readonly string[], shuffle = process.env.SAMSPIL_SHUFFLE): string[] {
  const ordered = files.toSorted();
  if (!shuffle) return ordered;
  const random = numbersFrom(Number(shuffle));
  for (let left = ordered.length; left > 1; left -= 1) {
    const [drawn] = ordered.splice(Math.floor(random() * left), 1);
    ordered.push(drawn as string);
  }
  return ordered;
}

/**
 * Writes a file that brings others in this order, for the runner of Node sorts what it is given. It lies in folders named
 * as those of its first file, for they tell what kind of tests these are.
 */
export function inOneFile(title: string, files: readonly string[]): string {
  const file = join('.test-results/in-order', title.replace(/\W+/g, '-'), files[0] ?? 'none');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, files.map((path) => `import '${pathToFileURL(resolve(path)).href}';\n`).join(''));
  return file;
}
