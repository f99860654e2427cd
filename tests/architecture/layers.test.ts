import { expect } from 'chai';
import { barrels, cycles, forbiddenImports } from './layers.ts';
import { expectNone, filesOf } from './source-files.ts';

const source = filesOf('src/**/*.ts');

describe('the layers [QA-16]', () => {
  it('import only what the table allows', () => {
    expectNone(forbiddenImports(source));
  });

  it('have no cycle', () => {
    expectNone(cycles(source));
  });

  it('have no barrel but the doors, src/index.ts and src/calendar.ts', () => {
    expectNone(barrels(source));
  });
});

describe('the detector of forbidden imports [QA-16]', () => {
  for (const { path, text, because } of [
    { path: 'src/domain/quiz/score.ts', text: "import { html } from 'lit';", because: 'allowed packages here: none' },
    {
      path: 'src/contract/id.ts',
      text: "import type { Score } from '../domain/quiz/score.ts';",
      because: 'contract may import nothing but its own folder',
    },
    {
      path: 'src/contract/id.ts',
      text: "export type Score = import('../domain/quiz/score.ts').Score;",
      because: 'contract may import nothing but its own folder',
    },
    { path: 'src/contract/id.ts', text: "import * as z from 'zod';", because: 'allowed packages here: zod/mini' },
    {
      path: 'src/elements/case-list/case-list.ts',
      text: "import { CaseCardElement } from '../case-card/case-card.ts';",
      because: 'a widget never imports another; move what both need to ui, controllers or domain',
    },
    {
      path: 'src/elements/case-list/case-list.ts',
      text: "import { checks } from '../../conformance/checks.ts';",
      because: 'elements may import contract, domain, backend, i18n, theme, context, controllers, ui',
    },
    {
      path: 'src/embed/loader.ts',
      text: "import '../elements/case-card/define.ts';",
      because: 'embed may import elements by import() only',
    },
    {
      path: 'src/context/backend-context.ts',
      text: "import { createBackend } from '../backend/create-backend.ts';",
      because: 'context may import only types from backend',
    },
    {
      path: 'src/ui/icon.ts',
      text: "import { start } from '../../demo/start.ts';",
      because: 'src imports nothing outside src',
    },
    { path: 'src/shared/thing.ts', text: "import '../ui/icon.ts';", because: 'shared is no layer of the table' },
    {
      path: 'src/ui/icon.ts',
      text: "import { heading } from './heading';",
      because: 'the path must name the file with its ending',
    },
    { path: 'src/define.ts', text: "import { readFile } from 'node:fs';", because: 'allowed packages here: none' },
  ]) {
    it(`sees ${text} in ${path}`, () => {
      expect(forbiddenImports([{ path, text }])).to.have.lengthOf(1);
      expect(forbiddenImports([{ path, text }])[0]).to.contain(because);
    });
  }

  it('lets what the table allows pass', () => {
    for (const [path, text] of [
      ['src/context/source-policy.ts', "import { safeAddress } from '../contract/safe-address.ts';"],
      ['src/context/backend-context.ts', "import { type Backend } from '../backend/backend.ts';"],
      ['src/embed/tag-modules.ts', "export const card = () => import('../elements/case-card/define.ts');"],
      ['src/elements/case-card/case-card.ts', "import { repeat } from 'lit/directives/repeat.js';"],
      ['src/cli.ts', "import { readFile } from 'node:fs/promises';"],
      ['src/domain/quiz/score.ts', "// import { html } from 'lit';\nexport const text = \"import x from 'lit';\";"],
    ] as const) {
      expect(forbiddenImports([{ path, text }]), text).to.deep.equal([]);
    }
  });

  it('sees a cycle through a type and a barrel beside the doors', () => {
    const loop = [
      { path: 'src/domain/a.ts', text: "import { b } from './b.ts';" },
      { path: 'src/domain/b.ts', text: "import { c } from './c.ts';" },
      { path: 'src/domain/c.ts', text: "import type { A } from './a.ts';" },
    ];
    expect(cycles(loop)).to.deep.equal(['src/domain/a.ts → src/domain/b.ts → src/domain/c.ts → src/domain/a.ts']);
    expect(barrels([{ path: 'src/domain/quiz.ts', text: "export { score } from './score.ts';" }])).to.have.lengthOf(1);
  });
});
