import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the files lie that bring several test files into one page. */
const folder = '.test-results/pages';
/** So many files share a page at most: then there are pages enough for all that open at once, and these end together. */
const mostTogether: Readonly<Record<string, number>> = { unit: 80, elements: 20, stories: 10 };
/** What shows every story is as long as a page may be; what looks at an empty registry must be the first to load anything. */
const isAlone = /^tests\/elements\/all\/(?:audit|criteria|registration)/;

/**
 * Test files share a page with others of their kind: opening one costs more than a hundred tests, and the guard of each
 * test gives the next a clean page. What measures a page (the risks) keeps one of its own.
 */
export function sharedPages(root: string, files: readonly string[]): string[] {
  mkdirSync(join(root, folder), { recursive: true });
  const { alone = [], ...shared } = Object.groupBy(files, kindOf);
  const pages = Object.entries(shared).flatMap(([kind, own = []]) => {
    const count = Math.ceil(own.length / (mostTogether[kind] as number));
    const most = Math.ceil(own.length / count);
    return Array.from({ length: count }, (_, index) => {
      const page = `${folder}/${kind}-${index + 1}.test.ts`;
      const part = own.slice(index * most, (index + 1) * most);
      writeFileSync(join(root, page), part.map((file) => `import '/${file}';\n`).join(''));
      return page;
    });
  });
  return [...alone, ...pages];
}

/** The tests of the stories leave the browser at another size, which the others must not meet. */
function kindOf(file: string): string {
  const kind = file.startsWith('tests/elements/all/') ? 'stories' : (file.split('/')[1] ?? '');
  return kind in mostTogether && !isAlone.test(file) ? kind : 'alone';
}
