import { expect } from 'chai';
import { html } from 'lit';
import { allowSources } from '../../../src/context/source-policy.ts';
import type { CaseStory } from '../../../src/contract/case-story.ts';
import { caseSummary } from '../../../src/controllers/case-summary.ts';
import { messages as words } from '../../../src/i18n/da/case.ts';
import { type Page, showPage } from '../../helpers/page.ts';
import { atTestEnd } from '../../helpers/page-guard.ts';
import { aCase } from '../../unit/domain/case/generated-cases.ts';
import '../../../src/elements/case-card/define.ts';

type Picture = NonNullable<CaseStory['image']>;

const dot = '/demo/front-page.png';
const pictureOf = (page: Page) => page.stage.querySelector('samspil-case-card')?.shadowRoot?.querySelector('img');

/** A card with a picture that is never asked for: a test page may ask nobody else. */
async function showPicture(image: Partial<Picture>, view = 'card'): Promise<Page> {
  const story = aCase({ title: 'Fælles haver', image: { url: dot, alt: 'To naboer graver', ...image } as Picture });
  const page = await showPage(html`<samspil-case-card .story=${story} view=${view}></samspil-case-card>`);
  await page.until(() => page.text.includes('Fælles haver'), 'the case is there');
  return page;
}

describe('the picture of a case [CA-14]', () => {
  for (const url of [
    'https://billeder.example/a.jpg',
    'https://localhost.example/a.jpg',
    `https://${location.hostname}:444/a.jpg`,
    'data:image/png;base64,AAAA',
    'javascript:alert(1)',
  ])
    it(`is neither shown nor asked for from a host that the page does not name: ${url} [EM-20]`, async () => {
      const page = await showPicture({ url });
      expect(pictureOf(page)).to.equal(null);
      expect(performance.getEntriesByName(url)).to.deep.equal([]);
    });

  it('is shown from the page’s own host', async () => {
    expect(pictureOf(await showPicture({}))?.alt).to.equal('To naboer graver');
  });

  it('may come from a host that the page names, and from that of its source [EM-20]', () => {
    const url = 'https://billeder.example/a.jpg';
    const story = aCase({ image: { url, alt: 'To naboer graver' } });
    const locale = { words, text: (text: unknown) => ({ text: String(text) }) };
    const shown = (sourceHost?: string) => caseSummary(story, locale, { caseHref: '', sourceHost }).image?.url;
    expect([shown(), shown('andre.example'), shown('billeder.example')]).to.deep.equal([undefined, undefined, url]);
    allowSources(['https://billeder.example']);
    atTestEnd(() => allowSources([]));
    expect(shown()).to.equal(url);
  });

  for (const [what, image, alt] of [
    ['is decorative', { isDecorative: true, alt: 'x' }, ''],
    ['is described by the title alone', { alt: 'Fælles haver' }, ''],
    ['is described', {}, 'To naboer graver'],
  ] as const)
    it(`that ${what} is read as «${alt}»`, async () => {
      expect(pictureOf(await showPicture(image as Partial<Picture>))?.getAttribute('alt')).to.equal(alt);
    });

  it('keeps in view what matters in it, in steps of a tenth, and nothing beyond its edges', async () => {
    for (const [x, y, classes] of [
      [0, 1, 'x0 y10'],
      [0.34, 0.96, 'x3 y10'],
      [-3, 7, 'x0 y10'],
    ] as const) {
      const page = await showPicture({ focalPoint: { x, y } });
      expect(pictureOf(page)?.className).to.equal(`image ${classes}`);
    }
  });
});
