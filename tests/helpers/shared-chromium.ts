import { after } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchChromium } from './chromium.ts';

let browser: Promise<Browser> | undefined;
after(async () => (await browser)?.close());

/** The one browser of all journeys of this process; each opens a context of its own in it. */
export function sharedChromium(): Promise<Browser> {
  browser ??= launchChromium();
  return browser;
}
