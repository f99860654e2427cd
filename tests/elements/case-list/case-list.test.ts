import { expect } from 'chai';
import { html } from 'lit';
import content from '../../../demo/content/cases.json' with { type: 'json' };
import type { CaseStory } from '../../../src/contract/case-story.ts';
import { expectAccessible } from '../../helpers/axe.ts';
import { type Page, showPage } from '../../helpers/page.ts';
import { partialCases } from '../../helpers/partial-cases.ts';
import '../../../src/elements/case-list/define.ts';

const stories = content.items as CaseStory[];
const titles = (page: Page) =>
  [...page.findAll('listitem')].flatMap((item) => item.querySelector('.title') ?? []).length;

async function showList(attributes: { limit?: string; stories?: readonly CaseStory[]; status?: string } = {}) {
  const page = await showPage(
    html`<samspil-case-list
      .stories=${attributes.stories ?? stories}
      limit=${attributes.limit ?? '12'}
      status=${attributes.status ?? ''}
    ></samspil-case-list>`,
  );
  await page.until(
    () => page.has('search') || attributes.status || attributes.stories?.length === 0 || location.hash !== '',
    'the filters are there',
  );
  return page;
}

describe('the audit of the case list [QA-30]', () => {
  it('finds nothing in ten cases with filters', async () => {
    const page = await showList();
    await expectAccessible(page.stage);
  });

  it('finds nothing in an opened case', async () => {
    const page = await showList();
    await page.press('button', 'Erna kommer ud hver tirsdag');
    // A page that still changes under an audit makes the audit fail.
    await page.until(() => page.has('heading', 'Udfordring'), 'the whole story is there');
    await expectAccessible(page.stage);
  });
});

describe('the case list [CA-23]', () => {
  it('says how many cases there are', async () => {
    const page = await showList();
    expect(page.text).to.contain('10 cases');
    expect(titles(page)).to.equal(10);
  });

  it('shows a page more on a press, with focus on the first new title', async () => {
    const page = await showList({ limit: '4' });
    expect(titles(page)).to.equal(4);
    await page.press('button', 'Vis flere');
    expect(titles(page)).to.equal(8);
    expect(page.focused).to.equal('button "Solrød gør ikke noget for sine borgere"');
    await page.until(() => page.liveLog.includes('polite: 4 flere vist, 10 i alt'), 'the status says so');
  });

  it('says when there is no case at all [CA-25]', async () => {
    const page = await showList({ stories: [] });
    expect(page.text).to.contain('Der er ingen cases endnu.');
  });

  it('keeps to what the page fixed', async () => {
    const page = await showList({ status: 'illustration planned' });
    expect(titles(page)).to.equal(5);
  });
});

describe('the filters of the case list [CA-24]', () => {
  it('narrow at once, move no focus, and are said once [CA-25]', async () => {
    const page = await showList();
    await page.choose('Status', 'Tænkt eksempel (3)');
    expect(titles(page)).to.equal(3);
    expect(page.focused).to.match(/^combobox "Status"/);
    await page.until(() => page.liveLog.includes('polite: 3 cases'), 'the count is said');
    expect(page.liveLog).to.deep.equal(['polite: 3 cases']);
  });

  it('count each choice given the others', async () => {
    const page = await showList();
    await page.choose('Status', 'Tænkt eksempel (3)');
    const options = [...page.find<HTMLSelectElement>('combobox', 'Emne').options].map(({ label }) => label.trim());
    expect(options).to.contain('Familier (1)').and.to.contain('Turisme (0)');
  });

  it('are taken away again by their chip, with focus on what is left [CA-28]', async () => {
    const page = await showList();
    await page.choose('Status', 'Tænkt eksempel (3)');
    await page.press('button', 'Fjern filter: Tænkt eksempel');
    expect(titles(page)).to.equal(10);
    expect(page.focused).to.equal('searchbox "Søg"');
  });

  it('tell the page which are in use, never what was typed [CA-30]', async () => {
    const page = await showList();
    const told: unknown[] = [];
    page.stage.addEventListener('samspil-filter-change', (event) => told.push(event.detail));
    await page.type('Søg', 'erna', 'searchbox');
    expect(told).to.deep.equal([{ filters: ['q'], resultCount: 1 }]);
  });

  it('say when nothing fits and how to get on', async () => {
    const page = await showList();
    await page.type('Søg', 'kvantefysik', 'searchbox');
    expect(page.text).to.contain('Ingen cases passer til dit valg.');
    await page.press('button', 'Nulstil');
    expect(titles(page)).to.equal(10);
  });
});

describe('a case opened in the list [CA-16]', () => {
  it('gets the focus on its heading; Escape brings back the focus on its title', async () => {
    const page = await showList();
    await page.press('button', 'Erna kommer ud hver tirsdag');
    await page.until(() => page.focused === 'heading "Erna kommer ud hver tirsdag"', 'its heading has the focus');
    await page.key('Escape');
    await page.until(() => page.focused === 'button "Erna kommer ud hver tirsdag"', 'its title has the focus');
  });

  it('is fetched whole where the list told only a part of it, on a press again if that fails [CT-9] [CA-3]', async () => {
    const backend = partialCases(stories, { failures: 1 });
    const page = await showPage(html`<samspil-case-list .backend=${backend}></samspil-case-list>`);
    await page.until(() => page.has('button', 'Erna kommer ud hver tirsdag'), 'the list is there');
    expect(backend.asked).to.deep.equal([]);
    await page.press('button', 'Erna kommer ud hver tirsdag');
    await page.until(() => page.has('button', 'Prøv igen'), 'the rest did not come');
    expect(page.has('heading', 'Erna kommer ud hver tirsdag')).to.equal(true);
    expect(page.has('heading', 'Resultat')).to.equal(false);
    await page.press('button', 'Prøv igen');
    await page.until(() => page.has('heading', 'Udfordring'), 'the whole story is there');
    expect(page.focused).to.equal('heading "Erna kommer ud hver tirsdag"');
    expect(backend.asked).to.deep.equal(['zebraby-erna', 'zebraby-erna']);
  });
});

describe('the fragment of the page [CA-26] [EM-65]', () => {
  const withHash = async (hash: string, look: (page: Page) => Promise<void>) => {
    history.replaceState(null, '', hash);
    try {
      await look(await showList());
    } finally {
      history.replaceState(null, '', location.pathname + location.search);
    }
  };

  it('opens the case it names', () =>
    withHash('#samspil-cases.sag=zebraby-erna', async (page) => {
      await page.until(() => page.has('button', 'Tilbage til listen'), 'the case is open');
    }));

  it('narrows the list, and leaves what it does not understand alone', () =>
    withHash('#top&samspil-cases.status=illustration&samspil-cases.case=', async (page) => {
      await page.until(() => titles(page) === 3, 'three cases are left');
    }));
});
