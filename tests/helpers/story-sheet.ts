// Pictures of stories for a person's eye (QA-172): node tests/helpers/story-sheet.ts [part of a name] [--width 320] [--theme dark|dkfds|forced-colors]
// They go to .test-results/looks/, one a story.
import { globSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createServer, type Plugin } from 'vite';
import { launchChromium } from './chromium.ts';
import { testStart } from './fixed-clock.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { width: { type: 'string', default: '320' }, theme: { type: 'string', default: 'neutral' } },
});
const wanted = (positionals[0] ?? '').toLowerCase();
const folder = resolve('.test-results/looks');

/** A page that shows the story its address names, as the tests do. */
const page = `<!doctype html><html lang="da"><meta charset="utf-8"><title>Story</title><body><main><div id="stage"></div></main>
<script type="module">
import '/src/define.ts';
import { render } from 'lit';
const asked = new URL(location.href).searchParams;
const files = import.meta.glob('/stories/**/*.stories.ts');
const { default: meta, ...stories } = await files[asked.get('file')]();
const story = stories[asked.get('story')];
const parameters = { ...meta.parameters, ...story.parameters };
const stage = document.querySelector('#stage');
if (parameters.direction === 'rtl') document.documentElement.dir = 'rtl';
if (parameters.width) stage.style.maxWidth = parameters.width + 'px';
if (asked.get('theme') === 'dark') Object.assign(stage.style, { padding: '16px', color: '#f2f2f2', background: '#16181a' });
const args = { ...meta.args, ...story.args };
const context = { id: asked.get('story'), args, parameters, globals: { mood: 'ready', ...story.globals }, canvasElement: stage };
render((story.render ?? meta.render)(args, context), stage);
for (const widget of stage.querySelectorAll('*')) {
  if (widget.localName.startsWith('samspil-')) widget.setAttribute('theme', asked.get('theme'));
}
await (story.play ?? meta.play)?.(context);
document.documentElement.dataset.isShown = '';
</script>`;

const storyPage: Plugin = {
  name: 'story-page',
  configureServer(server) {
    server.middlewares.use(async (request, response, next) => {
      if (!request.url?.startsWith('/story?')) return next();
      response.setHeader('content-type', 'text/html');
      response.end(await server.transformIndexHtml(request.url, page));
    });
  },
};

const server = await createServer({
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  plugins: [storyPage],
  server: { host: '127.0.0.1', port: 0, hmr: false },
});
await server.listen();
const browser = await launchChromium();
try {
  await mkdir(folder, { recursive: true });
  const base = server.resolvedUrls?.local[0];
  const tab = await browser.newPage({
    viewport: { width: Number(values.width), height: 600 },
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
    reducedMotion: 'reduce',
    forcedColors: values.theme === 'forced-colors' ? 'active' : 'none',
  });
  await tab.clock.setFixedTime(testStart);
  tab.on('pageerror', (error) => console.log(error.message));
  for (const file of globSync('stories/**/*.stories.ts').sort()) {
    const { default: meta, ...stories } = await server.ssrLoadModule(`/${file}`);
    for (const story of Object.keys(stories)) {
      const name = `${meta.title.split('/').at(-1)}-${story}`.replace(/\W+/g, '-').toLowerCase();
      if (!name.includes(wanted)) continue;
      await tab.goto(`${base}story?${new URLSearchParams({ file: `/${file}`, story, theme: values.theme })}`);
      await tab.waitForSelector('[data-is-shown]', { timeout: 60_000 });
      await tab.waitForLoadState('networkidle');
      await tab.waitForTimeout(150);
      await tab.screenshot({ path: resolve(folder, `${name}-${values.width}-${values.theme}.png`), fullPage: true });
      console.log(`${name}-${values.width}-${values.theme}.png`);
    }
  }
} finally {
  await browser.close();
  await server.close();
}
