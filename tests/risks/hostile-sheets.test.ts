import { expect } from 'chai';
import { css, html, LitElement } from 'lit';
import { audit } from '../helpers/axe.ts';
import { allStories, showStory } from '../helpers/every-story.ts';
import { changesBy, hostileSheets, under } from '../helpers/hostile-sheets.ts';
import { showPage } from '../helpers/page.ts';

const plain = { theme: 'neutral', lang: 'da', width: 768 } as const;
const stories = (await allStories()).filter(({ name }) => name.startsWith('Widgets/') && name.endsWith(': Ready'));

/** A widget as one writes it without thinking of the page. */
class UnguardedWidget extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
  `;

  protected override render() {
    return html`<p>Arrangementer</p><button>Vis flere</button>`;
  }
}
customElements.define('unguarded-widget', UnguardedWidget);

describe('a page whose sheet is meant for anything but our widgets [QA-101] [QA-67] [EM-48]', () => {
  it('is twelve pages, and stories to put on each', () => {
    expect(Object.keys(hostileSheets)).to.have.length(12);
    expect(stories.length).to.be.at.least(5);
  });

  for (const story of stories) {
    it(`changes nothing inside and nothing that matters about it: ${story.name}`, async () => {
      const page = await showStory(story, plain);
      const findings: string[] = [];
      for (const [what, sheet] of Object.entries(hostileSheets)) {
        for (const finding of await changesBy(page, sheet)) findings.push(`a page that ${what}: ${finding}`);
      }
      expect(findings).to.deep.equal([]);
    });
  }

  for (const story of stories) {
    it(`leaves it to be read where the page is painted: ${story.name}`, () =>
      under(hostileSheets['paints lime on black'] ?? '', async () => {
        await showStory(story, plain);
        const findings = await audit(document, { only: ['color-contrast'] });
        expect(findings.filter((finding) => !finding.startsWith('undecided'))).to.deep.equal([]);
      }));
  }

  it('is seen to change a widget that only says that it is a block [QA-16]', async () => {
    const page = await showPage(html`<unguarded-widget></unguarded-widget>`);
    for (const [what, sheet] of Object.entries(hostileSheets)) {
      // This one is defined.
      if (what === 'hides what is not defined') continue;
      expect(await changesBy(page, sheet), `the detector is blind: a page that ${what}`).to.not.deep.equal([]);
    }
  });
});
