import { expect } from 'chai';
import reviewed from './public-api.json' with { type: 'json' };
import { exportsOf } from './public-api.ts';
import { expectNone, filesOf } from './source-files.ts';

describe('the public API', () => {
  for (const [door, names] of Object.entries(reviewed)) {
    it(`of ${door} is the reviewed list; a change goes into public-api.json and the CHANGELOG of the same commit`, () => {
      const there = exportsOf(filesOf(door)[0]?.text ?? '');
      expect(there).to.not.be.empty;
      expectNone([
        ...there.filter((name) => !names.includes(name)).map((name) => `new: ${name}`),
        ...names.filter((name) => !there.includes(name)).map((name) => `gone: ${name}`),
      ]);
    });
  }
});

describe('the reader of the public API [QA-16]', () => {
  it('sees every way to export a name', () => {
    const text = [
      "export { one, two as three } from './a.ts';",
      "export type { Four } from './b.ts';",
      "export { type Five,\n  six } from './c.ts';",
      "export * as seven from './d.ts';",
      "export * from './e.ts';",
      'export const eight = 8;',
      'export default class Nine {}',
      '// export const never = 0;',
    ].join('\n');
    expect(exportsOf(text)).to.deep.equal(
      ['* from ./e.ts', 'default', 'eight', 'one', 'seven', 'six', 'three', 'type Five', 'type Four'].toSorted(),
    );
  });
});
