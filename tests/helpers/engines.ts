import type { BrowserLauncher } from '@web/test-runner';
import type { Browser, BrowserContext } from 'playwright-core';
import { chromiumFlags, findChromium } from './chromium.ts';
import { type EngineName, firefoxPath, miniBrowserPath, webKitDriverPath } from './engine-packages.ts';
import { startWebKitDriver } from './webkit-driver.ts';

/** The zone of every test page, unless `TZ` names another. */
const timeZone = process.env.TZ ?? 'Europe/Copenhagen';

/**
 * Nobody looks at these pages: they are laid out and styled, and tell what moves in them, but no frame is drawn, which
 * took a quarter of the work. The journeys and the other engines draw theirs.
 */
const drawsNothing = 'acceleratedCompositingEnabled=false';
/** The default size of text that a person has set in the browser, in CSS pixels (QA-35). */
const textSize = process.env.SAMSPIL_TEXT_SIZE;
/** One switch: of two, only the last counts. */
const settingsFlag = `--blink-settings=${[drawsNothing, ...(textSize ? [`defaultFontSize=${textSize}`] : [])].join()}`;

/** No name but this machine's own leads anywhere; a route over every request would switch the cache off. */
const closedWorldFlags = ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'];

/** The launcher of an engine for @web/test-runner. Each brings hundreds of modules, so it is loaded where it is wanted. */
export function launcherOf(engine: EngineName): Promise<BrowserLauncher> {
  switch (engine) {
    case 'chromium':
      return chromiumLauncher();
    case 'firefox':
      return firefoxLauncher();
    case 'webkit':
      return webKitLauncher();
  }
}

async function chromiumLauncher(): Promise<BrowserLauncher> {
  const { playwrightLauncher } = await import('@web/test-runner-playwright');
  const { executablePath, env } = await findChromium();
  const idle: BrowserContext[] = [];
  return playwrightLauncher({
    product: 'chromium',
    launchOptions: { executablePath, env, args: [...chromiumFlags, ...closedWorldFlags, settingsFlag] },
    createBrowserContext: async ({ browser }) => idle.pop() ?? lasting(await newContext(browser), idle),
  });
}

async function newContext(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'da-DK', timezoneId: timeZone });
  context.on('request', (request) => {
    const { href, hostname, protocol } = new URL(request.url());
    const isForeign = hostname !== '127.0.0.1' && protocol.startsWith('http');
    if (isForeign) void tellTestPage(context, href);
  });
  return context;
}

/** The first page of a context is the test's; what it opens comes after it. */
async function tellTestPage(context: BrowserContext, address: string): Promise<void> {
  const tell = (detail: string) => window.dispatchEvent(new CustomEvent('samspil-foreign-request', { detail }));
  // The policy may have failed the test already, and the page be gone.
  await context
    .pages()[0]
    ?.evaluate(tell, address)
    .catch(() => undefined);
}

/** A context that is put back for the next file instead of closed: what it has cached is not fetched and compiled again. */
function lasting(context: BrowserContext, idle: BrowserContext[]): BrowserContext {
  return Object.assign(context, {
    close: async () => {
      for (const page of context.pages()) await page.close();
      idle.push(context);
    },
  });
}

async function firefoxLauncher(): Promise<BrowserLauncher> {
  const { puppeteerLauncher } = await import('@web/test-runner-puppeteer');
  return puppeteerLauncher({
    concurrency: 1,
    // Only the page in front has the focus: keys and `blur` would go nowhere else.
    async createPage({ browser }) {
      const page = await browser.newPage();
      await page.bringToFront();
      return page;
    },
    launchOptions: {
      browser: 'firefox',
      executablePath: firefoxPath,
      env: { ...process.env, TZ: timeZone },
      extraPrefsFirefox: { 'intl.accept_languages': 'da-DK', 'ui.prefersReducedMotion': 0 },
    },
  });
}

async function webKitLauncher(): Promise<BrowserLauncher> {
  const port = await startWebKitDriver({ driver: webKitDriverPath, timeZone });
  const { webdriverLauncher } = await import('@web/test-runner-webdriver');
  return webdriverLauncher({
    hostname: '127.0.0.1',
    port,
    path: '/',
    logLevel: 'error',
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary: miniBrowserPath() ?? '', args: ['--automation'] },
    } as WebdriverIO.Capabilities,
  });
}
