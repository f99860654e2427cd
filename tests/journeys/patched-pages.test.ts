import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import { fourSnippets, fourWidgets, keptFallbacks, useAllFour } from '../helpers/four-widgets.ts';
import { script, startLoaderPages } from '../helpers/loader-page.ts';
import { level } from '../helpers/seed.ts';

let pages: Awaited<ReturnType<typeof startLoaderPages>>;
before(async () => {
  pages = await startLoaderPages();
});
after(() => pages.close());

/** So long may something take to be there; a machine that is busy with other things is no finding. */
const patience = 60_000;
/** What scripts of a page do to the language and the browser, by what it is; some of it stands in the page itself. */
const patches: Readonly<Record<string, string>> = {
  'a method on every array': 'Array.prototype.evil = () => "evil";',
  'no change to any object’s prototype': 'Object.freeze(Object.prototype);',
  'its own fetch': 'const fetchOnce = fetch; window.fetch = (...call) => fetchOnce(...call).then((reply) => reply);',
  'its own promises': 'window.Promise = class PagePromise extends Promise {};',
  'its own clock':
    'window.Date = class PageDate extends Date { constructor(...given) { super(...(given.length ? given : [Date.now()])); } };',
  'its own JSON': 'const parse = JSON.parse; JSON.parse = (text, reviver) => parse(String(text), reviver);',
  'its own registry':
    'const define = customElements.define; customElements.define = function (...call) { return define.apply(customElements, call); };',
  'an old replaceAll': 'String.prototype.replaceAll = function (from, to) { return this.split(from).join(to); };',
  'no structuredClone': 'delete window.structuredClone;',
  'no storage':
    'for (const name of ["localStorage", "sessionStorage"]) Object.defineProperty(window, name, { get() { throw new DOMException("denied", "SecurityError"); } });',
};
const clobbering: Readonly<Record<string, string>> = {
  'a form called attributes': '<form id="attributes"><input name="attributes"></form>',
  'a link called trustedTypes': '<a id="trustedTypes" href="#x">x</a>',
};

const patched = (codes: readonly string[]) => `<script>${codes.join('\n')}</script>${script}`;

/** Whether every widget shows what it has and answers a press; and what was said on the console. */
async function expectToWork(head: string, more = '') {
  const { page, complaints } = await pages.open({ body: more + fourSnippets(), head });
  page.setDefaultTimeout(patience);
  await useAllFour(page);
  expect(complaints).to.deep.equal([]);
}

describe('a page that has patched what everybody builds on [QA-14] [QA-103] [QA-70]', () => {
  it('has working widgets under all twelve patches at once', () =>
    expectToWork(patched(Object.values(patches)), Object.values(clobbering).join('')));

  // Which of the twelve it is, where one of them breaks something; and whether none of them hides what another breaks.
  if (level > 1) {
    for (const [what, code] of Object.entries(patches))
      it(`has working widgets with ${what}`, () => expectToWork(patched([code])));
    for (const [what, markup] of Object.entries(clobbering))
      it(`has working widgets beside ${what}`, () => expectToWork(script, markup));
  }

  it('keeps its own words, and is told of it in a line a widget, where no element can be defined [QA-16]', async () => {
    const refusing = 'customElements.define = () => { throw new TypeError("not here"); };';
    const { page, complaints } = await pages.open({ body: fourSnippets(), head: patched([refusing]) });
    const warnings = () => complaints.filter((line) => line.startsWith('warning: Samspil'));
    for (const end = performance.now() + patience; warnings().length < fourWidgets.length && performance.now() < end; )
      await page.waitForTimeout(20);
    await page.waitForLoadState('networkidle');
    expect(warnings()).to.have.length(fourWidgets.length);
    expect(await keptFallbacks(page)).to.equal(fourWidgets.length);
    expect(complaints.filter((line) => line.startsWith('uncaught'))).to.deep.equal([]);
  });
});
