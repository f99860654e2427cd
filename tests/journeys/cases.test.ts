import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { DemoSite } from '../helpers/demo-site.ts';

const shown = (page: Page, count: string) =>
  page.locator('samspil-case-list').getByRole('paragraph').filter({ hasText: count }).first().waitFor();

describe('reading cases on the municipality’s page [CA-16] [CA-24]', () => {
  let site: DemoSite;
  before(async () => {
    site = await DemoSite.open();
  });
  after(() => site.close());

  it('goes from a filter to a story, and back to the case that was opened', async () => {
    const { page } = await site.visit('cases.html');
    await page.getByLabel('Kommune').selectOption({ label: 'Roskilde (4)' });
    await shown(page, '4 cases');
    const title = page.getByRole('button', { name: 'ZebraByer i Roskilde Kommune' });
    await title.click();
    await page.getByRole('heading', { name: 'Udfordring' }).waitFor();
    await page.getByRole('button', { name: 'Tilbage til listen' }).click();
    await shown(page, '4 cases');
    expect(await title.evaluate((node) => (node.getRootNode() as ShadowRoot).activeElement === node)).to.equal(true);
    expect(await site.findings()).to.deep.equal([]);
  });

  it('begins at the card on the front page, whose link opens the story in the list', async () => {
    const { page } = await site.visit('index.html');
    await page.waitForFunction(async () => {
      await customElements.whenDefined('samspil-case-card');
      await document.querySelector<HTMLElement & { ready: Promise<void> }>('samspil-case-card')?.ready;
      return true;
    });
    await page.getByRole('link', { name: 'ZebraByer i Roskilde Kommune' }).filter({ visible: true }).click();
    await page.waitForURL(/\/cases\.html#samspil-cases\.case=roskilde-zebrabyer$/);
    await page.getByRole('heading', { name: 'Udfordring' }).waitFor();
    await page.getByRole('button', { name: 'Tilbage til listen' }).click();
    await shown(page, '10 cases');
    expect(await site.findings()).to.deep.equal([]);
  });
});
