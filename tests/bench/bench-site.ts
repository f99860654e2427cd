import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildEmbed, embedFolder } from '../../demo/host-pages/build-embed.ts';
import { writeStaticFolder } from '../../demo/host-pages/write-static-folder.ts';
import { serveFiles } from '../helpers/file-server.ts';
import { machineNow } from '../helpers/fixed-clock.ts';

/** The four widgets as an editor places them, each on plain files. */
const widgets = `<samspil-event-calendar source="data/events.json" reserve="60"></samspil-event-calendar>
<samspil-volunteer-sign-up source="data/opportunities.json" reserve="60"></samspil-volunteer-sign-up>
<samspil-readiness-quiz source="data/quizzes/klar-til-samskabelse.json" reserve="30"></samspil-readiness-quiz>
<samspil-case-list source="data/cases.json" reserve="60"></samspil-case-list>`;

const loader = '<script type="module" src="samspil/samspil.js" data-samspil-loader></script>';
const words =
  'Vi er 31.000 mennesker mellem fjord og skov. Det meste af det, vi er glade for her, har nogen lavet sammen. ';

const page = (head: string, main: string) => `<!doctype html>
<html lang="da"><head><meta charset="utf-8"><title>Måling</title><link rel="icon" href="data:,">${head}</head>
<body><main><h1>Velkommen til Sundby</h1><p>${words.repeat(6)}</p>${main}</main></body></html>`;

/** Pages of a municipality to measure on: `with.html` has four widgets, `without.html` none, `empty.html` the loader alone. */
export async function serveBenchSite(): Promise<{ url: string; close(): Promise<void> }> {
  await buildEmbed();
  const folder = await mkdtemp(join(tmpdir(), 'samspil-vitals-'));
  await cp(embedFolder, join(folder, 'samspil'), { recursive: true });
  await writeStaticFolder(join(folder, 'data'), new Date(machineNow()));
  await writeFile(join(folder, 'with.html'), page(loader, widgets));
  await writeFile(join(folder, 'without.html'), page('', ''));
  await writeFile(join(folder, 'empty.html'), page(loader, '<div id="box"></div>'));
  await writeFile(join(folder, 'data/hundred-cases.json'), await hundredCases(join(folder, 'data/cases.json')));
  const server = await serveFiles(folder);
  const close = async () => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { url: server.url, close };
}

/** The demo's cases, again and again under other ids. */
async function hundredCases(file: string): Promise<string> {
  const list = JSON.parse(await readFile(file, 'utf8')) as { items: { id: string }[] };
  const items = Array.from({ length: 100 }, (_, index) => {
    const item = list.items[index % list.items.length] as { id: string };
    return { ...item, id: `${item.id}-${index}` };
  });
  return JSON.stringify({ ...list, items });
}
