import { spawnSync } from 'node:child_process';
import { expect } from 'chai';
import { filesOf, root } from './source-files.ts';

const layers = ['contract', 'domain', 'i18n', 'backend', 'conformance', 'controllers'];
const names = filesOf(...layers.map((layer) => `src/${layer}/**/*.ts`)).map(({ path }) => path);

/** Imports modules in a Node of its own, as they stand, and answers what came of it. */
function importAll(modules: readonly string[]) {
  const script = `const before = Object.getOwnPropertyNames(globalThis);
    for (const name of ${JSON.stringify(modules)}) await import(name);
    const left = Object.getOwnPropertyNames(globalThis).filter((name) => !before.includes(name));
    console.log(JSON.stringify(left));
    process.exit();`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, left: stdout.trim(), stderr };
}

describe('the layers without a page [QA-4]', () => {
  it('load in Node as they stand: no build step, no page, nothing left behind', () => {
    expect(names.length).to.be.greaterThan(300);
    const { status, left, stderr } = importAll(names.map((name) => `./${name}`));
    expect(stderr).to.equal('');
    // Lit counts its versions in the global scope, and zod keeps its settings there, so that two of them can agree.
    const ours = (JSON.parse(left) as string[]).filter((name) => !/^(lit|reactiveElement|__zod_)/.test(name));
    expect(ours).to.deep.equal([]);
    expect(status).to.equal(0);
  });

  it('would be found out if one touched the page while it is imported [QA-16]', () => {
    const { status, stderr } = importAll(['data:text/javascript,document.title']);
    expect(status, 'the detector is blind').to.not.equal(0);
    expect(stderr).to.contain('document is not defined');
  });
});
