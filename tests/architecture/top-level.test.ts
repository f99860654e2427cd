import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect } from 'chai';
import { root } from './source-files.ts';

/** What stands at the top of the project, and beside it only what tools insist on. */
const allowed = [
  ...['package.json', 'tsconfig.json', 'vite.config.ts', 'src', 'stories', 'demo', 'tests', 'README.md'],
  ...['package-lock.json', 'LICENSE', 'CHANGELOG.md', 'biome.json', '.ci', '.gitignore', '.puppeteerrc.cjs'],
];

describe('the top level', () => {
  it('holds what the architecture names and nothing else', () => {
    const ignored = readFileSync(resolve(root, '.gitignore'), 'utf8')
      .split('\n')
      .map((line) => line.replace(/\/$/, ''));
    const there = readdirSync(root).filter((name) => name !== '.git' && !ignored.includes(name));
    expect(there.toSorted()).to.deep.equal(allowed.toSorted());
  });
});
