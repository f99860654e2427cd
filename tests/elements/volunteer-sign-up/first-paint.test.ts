import { expect } from 'chai';
import { html } from 'lit';
import content from '../../../demo/content/opportunities.json' with { type: 'json' };
import { memoryBackend } from '../../../src/backend/memory/memory-backend.ts';
import { showPage } from '../../helpers/page.ts';
import { visitList } from './visit.ts';

const boxOf = (root: ParentNode | null, selector: string) => {
  const box = root?.querySelector(selector)?.getBoundingClientRect();
  return { top: box?.top, height: box?.height };
};

describe('the room of the filters [QA-132] [SU-9]', () => {
  for (const width of [320, 600, 1000]) {
    it(`is theirs before they come, and nothing moves: ${width} pixels`, async () => {
      const { widget } = await visitList({ width });
      const { shadowRoot } = widget;
      expect(boxOf(shadowRoot, '.filters')).to.deep.equal(boxOf(shadowRoot, '.filter-room'));
      expect(boxOf(shadowRoot, '.filter-place')).to.deep.equal(boxOf(shadowRoot, '.filter-room'));
    });
  }

  it('is not kept for what the page fixed, nor where there are none', async () => {
    const { page, widget } = await visitList({ filters: 'none' });
    expect(widget.shadowRoot?.querySelector('.filter-place')).to.equal(null);
    widget.filters = 'q cause';
    widget.cause = 'ensomhed';
    await page.until(() => page.has('searchbox'), 'the filters are there');
    expect(widget.shadowRoot?.querySelectorAll('.filter-room > *')).to.have.length(1);
  });
});

/** The widget as it comes on a page, not waited for. */
async function comingList(cause = '') {
  const page = await showPage(html`<p></p>`);
  const widget = document.createElement('samspil-volunteer-sign-up');
  widget.cause = cause;
  widget.backend = memoryBackend({ opportunities: content.items, config: { features: ['opportunities'] } });
  const root = widget.attachShadow({ mode: 'open' });
  page.stage.append(widget);
  return { page, widget, root };
}

describe('a list of which the page fixed something [SU-1]', () => {
  it('never shows anything else, not even before its filters have come', async () => {
    const { page, widget, root } = await comingList('ensomhed');
    const shown: number[] = [];
    const watch = new MutationObserver(() => shown.push(root.querySelectorAll('.row').length));
    watch.observe(root, { childList: true, subtree: true });
    await widget.ready;
    await page.settle();
    expect(Math.max(...shown)).to.equal(3);
  });
});

describe('a list that has only just come [SU-11]', () => {
  it('opens what is pressed before the part that opens it has come', async () => {
    const { page, widget } = await comingList();
    await widget.ready;
    expect(page.has('search')).to.equal(false);
    page.find('button', 'Hent en nabo til foredraget').click();
    await page.until(() => page.has('heading', 'Om opgaven'), 'the details are there');
    await page.settle();
    expect(page.focused).to.equal('heading "Om opgaven"');
  });
});
