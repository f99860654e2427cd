import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { DemoSite } from '../helpers/demo-site.ts';
import { beginForm, button, heading } from '../helpers/volunteer-steps.ts';

describe('a place that is held for somebody who goes away [SU-45]', () => {
  let site: DemoSite;
  before(async () => {
    site = await DemoSite.open();
    await site.holdPlaces('faellesspisning');
  });
  after(() => site.close());

  /** Looks until so many places are held, or nobody waits for it any more. */
  async function heldAre(places: number, signal: AbortSignal): Promise<void> {
    while (!signal.aborted && (await site.heldPlaces()) !== places)
      await new Promise((resume) => setTimeout(resume, 20));
  }

  const ways: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
    'closes the page': (page) => page.close({ runBeforeUnload: true }),
    'goes to another site': (page) => page.goto('data:text/html,<h1>Elsewhere</h1>'),
    'loads the page anew': (page) => page.reload(),
  };

  for (const [way, leave] of Object.entries(ways)) {
    it(`is free for others at once when the person ${way}`, async ({ signal }) => {
      const page = await beginForm(site, 'Lav mad før foredraget');
      await page.getByRole('checkbox', { name: /tirsdag 15\. december/ }).check();
      await button(page, 'Næste').click();
      await heading(page, /^Trin 2/).waitFor();
      await page.getByText('Pladsen er holdt til kl.').waitFor();
      await heldAre(1, signal);
      await leave(page);
      await heldAre(0, signal);
    });
  }
});
