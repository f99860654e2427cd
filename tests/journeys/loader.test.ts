import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import { buildEmbed, embedFolder } from '../../demo/host-pages/build-embed.ts';
import { writeStaticFolder } from '../../demo/host-pages/write-static-folder.ts';
import { launchChromium } from '../helpers/chromium.ts';
import { serveFiles } from '../helpers/file-server.ts';
import { type WatchedPage, watchPage } from '../helpers/watched-page.ts';

const script = '<script type="module" src="/samspil/samspil.js" data-samspil-loader></script>';
const card = '<samspil-case-card source="/data/cases.json"><p>Reserve</p></samspil-case-card>';
const divCard = '<div data-samspil="case" data-kilde="/data/cases.json"><p>Reserve</p></div>';

let browser: Browser;
let folder: string;
let server: Awaited<ReturnType<typeof serveFiles>>;
const opened: WatchedPage[] = [];

before(async () => {
  await buildEmbed();
  folder = await mkdtemp(join(tmpdir(), 'samspil-loader-'));
  await cp(embedFolder, join(folder, 'samspil'), { recursive: true });
  await writeStaticFolder(join(folder, 'data'), new Date());
  server = await serveFiles(folder);
  browser = await launchChromium();
});
after(async () => {
  await Promise.all(opened.map(({ context }) => context.close()));
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

async function open(
  body: string,
  head = '',
  prepare: (page: Page) => Promise<unknown> = async () => {},
): Promise<WatchedPage> {
  const watched = await watchPage(browser, server.url);
  opened.push(watched);
  const html = `<!doctype html><html lang="da"><head><title>Side</title><link rel="icon" href="data:,">${head}</head><body><main><h1>Side</h1>${body}</main></body></html>`;
  await watched.page.route(`${server.url}page.html`, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
  );
  await prepare(watched.page);
  await watched.page.goto(`${server.url}page.html`);
  return watched;
}

const isShown = (page: Page, selector = 'samspil-case-card') =>
  page.waitForFunction(
    (name) => document.querySelector(name)?.shadowRoot?.textContent?.includes('Samskabelsespiloter'),
    selector,
    {
      timeout: 5000,
    },
  );
const moduleRequests = ({ requests }: WatchedPage) => requests.filter((request) => request.includes('/chunks/'));

describe('the place of the script [EM-1]', () => {
  const inject = `<script>setTimeout(() => { const tag = document.createElement('script'); tag.type = 'module'; tag.src = '/samspil/samspil.js'; document.body.append(tag); }, 300)</script>`;
  const moved = `<script>addEventListener('load', () => document.body.append(document.querySelector('[data-samspil-loader]')))</script>`;
  const places: [place: string, body: string, head: string][] = [
    ['the head', card, script],
    ['the end of the body', card + script, ''],
    ['another script, after the page was read', card, inject],
    ['the head, before a system moves it', card, script + moved],
    ['an async tag', card, script.replace(' type', ' async type')],
    ['a tag without its marker', card, script.replace(' data-samspil-loader', '')],
    ['an address with a query', card, script.replace('.js"', '.js?v=7"')],
  ];
  for (const [place, body, head] of places) {
    it(`does not matter: ${place}`, async () => {
      const watched = await open(body, head);
      await isShown(watched.page);
      expect(watched.complaints).to.deep.equal([]);
    });
  }

  it('is found by marker and file name, never in an element that is no script', async () => {
    const decoy = '<div data-samspil-loader data-theme="dark"></div>';
    const { page } = await open(card, `${decoy}${script.replace('data-samspil-loader', 'data-theme="dkfds"')}`);
    await isShown(page);
    expect(await page.locator('samspil-case-card').getAttribute('theme')).to.equal('dkfds');
  });
});

describe('both forms of a snippet [EM-5] [EM-10]', () => {
  it('become the same widget, the second inside the page’s own element', async () => {
    const { page, complaints } = await open(divCard, script);
    await isShown(page, 'div[data-samspil] > samspil-case-card');
    expect(await page.locator('div[data-samspil] > *').count()).to.equal(1);
    expect(await page.locator('samspil-case-card > p').textContent()).to.equal('Reserve');
    expect(complaints).to.deep.equal([]);
  });

  it('load nothing but the loader where no widget stands', async () => {
    const watched = await open('<p>Intet her</p>', script);
    await watched.page.waitForLoadState('networkidle');
    expect(moduleRequests(watched)).to.deep.equal([]);
  });

  it('take theme and source from the template where they name none', async () => {
    const tag = script.replace(
      'data-samspil-loader',
      'data-samspil-loader data-source="/data/cases.json" data-theme="dkfds"',
    );
    const own = '<samspil-case-card theme="dark" id="own"></samspil-case-card>';
    const { page } = await open(`<samspil-case-card id="bare"></samspil-case-card>${own}`, tag);
    await isShown(page, '#bare');
    expect(await page.locator('#bare').getAttribute('theme')).to.equal('dkfds');
    expect(await page.locator('#own').getAttribute('theme')).to.equal('dark');
  });

  it('leave the source to the backend they stand in', async () => {
    const tag = script.replace('data-samspil-loader', 'data-samspil-loader data-source="/data/events.json"');
    const { page } = await open(
      `<samspil-backend source="/data/cases.json">${card.replace(' source="/data/cases.json"', '')}</samspil-backend>`,
      tag,
    );
    await isShown(page);
    expect(await page.locator('samspil-case-card').getAttribute('source')).to.equal(null);
  });

  it('stay as they are inside fallback content and in a region that is switched off [EM-6] [EM-18]', async () => {
    const off = `<section data-samspil-off id="off">${divCard}</section>`;
    const { page } = await open(`${card.replace('<p>', `${divCard}<p>`)}${off}`, script);
    await isShown(page);
    expect(await page.locator('samspil-case-card').count()).to.equal(1);
  });
});

describe('content that comes later [EM-6]', () => {
  it('is upgraded when it is put into the page, also once the widget is known', async () => {
    const { page } = await open(card, script);
    await isShown(page);
    await page.evaluate((html) => {
      const region = document.createElement('section');
      region.innerHTML = html;
      document.body.append(region);
    }, divCard + card.replace(' source', ' id="later" source'));
    await isShown(page, 'section samspil-case-card');
    await isShown(page, '#later');
  });

  it('costs under 20 ms for 5,000 foreign nodes', async () => {
    const { page } = await open(card, script);
    await isShown(page);
    const cost = await page.evaluate(async () => {
      const insert = async (isWatched: boolean) => {
        const region = document.createElement('section');
        if (isWatched) document.body.append(region);
        const from = performance.now();
        for (let i = 0; i < 5000; i++) region.append(document.createElement(i % 2 ? 'p' : 'span'));
        await Promise.resolve();
        const time = performance.now() - from;
        region.remove();
        return time;
      };
      const runs = [];
      for (let i = 0; i < 5; i++) runs.push((await insert(true)) - (await insert(false)));
      return Math.min(...runs);
    });
    expect(cost).to.be.lessThan(20);
  });

  it('is found in a shadow root of the page’s own only when the page asks for it [EM-7]', async () => {
    const { page } = await open('<div id="host"></div>', script);
    await page.evaluate((html) => {
      const root = (document.querySelector('#host') as Element).attachShadow({ mode: 'open' });
      root.innerHTML = html;
    }, card);
    await page.waitForTimeout(200);
    expect(await page.evaluate(() => !!customElements.get('samspil-case-card'))).to.equal(false);
    await page.evaluate(async () => {
      const { scan } = await import(`${location.origin}/samspil/samspil.js`);
      scan((document.querySelector('#host') as Element).shadowRoot);
    });
    await page.waitForFunction(() => customElements.get('samspil-case-card'));
  });
});

describe('a file that does not come [EM-9] [EM-26]', () => {
  it('leaves the page’s own content and one warning', async () => {
    const refuse = (page: Page) => page.route('**/chunks/case-card-*', (route) => route.abort());
    const { page, complaints } = await open(divCard + card, script, refuse);
    await page.waitForLoadState('networkidle');
    expect(await page.locator('div[data-samspil] > p').textContent()).to.equal('Reserve');
    expect(await page.locator('samspil-case-card > p').isVisible()).to.equal(true);
    const warnings = complaints.filter((line) => line.startsWith('warning: Samspil'));
    expect(warnings).to.have.length(1);
    expect(complaints.filter((line) => line.startsWith('uncaught'))).to.deep.equal([]);
  });
});

describe('a snippet with something wrong in it [EM-9] [EM-11]', () => {
  it('is told in one line each, without values', async () => {
    const snippet =
      '<div data-samspil="case" data-kilde="“/data/cases.json”" data-soruce="hemmelig" data-onclick="hemmelig()">Reserve</div>';
    const { page, complaints } = await open(snippet, script);
    await isShown(page, 'div > samspil-case-card');
    await page.waitForFunction(() => true);
    expect(complaints).to.have.length(3);
    expect(complaints.join()).to.include('Mente du "source"').and.not.include('hemmelig');
    expect(await page.locator('samspil-case-card').evaluate((node) => node.getAttributeNames().sort())).to.deep.equal([
      'source',
      'theme',
    ]);
  });

  it('keeps the content of an unknown widget', async () => {
    const { page, complaints } = await open(
      '<div data-samspil="kalendar">Reserve</div><samspil-ukendt>Reserve</samspil-ukendt>',
      script,
    );
    await page.waitForLoadState('networkidle');
    expect(await page.locator('div').textContent()).to.equal('Reserve');
    expect(complaints).to.have.length(1);
  });
});

describe('several copies on a page [EM-41] [EM-42]', () => {
  const record = (page: Page) =>
    page.evaluate(
      () => (globalThis as unknown as Record<symbol, { version: string; also: unknown[] }>)[Symbol.for('samspil')],
    );
  const second = script.replace('/samspil/', '/samspil/../samspil/').replace('.js"', '.js?copy"');

  it('are one: the second of the same version steps back without a word', async () => {
    const watched = await open(card, script + second);
    await isShown(watched.page);
    expect((await record(watched.page))?.also).to.have.length(1);
    expect(watched.complaints).to.deep.equal([]);
  });

  it('of another major version step back with one warning in Danish', async () => {
    const first =
      '<script>globalThis[Symbol.for("samspil")] = Object.freeze({ version: "9.0.0", base: "/", also: [] })</script>';
    const watched = await open(card, first + script);
    await watched.page.waitForLoadState('networkidle');
    await watched.page.waitForFunction(() => true);
    expect(watched.complaints).to.have.length(1);
    expect(watched.complaints[0]).to.include('9.0.0, 0.1.0').and.include('Bed IT');
    expect(moduleRequests(watched).filter((request) => request.includes('case'))).to.deep.equal([]);
  });

  it('leave a tag alone that somebody took before', async () => {
    const taken = '<script>customElements.define("samspil-case-card", class extends HTMLElement {})</script>';
    const { page, complaints } = await open(card, taken + script);
    await page.waitForLoadState('networkidle');
    expect(await page.locator('samspil-case-card > p').isVisible()).to.equal(true);
    expect(complaints).to.deep.equal([]);
  });
});
