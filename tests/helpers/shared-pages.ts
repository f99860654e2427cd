import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where the files lie that bring several test files into one page. */
const folder = '.test-results/pages';

/**
 * Test files of the pure layers share a page with those of their folder, as they share one process on Node: opening a
 * page costs more than their tests. All others keep a page of their own.
 */
export function sharedPages(root: string, files: readonly string[]): string[] {
  const isPure = (file: string) => file.startsWith('tests/unit/');
  const byFolder = Map.groupBy(files.filter(isPure), dirname);
  mkdirSync(join(root, folder), { recursive: true });
  const shared = [...byFolder].map(([name, own]) => {
    const page = `${folder}/${name.replace(/\W+/g, '-')}.test.ts`;
    writeFileSync(join(root, page), own.map((file) => `import '/${file}';\n`).join(''));
    return page;
  });
  return [...shared, ...files.filter((file) => !isPure(file))];
}
