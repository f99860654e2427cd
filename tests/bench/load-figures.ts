import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../helpers/chromium.ts';
import { serveBenchSite } from './bench-site.ts';
import { medianOf } from './figure.ts';
import { slowDown, slowness } from './interactions.ts';
import { atMost, type LimitFigure } from './limit-figure.ts';

const loads = 5;
const alternations = 15;
/** From here on a task is long. */
const longTask = 50;

interface Load {
  tasks: number[];
  largestPaint: number;
}

/** What a page with four widgets does to its host while it loads (QA-134, QA-135). */
export async function* loadFigures(): AsyncGenerator<LimitFigure> {
  const { url, close } = await serveBenchSite();
  const browser = await launchChromium();
  try {
    const longest: number[] = [];
    const blocking: number[] = [];
    for (let time = 0; time < loads; time += 1) {
      longest.push(Math.max(0, ...(await load(browser, `${url}with.html`, { isSlow: false })).tasks));
      const { tasks } = await load(browser, `${url}with.html`, { isSlow: true });
      blocking.push(tasks.reduce((sum, task) => sum + Math.max(0, task - longTask), 0));
    }
    yield atMost('four widgets load: longest task, the quickest of five loads', Math.min(...longest), longTask);
    yield atMost(`four widgets load: blocking at ${slowness} ×, median of five`, medianOf(blocking), 100);
    const paints: Record<string, number[]> = { with: [], without: [] };
    for (let time = 0; time < alternations; time += 1)
      for (const name of time % 2 === 0 ? ['with', 'without'] : ['without', 'with'])
        paints[name]?.push((await load(browser, `${url}${name}.html`, { isSlow: true })).largestPaint);
    const [withWidgets, without] = [medianOf(paints.with ?? []), medianOf(paints.without ?? [])];
    yield atMost(
      `host LCP at ${slowness} ×: ${withWidgets.toFixed(0)} ms with four widgets, ${without.toFixed(0)} ms without`,
      Math.max(0, withWidgets - without),
      50,
    );
  } finally {
    await browser.close();
    await close();
  }
}

async function load(browser: Browser, address: string, { isSlow }: { isSlow: boolean }): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'da-DK' });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const told: { tasks: number[]; largestPaint: number } = { tasks: [], largestPaint: 0 };
    new PerformanceObserver((list) => told.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
      buffered: true,
    });
    new PerformanceObserver((list) => {
      told.largestPaint = list.getEntries().at(-1)?.startTime ?? told.largestPaint;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    Object.assign(globalThis, { told });
  });
  if (isSlow) await slowDown(page);
  await page.goto(address, { waitUntil: 'networkidle' });
  const told = await whatWasTold(page);
  await context.close();
  return told;
}

/** Once the observers have had their turn. */
const whatWasTold = (page: Page): Promise<Load> =>
  page.evaluate(async () => {
    for (let turn = 0; turn < 3; turn += 1)
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return (globalThis as unknown as { told: Load }).told;
  });
