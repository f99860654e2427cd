import { expect } from 'chai';
import { DemoSite } from '../helpers/demo-site.ts';

describe('taking the test on the municipality’s page [RQ-33] [RQ-42]', () => {
  let site: DemoSite;
  before(async () => {
    site = await DemoSite.open();
  });
  after(() => site.close());

  it('leads question by question to a table, and sends no answer anywhere', async () => {
    const { page, requests } = await site.visit('er-i-klar.html');
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    await button('Start').click();
    await page.waitForLoadState('networkidle');
    const asked = requests.length;
    const table = page.getByRole('table');
    const wayOn = button('Næste').or(button('Vis resultat'));
    for (let step = 0; step < 30 && !(await table.count()); step++) {
      const choices = page.getByRole('radio');
      if (await choices.count()) await choices.nth(step % 3).check();
      await wayOn.click();
      await page.waitForTimeout(50);
    }
    await table.waitFor();
    expect(await table.getByRole('row').count()).to.equal(7);
    expect(await table.getByRole('rowheader', { name: 'Ledelse' }).count()).to.equal(1);
    const later = requests.slice(asked).filter((request) => !/^GET .*\/samspil\//.test(request));
    // A result leads to cases and to how others stand, which are asked for without a word of it (RQ-47, RQ-65).
    const asideOf = (path: string) => `GET ${site.url}api/${path}`;
    expect(later.sort()).to.deep.equal([asideOf('cases'), asideOf('quizzes/klar-til-samskabelse/benchmark')]);
    expect(await site.findings()).to.deep.equal([]);
  });
});
