import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { buildEmbed, embedFolder } from '../../demo/host-pages/build-embed.ts';
import { writeStaticFolder } from '../../demo/host-pages/write-static-folder.ts';
import { launchChromium } from '../helpers/chromium.ts';
import { serveFiles } from '../helpers/file-server.ts';
import { machineNow } from '../helpers/fixed-clock.ts';
import { writeApiFolder } from './write-api-folder.ts';

/** What one widget asked for before its first content was painted. */
export interface FirstPaint {
  /** Scripts beside the loader, each with its bytes under gzip level 9. */
  files: { name: string; bytes: number }[];
  /** Bytes of those scripts together. */
  bytes: number;
  /** All requests but the page itself: loader, scripts, data. */
  requests: string[];
}

/** The widgets of the table QA-130, each as an editor would place it on a page: with plain JSON, but where it says `api`. */
const snippets: Record<string, string> = {
  'case-card': '<samspil-case-card source="data/cases.json" case-id="roskilde-zebrabyer"></samspil-case-card>',
  'case-list': '<samspil-case-list source="data/cases.json"></samspil-case-list>',
  // Dates that the source has expanded, and series that the page has to expand itself (EC-14).
  'event-calendar': '<samspil-event-calendar source="api" source-type="rest"></samspil-event-calendar>',
  'event-calendar-static': '<samspil-event-calendar source="data/events.json"></samspil-event-calendar>',
  'readiness-quiz': '<samspil-readiness-quiz source="data/quizzes/klar-til-samskabelse.json"></samspil-readiness-quiz>',
  'volunteer-sign-up': '<samspil-volunteer-sign-up source="data/opportunities.json"></samspil-volunteer-sign-up>',
};

const page = (snippet: string) => `<!doctype html>
<html lang="da"><head><meta charset="utf-8"><title>Måling</title><link rel="icon" href="data:,">
<script type="module" src="samspil/samspil.js" data-samspil-loader></script></head>
<body><main><h1>Måling</h1>${snippet}</main></body></html>`;

/** Bytes of a text or file as a server sends it: gzip, level 9. */
export const gzipBytes = (content: string | Buffer): number => gzipSync(content, { level: 9 }).length;

async function measureOne(browser: Browser, url: string, widget: string): Promise<FirstPaint> {
  const tab = await browser.newPage({ locale: 'da-DK', timezoneId: 'Europe/Copenhagen' });
  const requests: string[] = [];
  tab.on('request', (request) => requests.push(request.url().replace(url, '')));
  // Asked from the start on: whoever asks later also counts what came after the first paint.
  await tab.addInitScript(
    async (name) => {
      await customElements.whenDefined(name);
      await (document.querySelector(name) as Element & { ready: Promise<void> }).ready;
      const names = performance.getEntriesByType('resource').map((entry) => entry.name);
      Object.assign(globalThis, { beforePaint: names });
    },
    `samspil-${widget.replace(/-static$/, '')}`,
  );
  await tab.goto(`${url}${widget}.html`);
  const beforePaint = await tab
    .waitForFunction(() => (globalThis as { beforePaint?: string[] }).beforePaint)
    .then((handle) => handle.jsonValue());
  await tab.close();
  const names = (beforePaint ?? []).map((address) => address.replace(url, ''));
  const scripts = names.filter((name) => name.endsWith('.js') && !name.endsWith('samspil.js'));
  const files = await Promise.all(
    scripts.map(async (name) => ({
      name,
      bytes: gzipBytes(await readFile(join(embedFolder, name.replace('samspil/', '')))),
    })),
  );
  return { files, bytes: files.reduce((sum, file) => sum + file.bytes, 0), requests: names };
}

/** Opens each widget alone on a page in Chromium, against the built files and plain JSON, and counts (QA-130, QA-131). */
export async function measureFirstPaints(): Promise<Record<string, FirstPaint>> {
  await buildEmbed();
  const folder = await mkdtemp(join(tmpdir(), 'samspil-size-'));
  await cp(embedFolder, join(folder, 'samspil'), { recursive: true });
  await writeStaticFolder(join(folder, 'data'), new Date(machineNow()));
  await writeApiFolder(join(folder, 'api'), join(folder, 'data/events.json'), new Date(machineNow()));
  for (const [widget, snippet] of Object.entries(snippets))
    await writeFile(join(folder, `${widget}.html`), page(snippet));
  const browser = await launchChromium();
  const server = await serveFiles(folder);
  try {
    const measured: Record<string, FirstPaint> = {};
    for (const widget of Object.keys(snippets)) measured[widget] = await measureOne(browser, server.url, widget);
    return measured;
  } finally {
    await browser.close();
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
}
