import { expect } from 'chai';
import { html } from 'lit';
import { showStory } from '../../helpers/every-story.ts';
import { showPage } from '../../helpers/page.ts';
import { allStories } from '../../helpers/read-stories.ts';
import { walkThrough } from '../../helpers/tab-walk.ts';

const plain = { theme: 'neutral', lang: 'da', width: 768 } as const;
const stories = (await allStories()).filter(({ name }) => name.startsWith('Widgets/') && name.endsWith(': Ready'));

/** Keeps whoever comes in, in the way of a dialog that was written for a page of its own. */
class HoldingWidget extends HTMLElement {
  connectedCallback() {
    if (this.shadowRoot) return;
    const root = this.attachShadow({ mode: 'open' });
    const buttons = ['Første', 'Sidste'].map((textContent) =>
      Object.assign(document.createElement('button'), { textContent }),
    );
    root.append(...buttons);
    root.addEventListener('keydown', (event) => {
      const { key, shiftKey } = event as KeyboardEvent;
      const edge = buttons.at(shiftKey ? 0 : -1);
      // An engine may give Tab with Shift no name.
      if (key === 'Shift' || root.activeElement !== edge || !this.hasAttribute(shiftKey ? 'holds-back' : 'holds'))
        return;
      event.preventDefault();
      buttons.at(shiftKey ? -1 : 0)?.focus();
    });
  }
}
customElements.define('holding-widget', HoldingWidget);

describe('who comes into a widget by Tab [QA-31] [QA-44]', () => {
  for (const story of stories) {
    it(`comes out of it on the other side, and back: ${story.name}`, async () => {
      const page = await showStory(story, plain);
      const { stops, findings } = await walkThrough(page);
      expect(findings).to.deep.equal([]);
      expect(stops).to.be.at.least(1);
    });
  }

  it('is seen to be held where a widget keeps the focus [QA-16]', async () => {
    const free = await showPage(html`<holding-widget></holding-widget>`);
    expect(await walkThrough(free)).to.deep.equal({ stops: 2, findings: [] });
    const held = await showPage(html`<holding-widget holds></holding-widget>`);
    expect((await walkThrough(held)).findings, 'the detector is blind').to.deep.equal([
      'Tab does not leave button "Første"',
    ]);
    const heldBack = await showPage(html`<holding-widget holds-back></holding-widget>`);
    expect((await walkThrough(heldBack)).findings, 'the detector is blind').to.deep.equal([
      'Shift+Tab does not leave button "Sidste"',
    ]);
  });
});
