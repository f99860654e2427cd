import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect } from 'chai';
import { forgottenAdapters, forgottenWidgets } from './new-parts.ts';
import { expectNone, filesOf, root } from './source-files.ts';

const widgets = readdirSync(resolve(root, 'src/elements'));
const adapters = filesOf('src/backend/*/*-backend.ts').map(({ path }) => path.split('/')[2] ?? '');
const files = filesOf(
  'src/{define,index}.ts',
  'src/embed/tag-modules.ts',
  'src/backend/create-backend.ts',
  'tests/elements/*/*.test.ts',
  'tests/conformance/subjects/*.ts',
);

describe('what is added by the steps of the README', () => {
  it('is named wherever every widget is: registered, exported, loaded by a page, audited', () => {
    expectNone(forgottenWidgets(widgets, files));
  });

  it('is named wherever every adapter is: made for a source, judged by the suite of all adapters', () => {
    expectNone(forgottenAdapters(adapters, files));
  });
});

describe('the detector of forgotten steps [QA-16]', () => {
  it('sees a widget that no page would load, and an adapter that nothing judges', () => {
    expect(forgottenWidgets(['notice-board'], files)).to.deep.equal([
      'notice-board: src/define.ts holds no ./elements/notice-board/define.ts',
      'notice-board: src/index.ts holds no ./elements/notice-board/',
      "notice-board: src/embed/tag-modules.ts holds no 'samspil-notice-board'",
      'notice-board: tests/elements/notice-board/*.test.ts holds no expectAccessible(',
    ]);
    expect(forgottenAdapters(['csv'], files)).to.deep.equal([
      "csv: src/backend/create-backend.ts holds no './csv/",
      'csv: tests/conformance/subjects/*.ts holds no /backend/csv/csv-backend.ts',
    ]);
  });
});
