import { expect } from 'chai';
import { html } from 'lit';
import content from '../../../demo/content/cases.json' with { type: 'json' };
import type { CaseStory } from '../../../src/contract/case-story.ts';
import type { CaseCardElement } from '../../../src/elements/case-card/case-card.ts';
import { expectAccessible } from '../../helpers/axe.ts';
import { type Page, showPage } from '../../helpers/page.ts';
import { partialCases } from '../../helpers/partial-cases.ts';
import '../../../src/elements/case-card/define.ts';

const stories = content.items as CaseStory[];
const storyOf = (id: string) => stories.find((story) => story.id === id) as CaseStory;
const zebra = storyOf('roskilde-zebrabyer');

const showCard = (story: Partial<CaseStory>, attributes: { view?: string; href?: string; lang?: string } = {}) =>
  showPage(
    html`<samspil-case-card
      .story=${{ ...zebra, ...story }}
      view=${attributes.view ?? 'card'}
      case-href=${attributes.href ?? ''}
    ></samspil-case-card>`,
    { lang: attributes.lang ?? 'da' },
  );

const cardOf = (page: Page) => page.stage.querySelector('samspil-case-card') as CaseCardElement;

describe('the audit of the case card [QA-30]', () => {
  for (const view of ['line', 'card', 'full']) {
    for (const story of stories.filter(({ id }, index) => index < 2 || /zebra|erna/.test(id))) {
      it(`finds nothing in ${story.id} as ${view}`, async () => {
        const page = await showCard(story, { view });
        await page.until(() => page.text.length > 20, 'the case stands there');
        await expectAccessible(page.stage);
      });
    }
  }
});

describe('a case card', () => {
  it('has one link, named by the title alone [CA-15]', async () => {
    const page = await showCard({}, { href: '/cases/{id}' });
    const links = page.findAll<HTMLAnchorElement>('link');
    expect(links.map((link) => link.textContent?.trim())).to.deep.equal(['ZebraByer i Roskilde Kommune']);
    expect(new URL(links[0]?.href ?? '').pathname).to.equal('/cases/roskilde-zebrabyer');
  });

  it('says the status in words before the title [CA-6]', async () => {
    const { text } = await showCard({});
    expect(text.indexOf('Planlagt – ingen resultater endnu')).to.be.within(0, text.indexOf('ZebraByer i Roskilde'));
  });

  it('shows a status nobody knows as the least it can claim [CA-5]', async () => {
    const page = await showCard({ status: 'teaser' }, { lang: 'en' });
    await page.until(() => page.text.includes('In brief'), 'the English words have come');
  });

  it('never cuts the summary of a title that misleads alone [CA-9]', async () => {
    const page = await showCard(storyOf('solroed-med-ikke-for'), { view: 'line' });
    expect(page.text).to.contain('I en tid, hvor økonomien er presset');
  });

  it('has no picture without an alternative text [CA-14]', async () => {
    const page = await showCard({ image: { url: 'https://example.org/a.jpg' } as CaseStory['image'] });
    expect(cardOf(page).shadowRoot?.querySelector('img')).to.equal(null);
  });

  it('is a button where an unsafe address would have been a link [CA-16]', async () => {
    const page = await showCard({}, { href: 'javascript:alert("{id}")' });
    expect(page.has('link')).to.equal(false);
    expect(page.has('button', 'ZebraByer i Roskilde Kommune')).to.equal(true);
  });
});

describe('opening a case in place [CA-16]', () => {
  it('shows the whole story with focus on its heading, and goes back to the title', async () => {
    const page = await showCard({});
    await page.press('button', 'ZebraByer i Roskilde Kommune');
    await page.until(() => page.text.includes('Udfordring'), 'the whole story is there');
    expect(page.focused).to.equal('heading "ZebraByer i Roskilde Kommune"');
    expect(page.text).to.contain('Evaluering er planlagt efter ½, 1 og 1½ år.');
    await page.press('button', 'Luk');
    expect(page.focused).to.equal('button "ZebraByer i Roskilde Kommune"');
  });

  it('leaves it to the page when the page wants it so', async () => {
    const page = await showCard({});
    let detail: unknown;
    cardOf(page).addEventListener('samspil-case-open', (event) => {
      detail = (event as CustomEvent).detail;
      event.preventDefault();
    });
    await page.press('button', 'ZebraByer i Roskilde Kommune');
    expect(detail).to.deep.equal({ caseId: 'roskilde-zebrabyer', status: 'planned' });
    expect(page.text).not.to.contain('Udfordring');
  });

  it('happens by a press on the card’s text, but not when text is being selected [CA-15]', async () => {
    const page = await showCard({}, { href: '#{id}' });
    let opened = 0;
    cardOf(page).addEventListener('samspil-case-open', (event) => {
      opened += 1;
      event.preventDefault();
    });
    const summary = cardOf(page).shadowRoot?.querySelector<HTMLElement>('[part="summary"]') as HTMLElement;
    summary.click();
    expect(opened).to.equal(1);
    summary.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, ctrlKey: true }));
    expect(opened).to.equal(1);
    getSelection()?.selectAllChildren(page.stage.parentElement as HTMLElement);
    summary.click();
    expect(opened).to.equal(1);
    getSelection()?.removeAllRanges();
  });
});

describe('a whole case', () => {
  it('has no result that nobody reported [CA-7]', async () => {
    for (const story of stories.filter(({ status }) => status === 'illustration')) {
      const page = await showCard(story, { view: 'full' });
      await page.until(() => page.text.includes('Udfordring'), 'the whole story is there');
      expect(page.findAll('heading').map((heading) => heading.textContent?.trim())).not.to.contain('Resultat');
    }
  });

  it('names no person who did not agree, and shows nothing meant for editors [CA-11] [CA-18]', async () => {
    const page = await showCard(
      {
        contact: { name: 'Karen Hansen', role: 'Projektleder', email: 'a@b.example' },
        editorNote: 'Ring til Bo',
        missing: ['xyz'],
      },
      { view: 'full' },
    );
    await page.until(() => page.text.includes('Kontakt'), 'the whole story is there');
    expect(cardOf(page).shadowRoot?.textContent).not.to.match(/Karen Hansen|Ring til Bo|xyz/);
    expect(page.text).to.contain('Projektleder');
  });

  it('is fetched where the first of a list told only a part of it [CT-9]', async () => {
    const backend = partialCases([zebra]);
    const page = await showPage(html`<samspil-case-card .backend=${backend} view="full"></samspil-case-card>`);
    await page.until(() => page.has('heading', 'Udfordring'), 'the whole story is there');
    expect(backend.asked).to.deep.equal([zebra.id]);
  });

  it('sets its headings at the level the page asks for [EM-60]', async () => {
    const page = await showPage(
      html`<samspil-case-card .story=${zebra} view="full" heading-level="4"></samspil-case-card>`,
    );
    await page.until(() => page.text.includes('Udfordring'), 'the whole story is there');
    const levels = page.findAll('heading').map(({ localName }) => localName);
    expect(levels[0]).to.equal('h4');
    expect(new Set(levels.slice(1))).to.deep.equal(new Set(['h5']));
  });
});
