import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { allowedSource, hostileSources } from '../helpers/hostile-sources.ts';
import { script, startLoaderPages } from '../helpers/loader-page.ts';

let pages: Awaited<ReturnType<typeof startLoaderPages>>;
before(async () => {
  pages = await startLoaderPages();
});
after(() => pages.close());

const patience = 60_000;
const head = script.replace('data-samspil-loader', `data-samspil-loader data-allow="${allowedSource}"`);
const quoted = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** The forms of a snippet, with a source and words of the page's own. */
const forms: Readonly<Record<string, (source: string, words: string) => string>> = {
  'the element': (source, words) => `<samspil-case-card source="${quoted(source)}"><p>${words}</p></samspil-case-card>`,
  'the page’s own element': (source, words) =>
    `<div data-samspil="case" data-source="${quoted(source)}"><p>${words}</p></div>`,
  'the page’s own element, in Danish': (source, words) =>
    `<div data-samspil="kalender" data-kilde="${quoted(source)}"><p>${words}</p></div>`,
  'a backend around a widget': (source, words) =>
    `<samspil-backend source="${quoted(source)}"><samspil-case-list><p>${words}</p></samspil-case-list></samspil-backend>`,
};

/** Waits until no widget is on its way any more. */
const allEnded = (page: Page, count: number) =>
  page.waitForFunction(
    (expected) => {
      const tags = 'samspil-case-card,samspil-case-list,samspil-event-calendar';
      const widgets = [...document.querySelectorAll<HTMLElement & { inspect?(): { status: string } }>(tags)];
      const isOver = (status = 'loading') => status !== 'loading' && status !== 'idle';
      return widgets.length === expected && widgets.every((widget) => isOver(widget.inspect?.().status));
    },
    count,
    { timeout: patience },
  );

describe('a snippet that names a source nobody has allowed [QA-71] [EM-19] [EM-20] [EM-22]', () => {
  it('is one of many', () => {
    expect(hostileSources).to.have.length.at.least(50);
  });

  for (const [form, write] of Object.entries(forms)) {
    it(`asks nothing of it, and the page keeps its own words: ${form}`, async () => {
      const body = hostileSources.map((source, index) => write(source, `Ring til os, ${index}.`)).join('');
      const watched = await pages.open({ body, head });
      await allEnded(watched.page, hostileSources.length);
      expect(watched.foreignRequests()).to.deep.equal([]);
      expect(watched.requests.filter((request) => /cases\.json|events\.ics|config\.json/.test(request))).to.deep.equal(
        [],
      );
      const kept = watched.page.getByText(/^Ring til os, \d+\.$/).filter({ visible: true });
      expect(await kept.count()).to.equal(hostileSources.length);
      expect(watched.complaints.filter((line) => line.startsWith('uncaught'))).to.deep.equal([]);
    });

    it(`asks one that is allowed [QA-16]: ${form}`, async () => {
      const prepare = (page: Page) =>
        page.route(`${allowedSource}**`, (route) => route.fulfill({ json: { items: [] } }));
      const source = `${allowedSource}${form.includes('Danish') ? 'events' : 'cases'}.json`;
      const watched = await pages.open({ body: write(source, 'Ring til os.'), head, prepare });
      await allEnded(watched.page, 1);
      expect(watched.foreignRequests(), 'the detector is blind').to.not.be.empty;
      for (const request of watched.foreignRequests()) expect(request).to.include(`GET ${allowedSource}`);
    });
  }
});
