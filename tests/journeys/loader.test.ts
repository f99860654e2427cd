import { expect } from 'chai';
import { card, divCard, isShown, moduleRequests, script, startLoaderPages } from '../helpers/loader-page.ts';

let pages: Awaited<ReturnType<typeof startLoaderPages>>;
before(async () => {
  pages = await startLoaderPages();
});
after(() => pages.close());

describe('the place of the script [EM-1]', () => {
  const inject = `<script>setTimeout(() => { const tag = document.createElement('script'); tag.type = 'module'; tag.src = '/samspil/samspil.js'; document.body.append(tag); }, 300)</script>`;
  const moved = `<script>addEventListener('load', () => document.body.append(document.querySelector('[data-samspil-loader]')))</script>`;
  const places: [place: string, body: string, head: string][] = [
    ['the head', card, script],
    ['the end of the body', card + script, ''],
    ['another script, after the page was read', card, inject],
    ['the head, before a system moves it', card, script + moved],
    ['an async tag', card, script.replace(' type', ' async type')],
    ['a tag without its marker', card, script.replace(' data-samspil-loader', '')],
    ['an address with a query', card, script.replace('.js"', '.js?v=7"')],
  ];
  for (const [place, body, head] of places) {
    it(`does not matter: ${place}`, async () => {
      const watched = await pages.open({ body, head });
      await isShown(watched.page);
      expect(watched.complaints).to.deep.equal([]);
    });
  }

  it('is found by marker and file name, never in an element that is no script', async () => {
    const decoy = '<div data-samspil-loader data-theme="dark"></div>';
    const { page } = await pages.open({
      body: card,
      head: `${decoy}${script.replace('data-samspil-loader', 'data-theme="dkfds"')}`,
    });
    await isShown(page);
    expect(await page.locator('samspil-case-card').getAttribute('theme')).to.equal('dkfds');
  });
});

describe('both forms of a snippet [EM-5] [EM-10]', () => {
  it('become the same widget, the second inside the page’s own element', async () => {
    const { page, complaints } = await pages.open({ body: divCard, head: script });
    await isShown(page, 'div[data-samspil] > samspil-case-card');
    expect(await page.locator('div[data-samspil] > *').count()).to.equal(1);
    expect(await page.locator('samspil-case-card > p').textContent()).to.equal('Reserve');
    expect(complaints).to.deep.equal([]);
  });

  it('load nothing but the loader where no widget stands', async () => {
    const watched = await pages.open({ body: '<p>Intet her</p>', head: script });
    await watched.page.waitForLoadState('networkidle');
    expect(moduleRequests(watched)).to.deep.equal([]);
  });

  it('take theme and source from the template where they name none', async () => {
    const tag = script.replace(
      'data-samspil-loader',
      'data-samspil-loader data-source="/data/cases.json" data-theme="dkfds"',
    );
    const own = '<samspil-case-card theme="dark" id="own"></samspil-case-card>';
    const { page } = await pages.open({ body: `<samspil-case-card id="bare"></samspil-case-card>${own}`, head: tag });
    await isShown(page, '#bare');
    expect(await page.locator('#bare').getAttribute('theme')).to.equal('dkfds');
    expect(await page.locator('#own').getAttribute('theme')).to.equal('dark');
  });

  it('leave the source to the backend they stand in', async () => {
    const tag = script.replace('data-samspil-loader', 'data-samspil-loader data-source="/data/events.json"');
    const { page } = await pages.open({
      body: `<samspil-backend source="/data/cases.json">${card.replace(' source="/data/cases.json"', '')}</samspil-backend>`,
      head: tag,
    });
    await isShown(page);
    expect(await page.locator('samspil-case-card').getAttribute('source')).to.equal(null);
  });

  it('stay as they are inside fallback content and in a region that is switched off [EM-6] [EM-18]', async () => {
    const off = `<section data-samspil-off id="off">${divCard}</section>`;
    const { page } = await pages.open({ body: `${card.replace('<p>', `${divCard}<p>`)}${off}`, head: script });
    await isShown(page);
    expect(await page.locator('samspil-case-card').count()).to.equal(1);
  });
});

describe('content that comes later [EM-6]', () => {
  it('is upgraded when it is put into the page, also once the widget is known', async () => {
    const { page } = await pages.open({ body: card, head: script });
    await isShown(page);
    await page.evaluate((html) => {
      const region = document.createElement('section');
      region.innerHTML = html;
      document.body.append(region);
    }, divCard + card.replace(' source', ' id="later" source'));
    await isShown(page, 'section samspil-case-card');
    await isShown(page, '#later');
  });

  it('costs under 20 ms for 5,000 foreign nodes', async () => {
    const { page } = await pages.open({ body: card, head: script });
    await isShown(page);
    const cost = await page.evaluate(async () => {
      const insert = async (isWatched: boolean) => {
        const region = document.createElement('section');
        if (isWatched) document.body.append(region);
        const from = performance.now();
        for (let i = 0; i < 5000; i++) region.append(document.createElement(i % 2 ? 'p' : 'span'));
        await Promise.resolve();
        const time = performance.now() - from;
        region.remove();
        return time;
      };
      const least: Record<string, number> = { watched: Infinity, unwatched: Infinity };
      // The quickest of many each: what the rest of the machine does meanwhile is not the loader's.
      for (let i = 0; i < 15; i++)
        for (const kind in least) least[kind] = Math.min(least[kind] as number, await insert(kind === 'watched'));
      return (least.watched as number) - (least.unwatched as number);
    });
    expect(cost).to.be.lessThan(20);
  });

  it('is found in a shadow root of the page’s own only when the page asks for it [EM-7]', async () => {
    const { page } = await pages.open({ body: '<div id="host"></div>', head: script });
    await page.evaluate((html) => {
      const root = (document.querySelector('#host') as Element).attachShadow({ mode: 'open' });
      root.innerHTML = html;
    }, card);
    await page.waitForTimeout(200);
    expect(await page.evaluate(() => !!customElements.get('samspil-case-card'))).to.equal(false);
    await page.evaluate(async () => {
      const { scan } = await import(`${location.origin}/samspil/samspil.js`);
      scan((document.querySelector('#host') as Element).shadowRoot);
    });
    await page.waitForFunction(() => customElements.get('samspil-case-card'));
  });
});
