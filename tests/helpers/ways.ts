// The ways in which people use a page; a journey is written once and gone in each of them (QA-13).
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';

/** One way to use a page. */
export interface Way {
  name: string;
  options: BrowserContextOptions;
  /** Presses a button or a link, or ticks a box. */
  press: (target: Locator) => Promise<void>;
  write: (target: Locator, text: string) => Promise<void>;
  /** Chooses an option of a list by the words it begins with. */
  choose: (target: Locator, option: string) => Promise<void>;
}

/** So many stops may lie before a thing; nobody would go on for longer. */
const mostStops = 150;
const finger = 24;

/** Whether the focus is on it, in its own root. */
export const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluate((node) => (node.getRootNode() as Document | ShadowRoot).activeElement === node);

/** The whole label of an option; how many there are stands behind its words. */
async function labelOf(target: Locator, option: string): Promise<string> {
  const found = target.locator('option', { hasText: option }).first();
  await found.waitFor({ state: 'attached' });
  return ((await found.textContent()) ?? '').trim();
}

/** Goes on by Tab until it is reached: from where the focus is, never by a script. */
async function reach(target: Locator, isThere = isFocused): Promise<void> {
  await target.waitFor();
  for (let stop = 0; !(await isThere(target)); stop += 1) {
    if (stop === mostStops) throw new Error(`${target} is not reached by Tab.`);
    await target.page().keyboard.press('Tab');
  }
}

const isRadio = (target: Locator): Promise<boolean> =>
  target.evaluate((node) => node instanceof HTMLInputElement && node.type === 'radio');

/** Whether it, or another choice of its group, has the focus. */
const isFocusedBeside = (target: Locator): Promise<boolean> =>
  target.evaluate((node) => {
    const focused = (node.getRootNode() as Document | ShadowRoot).activeElement;
    return focused?.matches('[type="radio"]') === true && focused.getAttribute('name') === node.getAttribute('name');
  });

/** Tab leads to a group of choices, arrows to one of them, and Space takes the first where none was taken. */
async function chooseByArrows(target: Locator): Promise<void> {
  const { keyboard } = target.page();
  await reach(target, isFocusedBeside);
  for (let stop = 0; !(await isFocused(target)); stop += 1) {
    if (stop === mostStops) throw new Error(`${target} is not reached by arrows.`);
    await keyboard.press('ArrowDown');
  }
  if (!(await target.isChecked())) await keyboard.press('Space');
}

async function tap(target: Locator): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  const label = target.locator('xpath=ancestor::label');
  const row = (await label.count()) > 0 ? await label.boundingBox() : box;
  if ((row?.height ?? 0) < finger) throw new Error(`${target} is ${row?.height} px high, too small for a finger.`);
  await target.tap();
}

const select = async (target: Locator, option: string): Promise<void> => {
  await target.selectOption({ label: await labelOf(target, option) });
};

/** Mouse at a desk, keys alone, a finger on the narrowest phone. */
export const ways: readonly Way[] = [
  {
    name: 'by mouse',
    options: { viewport: { width: 1280, height: 900 } },
    press: (target) => target.click(),
    write: (target, text) => target.fill(text),
    choose: select,
  },
  {
    name: 'by keys alone',
    options: { viewport: { width: 1280, height: 900 } },
    press: async (target) => {
      if (await isRadio(target)) return chooseByArrows(target);
      await reach(target);
      const isBox = await target.evaluate((node) => node instanceof HTMLInputElement);
      await target.page().keyboard.press(isBox ? 'Space' : 'Enter');
    },
    write: async (target, text) => {
      await reach(target);
      await target.page().keyboard.insertText(text);
    },
    choose: async (target, option) => {
      await reach(target);
      await target.page().keyboard.type(await labelOf(target, option));
    },
  },
  {
    name: 'by touch at 320 px',
    options: { viewport: { width: 320, height: 700 }, hasTouch: true, isMobile: true },
    press: tap,
    write: async (target, text) => {
      await tap(target);
      await target.page().keyboard.insertText(text);
    },
    choose: select,
  },
];

/** Whether the page has to be moved sideways. */
export const isTooWide = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
