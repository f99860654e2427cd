import { expect } from 'chai';
import { html } from 'lit';
import { contractVersion } from '../../src/contract/config.ts';
import { clock, ticking } from '../helpers/fixed-clock.ts';
import { type Page, showPage } from '../helpers/page.ts';
import '../../src/elements/case-list/define.ts';
// Fetched when the source has failed; here they come before the tests.
import '../../src/backend/ask-again.ts';
import '../../src/backend/http-failure.ts';
import '../../src/backend/rest/rest-backend.ts';
import '../../src/controllers/aftercare.ts';
import '../../src/theme/contrast.ts';

const minute = 60_000;
const config = {
  contract: contractVersion,
  release: '1',
  profile: 'rest',
  name: 'Sundby',
  languages: ['da'],
  timeZone: 'Europe/Copenhagen',
  features: ['cases'],
  helpContact: { email: 'hjaelp@sundby.example' },
};
const list = {
  items: [{ id: '1', status: 'reported', title: 'Havefællesskabet', updatedAt: '2026-11-01T10:00:00Z' }],
  next: null,
  asOf: '2026-11-24T14:10:00+01:00',
};

/** In the place of the network: who asked what when, and whether there is anybody there. */
class Network {
  isDown = false;
  readonly asked: { url: URL; at: number }[] = [];
  #fetch = globalThis.fetch;

  open(): void {
    globalThis.fetch = async (input) => {
      const url = new URL(String(input instanceof Request ? input.url : input), document.baseURI);
      this.asked.push({ url, at: clock.now });
      if (this.isDown) throw new TypeError('Failed to fetch');
      const body = JSON.stringify(url.pathname.endsWith('/config') ? config : list);
      return new Response(body, { headers: { 'content-type': 'application/json' } });
    };
  }

  close(): void {
    globalThis.fetch = this.#fetch;
  }
}

const showLists = (count: number, sourceOf: (index: number) => string): Promise<Page> =>
  showPage(
    html`${Array.from(
      { length: count },
      (_, index) =>
        html`<samspil-case-list source=${sourceOf(index)} source-type="rest" filters="none"></samspil-case-list>`,
    )}`,
  );
const shown = (page: Page) => page.text.split('Havefællesskabet').length - 1;

describe('many widgets on a page [QA-116] [QA-90]', () => {
  const network = new Network();
  beforeEach(() => {
    network.isDown = false;
    network.asked.length = 0;
    network.open();
    clock.holdTimers();
  });
  afterEach(() => network.close());

  it('ask one source once', async () => {
    const page = await ticking(showLists(10, () => '/en-kilde/api/'));
    await ticking(page.until(() => shown(page) === 10, 'all ten are there'));
    expect(network.asked.map(({ url }) => url.pathname)).to.deep.equal(['/en-kilde/api/config', '/en-kilde/api/cases']);
  });

  it('leave twenty sources that are down in peace, in no lockstep, and come back by themselves', async () => {
    network.isDown = true;
    const page = await ticking(showLists(20, (index) => `/kilde-${index}/api/`));
    const begun = clock.now;
    await ticking(page.until(() => network.asked.length >= 20, 'all have asked'));
    while (clock.now < begun + minute) await clock.tick(250);
    const bySource = [...Map.groupBy(network.asked, ({ url }) => url.pathname.split('/')[1]).values()].map((all) =>
      all.map(({ at }) => at),
    );
    expect(bySource).to.have.length(20);
    for (const times of bySource) expect(times.length).to.be.within(2, 5);
    // In lockstep all twenty would ask within the same tenth of a second; by chance some of them do.
    const mostAtOnce = (times: number[]) =>
      Math.max(...times.map((at) => times.filter((other) => other >= at && other < at + 100).length));
    for (const again of [1, 2, 3]) {
      expect(mostAtOnce(bySource.map((times) => times[again] ?? Number.NaN)), `try ${again + 1}`).to.be.below(15);
    }
    network.isDown = false;
    while (shown(page) < 20 && clock.now < begun + 4 * minute) await clock.tick(1000);
    expect(shown(page)).to.equal(20);
    expect(page.text).not.to.contain('Vi kan ikke');
  });
});
