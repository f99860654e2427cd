import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import { buildEmbed, embedFolder } from '../../demo/host-pages/build-embed.ts';
import { serveFiles } from '../helpers/file-server.ts';
import { gzipBytes } from './first-paint.ts';

const folder = fileURLToPath(new URL('peers/', import.meta.url));

/** The calendars beside ours: name and version as they are printed, and the module that drives them. */
export const calendarPeers: Readonly<Record<string, string>> = {
  fullcalendar: 'fullcalendar',
  '@fullcalendar/web-component': 'full-calendar-element',
  '@event-calendar/core': 'event-calendar',
  '@schedule-x/calendar': 'schedule-x',
};

/** A module and what it imports as one minified script, and its styles. */
async function bundle(module: string): Promise<{ script: string; styles: string }> {
  const [{ output }] = (await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    // FullCalendar 7 and Schedule-X demand different majors of one polyfill.
    resolve: { alias: module === 'fullcalendar' ? { 'temporal-polyfill': 'temporal-polyfill-1' } : {} },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: join(folder, `${module}.ts`), formats: ['es'], fileName: 'bench' },
      rolldownOptions: { output: { minify: true, codeSplitting: false } },
    },
  })) as [Rolldown.RolldownOutput];
  const texts = output.map((file) => (file.type === 'chunk' ? ['js', file.code] : ['css', String(file.source)]));
  const all = (kind: string) => texts.flatMap(([of, text]) => (of === kind ? text : [])).join('\n');
  return { script: all('js'), styles: all('css') };
}

const page = (head: string) => `<!doctype html>
<html lang="da"><head><meta charset="utf-8"><title>Måling</title><link rel="icon" href="data:,">
<style>#box { width: 800px; } .schedule-x-box > * { height: 800px; }</style>${head}</head>
<body><main><h1>Måling</h1><div id="box"></div></main></body></html>`;

/** A page for each calendar, served to the browser; `bytes` is what its script and styles weigh under gzip. */
export async function servePeerPages(): Promise<{
  url: string;
  bytes: Record<string, number>;
  close(): Promise<void>;
}> {
  await buildEmbed();
  const root = await mkdtemp(join(tmpdir(), 'samspil-bench-'));
  const bytes: Record<string, number> = {};
  await cp(embedFolder, join(root, 'samspil'), { recursive: true });
  for (const [name, module] of [...Object.entries(calendarPeers), ['samspil', 'samspil'] as const]) {
    const { script, styles } = await bundle(module);
    bytes[name] = gzipBytes(script) + (styles ? gzipBytes(styles) : 0);
    await mkdir(join(root, module), { recursive: true });
    await writeFile(join(root, module, 'bench.js'), script);
    const loader =
      module === 'samspil' ? '<script type="module" src="../samspil/samspil.js" data-samspil-loader></script>' : '';
    const head = `<style>${styles}</style>${loader}<script type="module" src="bench.js"></script>`;
    await writeFile(join(root, module, 'index.html'), page(head));
  }
  const server = await serveFiles(root);
  return {
    url: server.url,
    bytes,
    close: async () => {
      await server.close();
      await rm(root, { recursive: true, force: true });
    },
  };
}
