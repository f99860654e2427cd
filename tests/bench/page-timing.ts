import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../helpers/chromium.ts';
import { serveBenchSite } from './bench-site.ts';

/** What the pages of the bench can be asked for while the time is taken there. */
export interface PageTiming {
  /** Milliseconds from an act until what it led to has been painted. */
  timed(act: () => unknown, isThere: () => unknown): Promise<number>;
}

/** Gives a page the means to take its own time; what the debugger does between is not counted. */
async function addTiming(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const timed: PageTiming['timed'] = async (act, isThere) => {
      await new Promise((resolve) => setTimeout(resolve));
      const from = performance.now();
      act();
      do await new Promise(requestAnimationFrame);
      while (!isThere() && performance.now() - from < 30_000);
      // The frame with it has been painted when the next message is heard.
      await new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage(undefined);
      });
      if (!isThere()) throw new Error(`Nothing came of it: ${isThere}`);
      return performance.now() - from;
    };
    Object.assign(globalThis, { timed });
  });
}

/** Opens the page with nothing but the loader in a browser whose frames come as fast as they are made, and measures there. */
export async function* onBenchPage<Value>(
  measure: (page: Page, url: string) => AsyncGenerator<Value>,
): AsyncGenerator<Value> {
  const { url, close } = await serveBenchSite();
  let browser: Browser | undefined;
  try {
    browser = await launchChromium({ args: ['--disable-frame-rate-limit', '--disable-gpu-vsync'] });
    const page = await browser.newPage({
      viewport: { width: 1280, height: 900 },
      locale: 'da-DK',
      timezoneId: 'Europe/Copenhagen',
    });
    await addTiming(page);
    await page.goto(`${url}empty.html`, { waitUntil: 'networkidle' });
    await page.bringToFront();
    yield* measure(page, url);
  } finally {
    await browser?.close();
    await close();
  }
}
