import { fileURLToPath } from 'node:url';
import type { CDPSession, Page } from 'playwright-core';
import type { Axe } from '../helpers/axe.ts';
import type { BenchEvent, BenchView, Contender } from './peers/contender.ts';

/** What a calendar is asked to do while the time is taken. */
export type BenchAct = { show: BenchView } | { change: BenchView } | { go: 1 | -1 } | { narrow: string };

/** One calendar in a page of its own, driven from here. */
export class CalendarDriver {
  #page: Page;
  #session: CDPSession | undefined;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Hands over the events, in the calendar's own form; not counted. */
  async prepare(events: readonly BenchEvent[]): Promise<void> {
    await this.#page.evaluate((given) => {
      (globalThis as unknown as { contender: Contender }).contender.prepare(given);
    }, events);
  }

  /** Milliseconds until what was asked for has been painted; undefined where the calendar cannot do it. */
  async time(act: BenchAct): Promise<number | undefined> {
    await this.#page.bringToFront();
    return await this.#page.evaluate(timeAct, act);
  }

  async clear(): Promise<void> {
    await this.#page.evaluate(() => (globalThis as unknown as { contender: Contender }).contender.clear());
  }

  /** The longest task over 50 ms that each of these took, in milliseconds; 0 where there was none. */
  async longestTasks(acts: readonly BenchAct[]): Promise<number[]> {
    await this.#page.bringToFront();
    await this.#page.evaluate(() => {
      const tasks: PerformanceEntry[] = [];
      new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: 'longtask' });
      Object.assign(globalThis, { longTasks: tasks });
    });
    const begins: number[] = [];
    for (const act of acts) {
      begins.push(await this.#page.evaluate(() => performance.now()));
      await this.#page.evaluate(timeAct, act);
    }
    // The last of them is told a moment after it ended.
    await this.#page.waitForTimeout(100);
    return await this.#page.evaluate((froms) => {
      const { longTasks } = globalThis as unknown as { longTasks: PerformanceEntry[] };
      return froms.map((from, at) => {
        const own = longTasks.filter(({ startTime }) => startTime >= from && startTime < (froms[at + 1] ?? Infinity));
        return Math.max(0, ...own.map(({ duration }) => duration));
      });
    }, begins);
  }

  /** Addresses of the scripts that the page has loaded. */
  async scripts(): Promise<string[]> {
    return await this.#page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  }

  /** Elements in the box, those of shadow roots too. */
  async nodes(): Promise<number> {
    return await this.#page.evaluate(() => {
      const count = (root: ParentNode): number =>
        [...root.querySelectorAll('*')].reduce(
          (sum, { shadowRoot }) => sum + 1 + (shadowRoot ? count(shadowRoot) : 0),
          0,
        );
      return count(document.querySelector('#box') as Element);
    });
  }

  /** How often Tab is pressed from before the box until it is behind it. */
  async tabStops(): Promise<number> {
    await this.#page.bringToFront();
    await this.#page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    const isInside = () => this.#page.evaluate(() => !!document.activeElement?.closest('#box'));
    let stops = 0;
    for (await this.#page.keyboard.press('Tab'); await isInside(); await this.#page.keyboard.press('Tab')) stops += 1;
    return stops;
  }

  /** Rules of WCAG 2.2 A and AA that axe-core finds broken in the box. */
  async brokenRules(): Promise<number> {
    const path = fileURLToPath(import.meta.resolve('axe-core/axe.min.js'));
    await this.#page.addScriptTag({ path });
    return await this.#page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: Axe };
      const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
      return (await axe.run('#box', { runOnly: { type: 'tag', values } })).violations.length;
    });
  }

  /** Until nothing more comes of what was shown: what a calendar fetches and counts after its first frame. */
  async settle(): Promise<void> {
    await this.#page.waitForLoadState('networkidle');
    await this.#page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  }

  /** What the page holds in memory after the rubbish has been taken out, in bytes. */
  async heap(): Promise<number> {
    this.#session ??= await this.#page.context().newCDPSession(this.#page);
    await this.#session.send('HeapProfiler.collectGarbage');
    return (await this.#session.send('Runtime.getHeapUsage')).usedSize;
  }
}

async function timeAct(act: BenchAct): Promise<number | undefined> {
  const { contender } = globalThis as unknown as { contender: Contender };
  const longest = 30_000;
  const before = 'show' in act ? '' : contender.state();
  if ('change' in act && !contender.change) return undefined;
  // In a task of the page's own: what the debugger runs is never told as a long task.
  await new Promise((resolve) => setTimeout(resolve));
  const from = performance.now();
  if ('go' in act) contender.go(act.go);
  else if ('narrow' in act) contender.narrow(act.narrow);
  else if ('show' in act) contender.show(document.querySelector('#box') as HTMLElement, act.show);
  else contender.change?.(act.change);
  for (let state = ''; !state || state === before; state = contender.state()) {
    await new Promise(requestAnimationFrame);
    if (performance.now() - from > longest) throw new Error(`Nothing was shown: ${JSON.stringify(act)}`);
  }
  // The frame with it has been painted when the next message is heard.
  await new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(undefined);
  });
  return performance.now() - from;
}
