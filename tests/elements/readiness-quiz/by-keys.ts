import type { Page } from '../../helpers/page.ts';

/** Presses keys one after another. */
export async function keys(page: Page, ...chords: string[]): Promise<void> {
  for (const chord of chords) await page.key(chord);
}

/** Goes from stop to stop to a thing, named as `page.focused` names it. */
export async function tabTo(page: Page, target: string): Promise<void> {
  for (let stops = 0; page.focused !== target; stops += 1) {
    if (stops > 40) throw new Error(`No way by the keyboard to ${target}.`);
    await page.key('Tab');
  }
}

/** Goes from stop to stop to the button, and presses it. */
export async function pressByKeys(page: Page, button: string): Promise<void> {
  await tabTo(page, `button "${button}"`);
  await page.key('Enter');
}

/** Opens what a summary closes, and goes to the field in it. */
export async function openByKeys(page: Page, summary: string, field: string): Promise<void> {
  await pressByKeys(page, summary);
  await tabTo(page, `textbox "${field}"`);
}
