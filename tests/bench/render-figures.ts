import type { Page } from 'playwright-core';
import type { EventCalendarElement } from '../../src/elements/event-calendar/event-calendar.ts';
import { medianOf } from './figure.ts';
import { atMost, type LimitFigure } from './limit-figure.ts';
import { municipalEvents } from './many-events.ts';
import { onBenchPage, type PageTiming } from './page-timing.ts';
import { measureQuizPage } from './quiz-page-figure.ts';

const rounds = 9;
type Timing = typeof globalThis & PageTiming;

/** How long widgets take to show what they are given, and to count it anew (QA-136, EC-96). */
export async function* renderFigures(): AsyncGenerator<LimitFigure> {
  yield* onBenchPage(async function* (page, url) {
    for (const [count, most] of [
      [500, 100],
      [5000, 300],
    ] as const)
      yield atMost(`first render: ${count} events`, await median(() => firstCalendar(page, count)), most);
    yield atMost('5,000 events: elements', await page.evaluate(countNodes), 5000, '');
    yield atMost('5,000 events: another topic chosen', await median(() => chooseTopic(page)), 50);
    await page.evaluate(() => document.querySelector('samspil-event-calendar')?.remove());
    yield atMost('first render: 100 cases', await median(() => firstCases(page, url)), 100);
    yield atMost('the loader’s look at 5,000 foreign elements', await median(() => foreignNodes(page)), 20);
  });
  yield atMost('first render: 18 questions', await measureQuizPage(), 50);
}

/** The median of nine rounds after one to warm up. */
async function median(run: () => Promise<number>): Promise<number> {
  await run();
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await run());
  return medianOf(times);
}

const firstCalendar = (page: Page, count: number): Promise<number> =>
  page.evaluate(async (events) => {
    document.querySelector('samspil-event-calendar')?.remove();
    const calendar = document.createElement('samspil-event-calendar') as EventCalendarElement;
    const begin = Date.parse('2026-12-01T07:00:00Z');
    Object.assign(calendar, { events, date: '2026-12-01', clock: () => begin });
    return await (globalThis as Timing).timed(
      () => document.querySelector('#box')?.append(calendar),
      () => calendar.shadowRoot?.querySelector('.event-title'),
    );
  }, municipalEvents(count));

const chooseTopic = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const root = document.querySelector('samspil-event-calendar')?.shadowRoot as ShadowRoot;
    const topics = root.querySelector('select') as HTMLSelectElement;
    const countOf = () => root.querySelector('[part~="count"]')?.textContent;
    const before = countOf();
    return await (globalThis as Timing).timed(
      () => {
        topics.selectedIndex = (topics.selectedIndex + 1) % topics.options.length;
        topics.dispatchEvent(new Event('change', { bubbles: true }));
      },
      () => countOf() !== before,
    );
  });

/** From the answer of the source on, not from the question. */
const firstCases = (page: Page, url: string): Promise<number> =>
  page.evaluate(async (source) => {
    document.querySelector('samspil-case-list')?.remove();
    const address = `${source}?${performance.now()}`;
    const list = Object.assign(document.createElement('samspil-case-list'), { source: address });
    const from = performance.now();
    const whole = await (globalThis as Timing).timed(
      () => document.querySelector('#box')?.append(list),
      () => list.shadowRoot?.querySelector('h3'),
    );
    const came = performance.getEntriesByName(address).at(-1) as PerformanceResourceTiming;
    return whole - (came.responseEnd - from);
  }, `${url}data/hundred-cases.json`);

/** What an observer does about new elements it does before whatever waits behind it. */
const foreignNodes = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const foreign = document.createElement('div');
    for (let index = 0; index < 5000; index += 1) foreign.append(document.createElement('p'));
    document.body.append(foreign);
    const from = performance.now();
    await undefined;
    const looked = performance.now() - from;
    foreign.remove();
    return looked;
  });

function countNodes(): number {
  const count = (root: ParentNode): number =>
    [...root.querySelectorAll('*')].reduce((sum, { shadowRoot }) => sum + 1 + (shadowRoot ? count(shadowRoot) : 0), 0);
  return count(document.querySelector('#box') as Element);
}
