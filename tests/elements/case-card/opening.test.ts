import { expect } from 'chai';
import { html } from 'lit';
import type { CaseStory } from '../../../src/contract/case-story.ts';
import { type Page, showPage } from '../../helpers/page.ts';
import { aCase } from '../../unit/domain/case/generated-cases.ts';
import '../../../src/elements/case-card/define.ts';
import '../../../src/elements/case-list/define.ts';

const story = aCase({ id: 'haver', title: 'Fælles haver', challenge: 'Ingen mødes.' });
const addresses = ['javascript:alert("{id}")', 'data:text/html,{id}', '//evil.example/{id}', ' '];

/** The same case by either element. */
const shownBy: [name: string, show: (stories: readonly CaseStory[], caseHref: string) => Promise<Page>][] = [
  [
    'card',
    ([first], caseHref) =>
      showPage(html`<samspil-case-card .story=${first} case-href=${caseHref}></samspil-case-card>`),
  ],
  [
    'list',
    (stories, caseHref) =>
      showPage(html`<samspil-case-list .stories=${stories} case-href=${caseHref}></samspil-case-list>`),
  ],
];

describe('opening a case [CA-16] [CA-28]', () => {
  for (const [name, show] of shownBy) {
    for (const address of addresses)
      it(`of a ${name} happens in place where its address would have been unsafe: «${address}»`, async () => {
        const page = await show([story], address);
        await page.until(() => page.has('button', 'Fælles haver'), 'the case is there');
        expect(page.has('link')).to.equal(false);
        await page.press('button', 'Fælles haver');
        await page.until(() => page.has('heading', 'Udfordring'), 'the whole story is there');
      });

    it(`of a ${name} is taken back by Escape, with the focus on its title, and told`, async () => {
      const page = await show([story], '');
      const told: unknown[] = [];
      page.stage.addEventListener('samspil-case-close', (event) => told.push(event.detail));
      await page.until(() => page.has('button', 'Fælles haver'), 'the case is there');
      await page.press('button', 'Fælles haver');
      await page.until(() => page.focused === 'heading "Fælles haver"', 'its heading has the focus');
      await page.key('Escape');
      await page.until(() => page.focused === 'button "Fælles haver"', 'its title has the focus');
      expect(told).to.deep.equal([{ caseId: 'haver' }]);
    });
  }

  it('leaves Escape to the page where the whole story is all there is', async () => {
    const page = await showPage(html`<samspil-case-card .story=${story} view="full"></samspil-case-card>`);
    const told: unknown[] = [];
    page.stage.addEventListener('samspil-case-close', (event) => told.push(event));
    await page.until(() => page.has('heading', 'Udfordring'), 'the whole story is there');
    page.find('heading', 'Fælles haver').focus();
    await page.key('Escape');
    expect([page.has('heading', 'Udfordring'), told]).to.deep.equal([true, []]);
  });
});
