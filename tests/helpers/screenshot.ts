// For a developer's eye: node tests/helpers/screenshot.ts <url> <width> <out.png> [--dark|--forced-colors]
import { parseArgs } from 'node:util';
import { launchChromium } from './chromium.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    dark: { type: 'boolean', default: false },
    'forced-colors': { type: 'boolean', default: false },
    wait: { type: 'string', default: '500' },
  },
});
const [url, width, file] = positionals;
if (!url || !width || !file) {
  console.error('usage: node tests/helpers/screenshot.ts <url> <width> <out.png> [--dark|--forced-colors] [--wait ms]');
  process.exit(2);
}

const browser = await launchChromium();
try {
  const page = await browser.newPage({
    viewport: { width: Number(width), height: 900 },
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
    colorScheme: values.dark ? 'dark' : 'light',
    forcedColors: values['forced-colors'] ? 'active' : 'none',
    reducedMotion: 'reduce',
  });
  page.on('console', (message) => console.log(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => console.log(`uncaught: ${error.stack ?? error.message}`));
  page.on('requestfailed', (request) => console.log(`failed: ${request.url()} ${request.failure()?.errorText ?? ''}`));
  await page.goto(url);
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(Number(values.wait));
  await page.screenshot({ path: file, fullPage: true });
} finally {
  await browser.close();
}
