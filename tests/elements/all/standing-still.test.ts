import { expect } from 'chai';
import { html } from 'lit';
import { showPage } from '../../helpers/page.ts';
import { lookAtRest, untilStill } from '../../helpers/standing-still.ts';

describe('a page that is looked at [QA-9] [QA-16]', () => {
  for (const [what, root] of [
    ['a page', (stage: Element) => stage],
    ['a widget', (stage: Element) => stage.appendChild(document.createElement('div')).attachShadow({ mode: 'open' })],
  ] as const)
    it(`is looked at again, as a whole, where something changed meanwhile in ${what}`, async () => {
      const page = await showPage(html``);
      const line = root(page.stage).appendChild(document.createElement('p'));
      line.textContent = 'Før';
      const seen: (string | null)[] = [];
      const findings = await lookAtRest(page, async () => {
        seen.push(line.textContent);
        if (seen.length === 1) line.textContent = 'Efter';
        return seen.length === 1 ? ['half of it'] : [];
      });
      expect([findings, seen]).to.deep.equal([[], ['Før', 'Efter']]);
    });

  it('is told of that never comes to rest', async () => {
    const page = await showPage(html`<p></p>`);
    let turn = 0;
    const findings = await lookAtRest(page, async () => {
      page.stage.setAttribute('data-turn', String((turn += 1)));
      return [];
    });
    page.stage.removeAttribute('data-turn');
    expect(findings).to.have.length(1);
  });

  it('does not stand still before the browser has answered about a lock', async () => {
    const page = await showPage(html``);
    const held = Promise.withResolvers<void>();
    const first = navigator.locks.request('still', () => held.promise);
    let isGiven = false;
    const second = navigator.locks.request('still', () => {
      isGiven = true;
    });
    const still = untilStill(page);
    held.resolve();
    await still;
    expect(isGiven).to.equal(true);
    await Promise.all([first, second]);
  });
});
