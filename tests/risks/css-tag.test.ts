import { expect } from 'chai';
import * as lit from 'lit';
import * as ours from '../../src/embed/css-tag.ts';

const rulesOf = (sheet: CSSStyleSheet | undefined) => [...(sheet?.cssRules ?? [])].map(({ cssText }) => cssText);

/** A sheet with a number, another sheet and an escape in it, as either side makes it. */
function sheetBy(css: typeof ours.css) {
  const inner = css`p { margin: ${2}em }`;
  return css`a::before { content: '\\201d' } ${inner}`;
}

describe('the css of the embed build [QA-130]', () => {
  it('reads a template as Lit does', () => {
    expect(sheetBy(ours.css).cssText).to.equal(sheetBy(lit.css as never).cssText);
    expect(rulesOf(sheetBy(ours.css).styleSheet)).to.deep.equal(rulesOf(sheetBy(lit.css as never).styleSheet));
    expect(rulesOf(sheetBy(ours.css).styleSheet)).to.have.length(2);
  });

  it('gives all roots one sheet, in the order of the styles', () => {
    const own = new CSSStyleSheet();
    const ruled = sheetBy(ours.css);
    const roots = ['div', 'section'].map((tag) => document.createElement(tag).attachShadow({ mode: 'open' }));
    for (const root of roots) ours.adoptStyles(root, [ruled, own]);
    for (const root of roots) expect(root.adoptedStyleSheets).to.deep.equal([ruled.styleSheet, own]);
  });
});
