import { expect } from 'chai';
import { html } from 'lit';
import content from '../../../demo/content/cases.json' with { type: 'json' };
import type { CaseStory } from '../../../src/contract/case-story.ts';
import { type Page, showPage } from '../../helpers/page.ts';
import '../../../src/elements/case-card/define.ts';
import '../../../src/elements/case-list/define.ts';

const stories = content.items as CaseStory[];
const layouts = ['line', 'card', 'full'];
const inLanguage = (text: unknown, language: string) =>
  typeof text === 'string' ? text : ((text as Record<string, string>)?.[language] ?? '');

async function show(story: CaseStory, view: string, lang: string): Promise<Page> {
  const page = await showPage(html`<samspil-case-card .story=${story} view=${view}></samspil-case-card>`, { lang });
  const last = view === 'full' ? { da: 'Kilde', en: 'Source' }[lang] : inLanguage(story.title, lang);
  await page.until(() => page.text.includes(last ?? ''), `${story.id} is there as ${view}`);
  return page;
}

describe('the ten bundled cases [CA-3] [CA-12]', () => {
  for (const lang of ['da', 'en'])
    for (const view of layouts)
      it(`are told in words as ${view} in ${lang}, and nothing stands there for what is absent`, async () => {
        for (const story of stories) {
          const { text } = await show(story, view, lang);
          expect(text, story.id).to.contain(inLanguage(story.title, lang));
          expect(text, story.id).to.not.match(/undefined|\[object|null|NaN/);
        }
      });

  it('have no heading «Resultat» where they are made up [CA-7]', async () => {
    const madeUp = stories.filter(({ status }) => status === 'illustration');
    expect(madeUp.length).to.be.greaterThan(0);
    for (const story of madeUp) {
      const page = await show(story, 'full', 'da');
      const headings = page.findAll('heading').map(({ textContent }) => textContent?.trim());
      expect(headings).to.not.contain('Resultat');
    }
  });

  it('never show the title that misleads alone without its summary [CA-9]', async () => {
    const story = stories.find(({ id }) => id === 'solroed-med-ikke-for') as CaseStory;
    for (const lang of ['da', 'en'])
      for (const view of layouts) {
        const { text } = await show(story, view, lang);
        expect(text).to.contain(inLanguage(story.summary, lang));
      }
    for (const view of ['line', 'card']) {
      const page = await showPage(html`<samspil-case-list .stories=${[story]} view=${view}></samspil-case-list>`);
      await page.until(() => page.has('listitem'), 'the list is there');
      expect(page.text).to.contain(inLanguage(story.summary, 'da'));
      const summary = page.stage.querySelector('samspil-case-list')?.shadowRoot?.querySelector('[part="summary"]');
      expect(summary && getComputedStyle(summary).webkitLineClamp).to.equal('none');
    }
  });
});
