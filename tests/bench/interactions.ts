import type { Locator, Page } from 'playwright-core';
import { atLeast, atMost, type LimitFigure } from './limit-figure.ts';

/** How much slower than this machine the phone of a citizen is taken to be (QA-133). */
export const slowness = 4;

/** Slows a page's processor down, as DevTools does. */
export async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowness });
}

/** The browser's own measure of each interaction on a page: longest event by its number. */
type Watched = typeof globalThis & { slowest: Map<number, number> };

/** Presses and keys on pages, and how long each took until the next paint, as the browser itself tells it. */
export class Interactions {
  #page: Page;
  /** What was done, and its milliseconds; what was quicker than a frame the browser does not tell. */
  #acts: { name: string; duration: number }[] = [];

  private constructor(page: Page) {
    this.#page = page;
  }

  /** Watches a page from its next document on. */
  static async on(page: Page): Promise<Interactions> {
    await page.addInitScript(() => {
      const slowest = new Map<number, number>();
      new PerformanceObserver((list) => {
        for (const { interactionId, duration } of list.getEntries() as (PerformanceEntry & { interactionId: number })[])
          if (interactionId) slowest.set(interactionId, Math.max(duration, slowest.get(interactionId) ?? 0));
      }).observe({ type: 'event', buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
      Object.assign(globalThis, { slowest });
    });
    return new Interactions(page);
  }

  /** By the mouse alone: a click by a locator looks at the page while it goes on, and that would be counted too. */
  async press(target: Locator): Promise<void> {
    await target.scrollIntoViewIfNeeded();
    const box = await target.boundingBox();
    if (!box) throw new Error(`There is nothing to press: ${target}`);
    await this.#page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await this.#take(`${target}`);
  }

  /** Each letter is an act of its own. */
  async type(target: Locator, text: string): Promise<void> {
    await target.focus();
    for (const letter of text) await this.key(letter);
  }

  async key(name: string): Promise<void> {
    await this.#page.keyboard.press(name);
    await this.#take(name);
  }

  /** Once the paint it led to is over, and the observer has had its turn. */
  async #take(name: string) {
    const durations = await this.#page.evaluate(async () => {
      for (let frame = 0; frame < 2; frame += 1)
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      const { slowest } = globalThis as Watched;
      const told = [...slowest.values()];
      slowest.clear();
      return told;
    });
    this.#acts.push({ name, duration: Math.max(0, ...durations) });
  }

  figures(title: string): LimitFigure[] {
    const sorted = this.#acts.toSorted((one, other) => one.duration - other.duration);
    const late = sorted[Math.ceil(sorted.length * 0.98) - 1]?.duration ?? Number.NaN;
    const slowest = sorted.at(-1) ?? { name: '', duration: Number.NaN };
    return [
      atLeast(`${title}: interactions`, sorted.length, 200),
      atMost(`${title}: p98 of interactions at ${slowness} ×`, late, 100),
      atMost(`${title}: longest at ${slowness} ×, ${slowest.name}`, slowest.duration, 200),
    ];
  }
}
