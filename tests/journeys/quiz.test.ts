import { expect } from 'chai';
import type { Locator, Page } from 'playwright-core';
import { DemoSite } from '../helpers/demo-site.ts';
import { answer, responseWith } from '../helpers/quiz-answers.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Answers what is asked from «Start» to the table of the result. */
async function takeQuiz(page: Page): Promise<Locator> {
  await button(page, 'Start').click();
  const table = page.getByRole('table');
  const wayOn = button(page, 'Næste').or(button(page, 'Vis resultat'));
  const headings = async () => (await page.getByRole('heading').allTextContents()).join();
  for (let step = 0; step < 30 && !(await table.count()); step++) {
    const choices = page.getByRole('radio');
    if (await choices.count()) await choices.nth(step % 3).check();
    const before = await headings();
    await wayOn.click();
    // The next question may take a while, the result more than one.
    const isOn = async () => (await table.count()) || ((await headings()) !== before && (await wayOn.count()));
    while (!(await isOn())) await page.waitForTimeout(10);
  }
  await table.waitFor();
  return table;
}

/** What has the focus, in whatever widget, and where it is seen. */
const focusedIn = (page: Page) =>
  page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    const { top = -1, bottom = -1 } = at?.getBoundingClientRect() ?? {};
    return { text: at?.textContent?.replace(/\s+/g, ' ').trim() ?? '', top, bottom };
  });

/** The site's backend, as other people's browsers would ask it. */
const backendOf = (site: DemoSite) => {
  const call = (path: string, init?: RequestInit) => fetch(new URL(`api/${path}`, site.url), init);
  return { call, json: () => Promise.reject(new TypeError('not asked for here')) };
};

describe('taking the test on the municipality’s page [RQ-33] [RQ-42]', () => {
  let site: DemoSite;
  before(async () => {
    site = await DemoSite.open();
  });
  after(() => site.close());

  it('leads question by question to a table, and sends no answer anywhere', async () => {
    const { page, requests } = await site.visit('er-i-klar.html');
    await button(page, 'Start').waitFor();
    await page.waitForLoadState('networkidle');
    const asked = requests.length;
    const aside = ['/cases', '/occurrences', '/benchmark'].map((name) =>
      page.waitForRequest((request) => new URL(request.url()).pathname.endsWith(name)),
    );
    const table = await takeQuiz(page);
    await Promise.all(aside);
    await page.getByText('Det kan I være med til:').first().waitFor();
    expect(await table.getByRole('row').count()).to.equal(7);
    expect(await table.getByRole('rowheader', { name: 'Ledelse' }).count()).to.equal(1);
    const later = requests.slice(asked).filter((request) => !/^GET .*\/samspil\//.test(request));
    // A result leads to cases, events and to how others stand, asked for without a word of it (RQ-47, RQ-65).
    const asideOf = (path: string) => `GET ${site.url}api/${path}`;
    const categories = ['samskabelse', 'demokrati', 'netvaerk', 'laering'].map((code) => `&category=${code}`).join('');
    expect(later.sort()).to.deep.equal([
      asideOf('cases'),
      asideOf(`occurrences?from=2026-11-24&to=2027-05-23${categories}&limit=100`),
      asideOf('quizzes/klar-til-samskabelse/benchmark'),
    ]);
    const event = page.locator('a[href*="arrangementer.html#samspil-kalender.event="]').first();
    const title = (await event.textContent())?.trim() ?? '';
    await event.click();
    await page.locator('[aria-expanded="true"]', { hasText: title }).first().waitFor();
    expect(await site.findings()).to.deep.equal([]);
  });

  it('asks a citizen five questions by keyboard alone on the narrowest screen, each heading and answer in sight [RQ-38] [QA-31]', async () => {
    const { page } = await site.visit('bliver-du-hoert.html', { viewport: { width: 320, height: 700 } });
    const { keyboard } = page;
    await button(page, 'Start').waitFor();
    for (let press = 0; press < 20 && (await focusedIn(page)).text !== 'Start'; press++) await keyboard.press('Tab');
    for (let number = 1; number <= 5; number++) {
      await keyboard.press('Enter');
      await page.getByRole('heading', { name: `Spørgsmål ${number} af 5` }).waitFor();
      const heading = await focusedIn(page);
      expect(heading.text).to.match(new RegExp(`^Spørgsmål ${number} af 5: `));
      await keyboard.press('Tab');
      await keyboard.press('ArrowDown');
      expect(await page.getByRole('radio').nth(1).isChecked()).to.equal(true);
      const answer = await focusedIn(page);
      for (const [what, { top, bottom }] of Object.entries({ heading, answer }))
        expect(top >= 0 && bottom <= 700, `${what} ${number} in sight: ${top}–${bottom}`).to.equal(true);
    }
    await keyboard.press('Enter');
    await page.getByRole('table', { name: 'Resultat pr. område, 0 til 100' }).waitFor();
    expect((await focusedIn(page)).text).to.contain('Dit billede lige nu');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).to.equal(320);
    expect(await site.findings()).to.deep.equal([]);
  });

  it('asks them by touch alone: whole rows as large as a finger, and what would take answers away asks first [RQ-32] [RQ-30]', async () => {
    const { page } = await site.visit('bliver-du-hoert.html', {
      viewport: { width: 320, height: 700 },
      hasTouch: true,
    });
    const tap = async (target: Locator) => {
      expect((await target.boundingBox())?.height, `${target}`).to.be.at.least(44);
      await target.tap();
    };
    await tap(button(page, 'Start'));
    for (let number = 1; number <= 5; number++) {
      await page.getByRole('heading', { name: `Spørgsmål ${number} af 5` }).waitFor();
      const row = page.locator('label', { has: page.getByRole('radio') }).nth(1);
      await tap(row);
      expect(await row.getByRole('radio').isChecked()).to.equal(true);
      await page.getByRole('heading', { name: `Spørgsmål ${number} af 5` }).waitFor();
      await tap(button(page, number < 5 ? 'Næste' : 'Vis resultat'));
    }
    const result = page.getByRole('heading', { name: 'Dit billede lige nu' });
    await result.waitFor();
    await tap(button(page, 'Begynd forfra'));
    await tap(button(page, 'Nej, behold svarene'));
    await result.waitFor();
    expect(await site.findings()).to.deep.equal([]);
  });

  it('J5: a team is begun, joined by its link and seen once the fifth has answered, and not before [RQ-60] [RQ-61] [RQ-81]', async () => {
    const { page } = await site.visit('er-i-klar.html');
    await takeQuiz(page);
    await page.getByText('For få organisationer til en sammenligning (mindst 5).').waitFor();
    await page.getByLabel('Holdets navn').fill('Ældreområdet');
    await page.getByLabel('Hvor mange er inviteret?').fill('5');
    await page.getByLabel('Sidste dag at svare').fill('2026-12-08');
    await button(page, 'Start et hold').click();
    const link = await page.getByLabel('Link til holdet', { exact: true }).inputValue();
    const teamId = decodeURIComponent(/#samspil-parathed\.team=(.+)$/.exec(link)?.[1] ?? '');
    for (const code of ['1', '2', '4', '5']) await answer(backendOf(site), responseWith(code), teamId);

    const { page: last, requests } = await site.visit(link);
    await last.getByText('4 af 5 har svaret.').waitFor();
    expect(await button(last, 'Se holdets billede').count()).to.equal(0);
    const told = await (await fetch(new URL(`api/teams/${teamId}/result`, site.url))).json();
    expect(Object.keys(told).sort()).to.deep.equal(['asOf', 'definition', 'respondents', 'status', 'team']);
    await takeQuiz(last);
    expect(requests.filter((request) => request.startsWith('POST'))).to.deep.equal([]);
    await button(last, 'Send mine svar').click();
    await button(last, 'Se holdets billede').click();
    await last.getByRole('heading', { name: 'Jeres fælles billede' }).waitFor();
    const areas = last.getByRole('table', { name: 'Størst uenighed først, 0 til 100' });
    expect(await areas.getByRole('row').count()).to.equal(7);
    expect(await areas.getByRole('row').nth(1).textContent()).to.match(/I er meget uenige – begynd her/);
    expect(requests.filter((request) => request.startsWith('POST'))).to.deep.equal([
      `POST ${site.url}api/teams/${teamId}/responses`,
    ]);
    expect(await site.findings()).to.deep.equal([]);
  });

  it('shows how others stand once five organisations have passed answers on [RQ-65] [RQ-67] [RQ-83]', async () => {
    for (const [index, code] of ['1', '2', '3', '4', '5'].entries())
      for (let person = 0; person < 5; person += 1)
        await answer(backendOf(site), responseWith(code, { organisation: `org-${index}` }));
    await site.compareOrganisations();
    const { page } = await site.visit('er-i-klar.html#samspil-parathed.code=1.a70u.0-1-0.Tk222m42mwA.PcT');
    const table = page.getByRole('table', { name: 'Resultat pr. område, 0 til 100' });
    await table.getByRole('columnheader', { name: 'Andre (5 organisationer)' }).waitFor();
    const [, ledelse] = await table.getByRole('row').all();
    expect(await ledelse?.getByRole('cell').allTextContents()).to.satisfy((cells: string[]) =>
      /50$/.test(cells[1] ?? ''),
    );
    expect(await site.findings()).to.deep.equal([]);
  });
});
