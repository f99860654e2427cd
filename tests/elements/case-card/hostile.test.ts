import { expect } from 'chai';
import { html } from 'lit';
import content from '../../../demo/content/cases.json' with { type: 'json' };
import type { CaseStory } from '../../../src/contract/case-story.ts';
import { showPage } from '../../helpers/page.ts';
import '../../../src/elements/case-card/define.ts';
import '../../../src/elements/case-list/define.ts';

const stories = content.items as CaseStory[];
const richest = stories.find(({ id }) => id === 'roskilde-zebrabyer') as CaseStory;
const markup = '<img src="x:" onerror="globalThis.isHit = true"><script>globalThis.isHit = true</script>';
const codes = new Set(['id', 'updatedAt', 'status', 'kind', 'rel', 'state', 'startedOn', 'type', 'url', 'email']);

/** A case with something in front of each of its texts. */
const withTexts = (story: CaseStory, before: string): CaseStory =>
  JSON.parse(
    JSON.stringify({ ...story, related: [] }, (name, value) =>
      !codes.has(name) && typeof value === 'string' ? `${before}${value}` : value,
    ),
  );

const shadowOf = (stage: HTMLElement, tag: string) => stage.querySelector(tag)?.shadowRoot;

/** Addresses that are links nowhere, whatever a browser would make of them. */
const hostileAddresses = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  '//evil.example',
  'https://a:b@evil.example/',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'blob:https://a/b',
  'file:///etc/passwd',
];

describe('a case whose every text is hostile [CA-12]', () => {
  for (const view of ['line', 'card', 'full'])
    it(`is shown as it stands as ${view}: nothing of it runs or is an element`, async () => {
      const story = withTexts({ ...richest, quotes: [{ text: 'Vi mødes.', saidBy: 'Nabo' }] }, markup);
      const { stage, until } = await showPage(
        html`<samspil-case-card .story=${story} view=${view} case-href="/cases/{id}"></samspil-case-card>`,
      );
      await until(() => shadowOf(stage, 'samspil-case-card')?.querySelector('article'), 'the case is there');
      const shown = shadowOf(stage, 'samspil-case-card');
      expect(shown?.querySelectorAll('img, script, [onerror]').length).to.equal(0);
      expect(shown?.textContent).to.contain('<script>globalThis.isHit');
      expect(Reflect.get(globalThis, 'isHit')).to.equal(undefined);
    });

  it('gives a list and its filters nothing to run either', async () => {
    const hostile = stories.map((story) => withTexts(story, markup));
    const page = await showPage(html`<samspil-case-list .stories=${hostile}></samspil-case-list>`);
    await page.until(() => page.has('search'), 'the filters are there');
    const shown = shadowOf(page.stage, 'samspil-case-list');
    expect(shown?.querySelectorAll('img, script, [onerror]').length).to.equal(0);
    expect(Reflect.get(globalThis, 'isHit')).to.equal(undefined);
  });
});

describe('a case whose every address is hostile [CA-16] [CA-19]', () => {
  for (const url of hostileAddresses)
    it(`has no link and asks for nothing: ${JSON.stringify(url)}`, async () => {
      const story: CaseStory = {
        ...richest,
        image: { url, alt: 'Et billede' },
        links: [
          { rel: 'opportunity', title: 'Vær med', url },
          { rel: 'event', id: url, title: 'Kom med' },
        ],
        contact: { role: 'Projektleder', url },
        source: { title: 'Kilden', url },
      };
      const page = await showPage(
        html`<samspil-case-card
          .story=${story}
          view="full"
          case-href=${url}
          quiz-href=${url}
          event-href=${url}
        ></samspil-case-card>`,
      );
      await page.until(() => page.text.includes('Kilden'), 'the whole story is there');
      expect(page.findAll<HTMLAnchorElement>('link').map(({ href }) => href)).to.deep.equal([]);
      expect(shadowOf(page.stage, 'samspil-case-card')?.querySelector('img')).to.equal(null);
    });
});
