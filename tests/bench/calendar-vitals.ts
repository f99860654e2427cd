import type { Page } from 'playwright-core';
import type { EventCalendarElement } from '../../src/elements/event-calendar/event-calendar.ts';
import { launchChromium } from '../helpers/chromium.ts';
import { serveBenchSite } from './bench-site.ts';
import { medianOf } from './figure.ts';
import { Interactions, slowDown } from './interactions.ts';
import { atMost, type LimitFigure } from './limit-figure.ts';
import { municipalEvents } from './many-events.ts';
import { onBenchPage, type PageTiming } from './page-timing.ts';

const steps = 10;

/** A calendar of 5,000 events in a person's hands (EC-96). */
export async function* calendarVitals(): AsyncGenerator<LimitFigure> {
  yield* onBenchPage(async function* (page) {
    await showMany(page);
    await pressInWidget(page, 'Måned');
    const months: number[] = [];
    for (let step = 0; step < steps; step += 1) months.push(await nextMonth(page));
    yield atMost('5,000 events: another month', medianOf(months), 50);
    yield atMost('5,000 events: longest task of ten months', await longestTask(page), 50);
  });
  const { url, close } = await serveBenchSite();
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'da-DK' });
    const acts = await Interactions.on(page);
    await page.goto(`${url}empty.html`, { waitUntil: 'networkidle' });
    await showMany(page);
    await slowDown(page);
    await useIt(page, acts);
    yield* acts.figures('5,000 events');
  } finally {
    await browser.close();
    await close();
  }
}

async function useIt(page: Page, acts: Interactions): Promise<void> {
  const exactly = (name: string) => page.getByRole('button', { name, exact: true });
  for (let round = 0; round < 4; round += 1) {
    await acts.press(exactly('Måned'));
    for (let month = 0; month < 10; month += 1) await acts.press(exactly(month < 6 ? 'Næste måned' : 'Forrige måned'));
    await acts.press(exactly('Uge'));
    for (let week = 0; week < 8; week += 1) await acts.press(exactly(week < 5 ? 'Næste uge' : 'Forrige uge').last());
    await acts.press(exactly('Liste'));
    await acts.type(page.getByLabel('Søg'), 'aften 12');
    for (let letter = 0; letter < 8; letter += 1) await acts.key('Backspace');
    await page.getByLabel('Tema').focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp']) await acts.key(key);
    await acts.press(page.getByRole('checkbox').first());
    await acts.press(page.getByRole('checkbox').first());
    for (let more = 0; more < 3; more += 1) await acts.press(page.getByRole('button', { name: /^Vis flere/ }));
    for (let at = 0; at < 8; at += 1) {
      await acts.press(page.locator('.event-title').nth(at));
      await acts.press(page.locator('.event-title').nth(at));
    }
  }
}

async function showMany(page: Page): Promise<void> {
  await page.evaluate((events) => {
    const begin = Date.parse('2026-12-01T07:00:00Z');
    const calendar = document.createElement('samspil-event-calendar') as EventCalendarElement;
    Object.assign(calendar, { events, date: '2026-12-01', clock: () => begin });
    document.querySelector('#box')?.append(calendar);
    const tasks: number[] = [];
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    });
    Object.assign(globalThis, { tasks });
  }, municipalEvents(5000));
  await page.getByRole('button', { name: 'Udskriv opslag med listen' }).waitFor();
}

const pressInWidget = async (page: Page, name: string) => {
  await page.getByRole('button', { name, exact: true }).click();
  await page.locator('table').waitFor();
  await page.evaluate(() => (globalThis as unknown as { tasks: number[] }).tasks.splice(0));
};

const nextMonth = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const root = document.querySelector('samspil-event-calendar')?.shadowRoot as ShadowRoot;
    const name = () => root.querySelector('caption')?.textContent;
    const before = name();
    return await (globalThis as typeof globalThis & PageTiming).timed(
      () => [...root.querySelectorAll<HTMLElement>('.table-steps button')].at(-1)?.click(),
      () => name() !== before,
    );
  });

const longestTask = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    for (let turn = 0; turn < 3; turn += 1)
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return Math.max(0, ...(globalThis as unknown as { tasks: number[] }).tasks);
  });
