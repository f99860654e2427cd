import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where the files lie that bring several test files into one page. */
const folder = '.test-results/pages';
/** So many files share a page at most: then the pages end at about the same time. */
const mostTogether: Readonly<Record<string, number>> = { unit: 40, elements: 6 };

/**
 * Test files share a page with others of their folder: opening one costs more than most tests, and the guard of each test
 * gives the next a clean page. What shows every story keeps a page of its own.
 */
export function sharedPages(root: string, files: readonly string[]): string[] {
  const mostFor = (file: string) =>
    file.startsWith('tests/elements/all/') ? 1 : mostTogether[file.split('/')[1] ?? ''];
  const isShared = (file: string) => (mostFor(file) ?? 1) > 1;
  mkdirSync(join(root, folder), { recursive: true });
  const pages = [...Map.groupBy(files.filter(isShared), dirname)].flatMap(([name, own]) => {
    const most = mostFor(own[0] as string) as number;
    const parts = Array.from({ length: Math.ceil(own.length / most) }, (_, part) =>
      own.slice(part * most, (part + 1) * most),
    );
    return parts.map((part, index) => {
      const page = `${folder}/${name.replace(/\W+/g, '-')}-${index + 1}.test.ts`;
      writeFileSync(join(root, page), part.map((file) => `import '/${file}';\n`).join(''));
      return page;
    });
  });
  return [...files.filter((file) => !isShared(file)), ...pages];
}
