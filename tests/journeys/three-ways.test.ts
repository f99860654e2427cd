import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { DemoSite } from '../helpers/demo-site.ts';
import { atLevel } from '../helpers/seed.ts';
import { button, heading, readAnswers } from '../helpers/volunteer-steps.ts';
import { isFocused, isTooWide, type Way, ways } from '../helpers/ways.ts';

/** A journey: where it begins, and what a person does, whatever they do it with. */
interface Journey {
  name: string;
  path: string;
  go: (page: Page, way: Way) => Promise<void>;
}

const journeys: readonly Journey[] = [
  {
    name: 'J1: finds something to do, signs up and reads the receipt',
    path: 'bliv-frivillig.html',
    go: async (page, { press, write, name }) => {
      await press(button(page, 'Lav mad før foredraget'));
      await press(button(page, 'Jeg vil gerne være med'));
      await press(page.getByRole('checkbox', { name: /^tirsdag 15\. december/ }));
      await press(button(page, 'Næste'));
      await write(page.getByLabel('Navn'), `Karen ${name}`);
      await write(page.getByLabel('Mail'), `karen${name.length}@example.org`);
      await press(button(page, 'Næste'));
      await press(page.getByRole('checkbox', { name: 'Lave mad' }));
      await press(button(page, 'Næste'));
      await readAnswers(page);
      await press(button(page, 'Send tilmelding'));
      const receipt = heading(page, 'Du er tilmeldt');
      await receipt.waitFor();
      expect(await isFocused(receipt)).to.equal(true);
    },
  },
  {
    name: 'J4: searches, opens an event and goes on to the next month',
    path: 'arrangementer.html',
    go: async (page, { press, write }) => {
      const search = page.getByLabel('Søg');
      await search.waitFor({ state: 'attached' });
      // On a narrow page the filters are behind a button.
      if (!(await search.isVisible())) await press(button(page, 'Filtrér'));
      await write(search, 'ZebraBy');
      await heading(page, 'I dag').waitFor({ state: 'detached' });
      const event = button(page, /^Aflyst: Dialogmøde om ZebraBy/).first();
      await press(event);
      await page.getByRole('term').filter({ hasText: 'Hvor' }).first().waitFor();
      await press(button(page, 'Luk'));
      expect(await isFocused(event)).to.equal(true);
      await press(button(page, 'Måned'));
      await press(button(page, 'Næste måned'));
      await heading(page, /december 2026/i)
        .or(page.getByRole('table', { name: 'December 2026' }))
        .first()
        .waitFor();
    },
  },
  {
    name: 'J6: narrows the cases, reads one, and is back at it in the list',
    path: 'cases.html',
    go: async (page, { press, choose }) => {
      const count = page.locator('samspil-case-list').getByRole('paragraph').filter({ hasText: '4 cases' }).first();
      await choose(page.getByLabel('Kommune'), 'Roskilde');
      await count.waitFor();
      const title = button(page, 'ZebraByer i Roskilde Kommune');
      await press(title);
      await heading(page, 'Udfordring').waitFor();
      await press(button(page, 'Tilbage til listen'));
      await count.waitFor();
      expect(await isFocused(title)).to.equal(true);
    },
  },
];

// On every day by the way that no other journey goes; by all of them before work lands.
describe('a journey on the municipality’s page, whatever one has to go it with [QA-13] [QA-31] [QA-44]', () => {
  let site: DemoSite;
  before(async () => {
    site = await DemoSite.open();
  });
  after(() => site.close());

  for (const { name, path, go } of journeys) {
    for (const way of atLevel(ways.slice(-1), ways, ways)) {
      it(`${name}, ${way.name}`, async () => {
        const { page } = await site.visit(path, way.options);
        await go(page, way);
        expect(await isTooWide(page)).to.equal(false);
        expect(await site.findings()).to.deep.equal([]);
      });
    }
  }
});
