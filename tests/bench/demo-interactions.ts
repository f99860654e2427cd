import type { Page } from 'playwright-core';
import { launchChromium } from '../helpers/chromium.ts';
import { DemoSite } from '../helpers/demo-site.ts';
import { Interactions, slowDown } from './interactions.ts';
import type { LimitFigure } from './limit-figure.ts';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const exactly = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** The journeys of a citizen through the municipality's pages, each with what they press and type (QA-133). */
const journeys: Readonly<Record<string, (page: Page, acts: Interactions) => Promise<void>>> = {
  'arrangementer.html': async (page, acts) => {
    await button(page, 'Udskriv opslag med listen').waitFor();
    for (const view of ['Måned', 'Uge', 'Liste', 'Måned']) await acts.press(exactly(page, view));
    for (let month = 0; month < 24; month += 1)
      await acts.press(exactly(page, month < 12 ? 'Næste måned' : 'Forrige måned'));
    await acts.press(exactly(page, 'Liste'));
    await acts.type(page.getByLabel('Søg'), 'foredrag');
    for (let letter = 0; letter < 8; letter += 1) await acts.key('Backspace');
    for (let time = 0; time < 4; time += 1) await acts.press(button(page, /^Vis flere/));
    for (const view of ['Uge', 'Liste']) await acts.press(exactly(page, view));
    const titles = page.locator('samspil-event-calendar .event-title');
    for (let at = 0; at < 16; at += 1) {
      await acts.press(titles.nth(at));
      await acts.press(titles.nth(at));
    }
  },
  'bliv-frivillig.html': async (page, acts) => {
    await acts.type(page.getByLabel('Søg').first(), 'foredrag');
    for (let letter = 0; letter < 8; letter += 1) await acts.key('Backspace');
    const title = page.locator('samspil-volunteer-sign-up h3 button').first();
    for (let time = 0; time < 6; time += 1) {
      await acts.press(title);
      await acts.press(button(page, 'Tilbage').first());
    }
    await acts.press(title);
    await acts.press(button(page, /^Jeg vil gerne/).first());
    const name = page.getByLabel('Navn').first();
    const next = exactly(page, 'Næste');
    for (let step = 0; step < 3 && !(await name.isVisible()); step += 1) {
      const box = page.locator('samspil-volunteer-sign-up input[type="checkbox"]').first();
      if (await box.isVisible()) await acts.press(box);
      await acts.press(next);
    }
    await acts.type(name, 'Karen Jensen');
    await acts.type(page.getByLabel('Mail').first(), 'karen@example.org');
    await acts.press(next);
  },
  'er-i-klar.html': async (page, acts) => {
    await acts.press(exactly(page, 'Start'));
    const wayOn = exactly(page, 'Næste').or(exactly(page, 'Vis resultat'));
    for (let step = 0; step < 30 && !(await page.getByRole('table').count()); step += 1) {
      const choices = page.getByRole('radio');
      const count = await choices.count();
      if (count > 0) await acts.press(choices.nth(step % Math.min(3, count)));
      await acts.press(wayOn);
    }
  },
  'cases.html': async (page, acts) => {
    const titles = page.locator('samspil-case-list h3 button');
    await titles.first().waitFor();
    for (let at = 0; at < 8; at += 1) {
      await acts.press(titles.nth(at));
      await acts.press(button(page, 'Tilbage til listen'));
    }
    await page.getByLabel('Kommune').focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp']) await acts.key(key);
  },
};

/** How long the demo's pages take to answer a citizen on a slow machine (QA-133). */
export async function demoInteractions(): Promise<LimitFigure[]> {
  const site = await DemoSite.open();
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'da-DK' });
    const acts = await Interactions.on(page);
    // The content's day, on a clock that goes on: the timers stay the browser's own.
    await page.addInitScript((begin) => {
      const shift = begin - Date.now();
      const RealDate = Date;
      globalThis.Date = class extends RealDate {
        constructor(...given: unknown[]) {
          super(...((given.length > 0 ? given : [RealDate.now() + shift]) as [number]));
        }
        static override now = () => RealDate.now() + shift;
      } as DateConstructor;
    }, Date.parse('2026-11-24T14:10:00+01:00'));
    await slowDown(page);
    for (const [path, goThrough] of Object.entries(journeys)) {
      await page.goto(new URL(path, site.url).href, { waitUntil: 'networkidle' });
      await goThrough(page, acts);
    }
    return acts.figures('demo pages');
  } finally {
    await browser.close();
    await site.close();
  }
}
