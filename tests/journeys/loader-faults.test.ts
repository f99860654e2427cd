import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { card, divCard, isShown, script, startLoaderPages } from '../helpers/loader-page.ts';

let pages: Awaited<ReturnType<typeof startLoaderPages>>;
before(async () => {
  pages = await startLoaderPages();
});
after(() => pages.close());

describe('a file that does not come [EM-9] [EM-26]', () => {
  it('leaves the page’s own content and one warning', async () => {
    const refuse = (page: Page) => page.route('**/chunks/case-card-*', (route) => route.abort());
    const { page, complaints } = await pages.open({ body: divCard + card, head: script, prepare: refuse });
    await page.waitForLoadState('networkidle');
    expect(await page.locator('div[data-samspil] > p').textContent()).to.equal('Reserve');
    expect(await page.locator('samspil-case-card > p').isVisible()).to.equal(true);
    const warnings = complaints.filter((line) => line.startsWith('warning: Samspil'));
    expect(warnings).to.have.length(1);
    expect(complaints.filter((line) => line.startsWith('uncaught'))).to.deep.equal([]);
  });

  it('is asked for again when another snippet comes', async () => {
    const refuse = (page: Page) => page.route('**/chunks/case-card-*', (route) => route.abort());
    const { page } = await pages.open({ body: card, head: script, prepare: refuse });
    await page.waitForLoadState('networkidle');
    await page.unroute('**/chunks/case-card-*');
    await page.evaluate((snippet) => document.body.insertAdjacentHTML('beforeend', snippet), divCard);
    await isShown(page, 'div > samspil-case-card');
    await isShown(page, 'main > samspil-case-card');
  });
});

// Each has a page of its own, whose clock then goes on for a minute: nothing more may be asked for in it.
describe('a part that did not come, and is there again later [EC-3] [EM-28]', { concurrency: true }, () => {
  const parts: [what: string, file: string, body: string, open: string, sign: string][] = [
    [
      'a month',
      'event-calendar-month',
      '<samspil-event-calendar view="month" source="/data/events.json"></samspil-event-calendar>',
      '',
      'table',
    ],
    [
      'an opened event',
      'event-calendar-details',
      '<samspil-event-calendar source="/data/events.json"></samspil-event-calendar>',
      '.event-title',
      '.details .facts',
    ],
    [
      'what a calendar answers a press with',
      'event-calendar-care',
      '<samspil-event-calendar source="/data/events.json" filters="none"></samspil-event-calendar>',
      '',
      '.event-title',
    ],
    [
      'the filters of opportunities and a visit to them',
      'volunteer-sign-up-care',
      '<samspil-volunteer-sign-up source="/data/opportunities.json"></samspil-volunteer-sign-up>',
      '',
      'form',
    ],
    [
      'a whole case',
      'case-list-story',
      '<samspil-case-card view="full" source="/data/cases.json"></samspil-case-card>',
      '',
      '#case-title',
    ],
    [
      'an opened case',
      'case-list-story',
      '<samspil-case-list source="/data/cases.json"></samspil-case-list>',
      '.title',
      '#case-title',
    ],
    [
      'a case opened in its card',
      'case-list-story',
      '<samspil-case-card source="/data/cases.json"></samspil-case-card>',
      '.title',
      '#case-title',
    ],
  ];
  for (const [what, file, body, open, sign] of parts) {
    it(`is said and asked for again by one button: ${what}`, async () => {
      const files = `**/chunks/${file}-*`;
      const refuse = async (page: Page) => {
        await page.clock.install();
        await page.route(files, (route) => route.abort());
      };
      const watched = await pages.open({ body, head: script, prepare: refuse });
      const widget = watched.page.locator(body.slice(1, body.indexOf(' ')));
      if (open) await widget.locator(open).first().click();
      const again = widget.getByRole('button', { name: 'Prøv igen' });
      await again.first().waitFor();
      await watched.page.waitForLoadState('networkidle');
      const asked = () => watched.requests.filter((request) => request.includes(file)).length;
      const before = asked();
      await watched.page.clock.runFor(60_000);
      expect(asked()).to.equal(before);
      await watched.page.unroute(files);
      await again.first().click();
      await widget.locator(sign).first().waitFor();
      await again.waitFor({ state: 'detached' });
    });
  }
});

describe('a snippet with something wrong in it [EM-9] [EM-11]', () => {
  it('is told in one line each, without values', async () => {
    const snippet =
      '<div data-samspil="case" data-kilde="“/data/cases.json”" data-soruce="hemmelig" data-onclick="hemmelig()">Reserve</div>';
    const { page, complaints } = await pages.open({ body: snippet, head: script });
    await isShown(page, 'div > samspil-case-card');
    await page.waitForFunction(() => true);
    expect(complaints).to.have.length(3);
    expect(complaints.join()).to.include('Mente du "source"').and.not.include('hemmelig');
    expect(await page.locator('samspil-case-card').evaluate((node) => node.getAttributeNames().sort())).to.deep.equal([
      'source',
      'theme',
    ]);
  });

  it('keeps the content of an unknown widget', async () => {
    const { page, complaints } = await pages.open({
      body: '<div data-samspil="kalendar">Reserve</div><samspil-ukendt>Reserve</samspil-ukendt>',
      head: script,
    });
    await page.waitForLoadState('networkidle');
    expect(await page.locator('div').textContent()).to.equal('Reserve');
    expect(complaints).to.have.length(1);
  });
});
