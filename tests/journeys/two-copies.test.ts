import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { embedFolder } from '../../demo/host-pages/build-embed.ts';
import { card, isShown, moduleRequests, script, startLoaderPages } from '../helpers/loader-page.ts';

let pages: Awaited<ReturnType<typeof startLoaderPages>>;
before(async () => {
  pages = await startLoaderPages();
});
after(() => pages.close());

const record = (page: Page) =>
  page.evaluate(
    () => (globalThis as unknown as Record<symbol, { version: string; also: unknown[] }>)[Symbol.for('samspil')],
  );
/** The same files at another address: to a browser all of them are others. */
const copy = script.replace('/samspil/', '/kopi/');
const serveCopy = (page: Page) =>
  page.route('**/kopi/**', async (route) => {
    const response = await route.fetch({ url: route.request().url().replace('/kopi/', '/samspil/') });
    await route.fulfill({ response });
  });
/** The page's own bundle, as it were: its own copy of a widget's module, which registers the tag by itself. */
async function bundleOf(chunk: string): Promise<string> {
  const files = await readdir(join(embedFolder, 'chunks'));
  const file = files.find((name) => new RegExp(`^${chunk}-[\\w-]{8}\\.js$`).test(name));
  return `<script type="module" src="/kopi/chunks/${file}"></script>`;
}

describe('several copies on a page [QA-14] [EM-41] [EM-42] [QA-69]', () => {
  for (const [what, head] of [
    ['the same script twice', script + script],
    ['the same script under two addresses', script + script.replace('.js"', '.js?copy"')],
    ['two copies of all files', script + copy],
  ] as const) {
    it(`are one, and those that come later step back without a word: ${what}`, async () => {
      const watched = await pages.open({ body: card, head, prepare: serveCopy });
      await isShown(watched.page);
      // A module that is named twice runs once.
      expect((await record(watched.page))?.also).to.have.length(head === script + script ? 0 : 1);
      expect(moduleRequests(watched).filter((request) => request.includes('/kopi/'))).to.deep.equal([]);
      expect(watched.complaints).to.deep.equal([]);
    });
  }

  it('of another major version step back with one warning in Danish, and the page keeps its own words', async () => {
    const first =
      '<script>globalThis[Symbol.for("samspil")] = Object.freeze({ version: "9.0.0", base: "/", also: [] })</script>';
    const watched = await pages.open({ body: card, head: first + script });
    await watched.page.waitForLoadState('networkidle');
    await watched.page.waitForFunction(() => true);
    expect(watched.complaints).to.have.length(1);
    expect(watched.complaints[0]).to.include('9.0.0, 0.1.0').and.include('Bed IT');
    expect(moduleRequests(watched).filter((request) => request.includes('case'))).to.deep.equal([]);
    expect(await watched.page.locator('samspil-case-card > p').isVisible()).to.equal(true);
  });

  it('leave a tag alone that somebody took before', async () => {
    const taken = '<script>customElements.define("samspil-case-card", class extends HTMLElement {})</script>';
    const { page, complaints } = await pages.open({ body: card, head: taken + script });
    await page.waitForLoadState('networkidle');
    expect(await page.locator('samspil-case-card > p').isVisible()).to.equal(true);
    expect(complaints).to.deep.equal([]);
  });

  it('work together where the page brings one in a bundle of its own, before or after the loader', async () => {
    const inBackend = `<samspil-backend source="/data/cases.json">${card.replace(' source="/data/cases.json"', '')}</samspil-backend>`;
    for (const tag of ['backend', 'case-card']) {
      const bundle = await bundleOf(tag);
      const alone = await pages.open({ body: inBackend, head: bundle, prepare: serveCopy });
      await alone.page.waitForFunction((name) => customElements.get(name), `samspil-${tag}`);
      for (const head of [bundle + script, script + bundle]) {
        const watched = await pages.open({ body: inBackend, head, prepare: serveCopy });
        await isShown(watched.page);
        expect(watched.complaints, head).to.deep.equal([]);
      }
    }
  });
});
