import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { buildEmbed, embedFolder } from '../../demo/host-pages/build-embed.ts';
import { writeStaticFolder } from '../../demo/host-pages/write-static-folder.ts';
import { type ServedPage, serveFiles } from './file-server.ts';
import { machineNow } from './fixed-clock.ts';
import { sharedChromium } from './shared-chromium.ts';
import { type WatchedPage, watchPage } from './watched-page.ts';

/** The loader's tag, a widget in the element form and in the `data-samspil` form, as an editor would paste them. */
export const script = '<script type="module" src="/samspil/samspil.js" data-samspil-loader></script>';
export const card = '<samspil-case-card source="/data/cases.json"><p>Reserve</p></samspil-case-card>';
export const divCard = '<div data-samspil="case" data-kilde="/data/cases.json"><p>Reserve</p></div>';

/** What a page of the loader's tests is made of. */
export interface LoaderPage {
  body: string;
  head?: string;
  /** What the page's server says beside the page itself. */
  headers?: Readonly<Record<string, string>>;
  /** Runs before the page is asked for. */
  prepare?: (page: Page) => Promise<unknown>;
}

/** The built files and plain data on a web server, and a browser to look at them with. */
export async function startLoaderPages() {
  await buildEmbed();
  const folder = await mkdtemp(join(tmpdir(), 'samspil-loader-'));
  await cp(embedFolder, join(folder, 'samspil'), { recursive: true });
  await writeStaticFolder(join(folder, 'data'), new Date(machineNow()));
  await writeFile(join(folder, 'icon.svg'), `<svg xmlns="http://www.w3.org/2000/svg"></svg>`);
  // First: a server that waits for a browser which never starts would keep the process alive.
  const browser = await sharedChromium();
  // Not by a route: that would lead each request of the page through the test, where a busy machine holds it up.
  const written = new Map<string, ServedPage>();
  const server = await serveFiles(folder, written);
  const opened: WatchedPage[] = [];

  return {
    /** Where the files lie. */
    url: server.url,
    async open({ body, head = '', headers, prepare }: LoaderPage): Promise<WatchedPage> {
      const watched = await watchPage(browser, server.url);
      opened.push(watched);
      const html = `<!doctype html><html lang="da"><head><title>Side</title><link rel="icon" href="/icon.svg">${head}</head><body><main><h1>Side</h1>${body}</main></body></html>`;
      const path = `/page-${opened.length}.html`;
      written.set(path, { headers: { 'content-type': 'text/html; charset=utf-8', ...headers }, body: html });
      await prepare?.(watched.page);
      await watched.page.goto(new URL(path, server.url).href);
      return watched;
    },
    async close() {
      await Promise.all(opened.map(({ context }) => context.close()));
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until a case card shows the first case of the data. */
export const isShown = (page: Page, selector = 'samspil-case-card') =>
  page.waitForFunction(
    (name) => document.querySelector(name)?.shadowRoot?.textContent?.includes('Samskabelsespiloter'),
    selector,
  );

/** Requests for widgets' files, the loader's own apart. */
export const moduleRequests = ({ requests }: WatchedPage) => requests.filter((request) => request.includes('/chunks/'));
