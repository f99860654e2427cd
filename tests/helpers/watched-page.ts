import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

/** A page of a real browser and everything it said and asked for (QA-8). */
export interface WatchedPage {
  page: Page;
  context: BrowserContext;
  /** Warnings, errors and uncaught exceptions. */
  complaints: string[];
  /** Every request: method and address. */
  requests: string[];
  /** Requests to any other origin than the test's own. */
  foreignRequests(): string[];
  /** Cookies and what lies in the page's storages. */
  leftovers(): Promise<string[]>;
}

/** Opens a page in a fresh context, Danish and in Copenhagen, and watches it. */
export async function watchPage(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ locale: 'da-DK', timezoneId: 'Europe/Copenhagen', ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (message.type() !== 'debug') complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  context.on('request', (request) => requests.push(`${request.method()} ${request.url()}`));
  const leftovers = async () => {
    const stored = await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
    return [...(await context.cookies()).map(({ name }) => name), ...stored];
  };
  const isForeign = (request: string) => !request.slice(request.indexOf(' ') + 1).startsWith(origin);
  return { page, context, complaints, requests, foreignRequests: () => requests.filter(isForeign), leftovers };
}
