import { expect } from 'chai';
import { longFiles } from './file-size.ts';
import { expectNone, filesOf } from './source-files.ts';

const linesOf = (count: number, first = '') => [first, ...Array<string>(count - 1).fill('//')].join('\n');

describe('the files', () => {
  it('are short enough to be read at one go', () => {
    expectNone(longFiles(filesOf('{src,demo,stories,tests}/**/*.{ts,mjs}')));
  });
});

describe('the detector of long files [QA-16]', () => {
  it('sees the 201st line of a file and the 251st of an element', () => {
    expect(longFiles([{ path: 'src/domain/a.ts', text: linesOf(201) }])).to.have.lengthOf(1);
    expect(longFiles([{ path: 'src/domain/a.ts', text: `${linesOf(200)}\n` }])).to.have.lengthOf(0);
    const element = 'src/elements/case-card/case-card.ts';
    const lit = "import { LitElement } from 'lit';";
    expect(longFiles([{ path: element, text: linesOf(251, lit) }])).to.have.lengthOf(1);
    expect(longFiles([{ path: element, text: linesOf(250, lit) }])).to.have.lengthOf(0);
    expect(longFiles([{ path: element, text: linesOf(250) }])).to.have.lengthOf(1);
  });
});
