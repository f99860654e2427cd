import type { Locator, Page } from 'playwright-core';

/** Waits for a text while the page's clock runs on: a widget tries twice before it says that it cannot (CT-38). */
export async function expectSoon(page: Page, text: Locator): Promise<void> {
  for (let second = 0; second < 20 && !(await text.count()); second++) {
    await page.clock.fastForward(1000);
    await page.waitForTimeout(100);
  }
  await text.waitFor();
}
