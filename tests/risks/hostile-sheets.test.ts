import { expect } from 'chai';
import { css, html, LitElement } from 'lit';
import { audit } from '../helpers/axe.ts';
import { showStory } from '../helpers/every-story.ts';
import { realWait } from '../helpers/fixed-clock.ts';
import { changesBy, hostileSheets, under } from '../helpers/hostile-sheets.ts';
import { showPage } from '../helpers/page.ts';
import { allowStored } from '../helpers/page-guard.ts';
import { allStories } from '../helpers/read-stories.ts';
import { level } from '../helpers/seed.ts';

/** How often colours that cannot be read are looked at again. */
const mostLooks = 100;
const plain = { theme: 'neutral', lang: 'da', width: 768 } as const;
/** Some stories stop while something is being sent (SU-62). */
const attempts = /^samspil:attempt:/;
const all = await allStories();
const ready = all.filter(({ name }) => name.startsWith('Widgets/') && name.endsWith(': Ready'));
/** Not on a page of others: what is printed is a document of its own. The one of one's own tokens brings a sheet itself. */
const alone = /: Poster$|^Widgets\/Quiz on paper: |: OwnTokens$/;
/** Those that are looked at before work lands only. */
const others = all.filter((story) => !ready.includes(story) && !alone.test(story.name));

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

describe('a page whose sheet is meant for anything but our widgets [QA-14] [QA-101] [QA-67] [EM-48]', () => {
  it('is twelve pages, and stories to put on each', () => {
    expect(Object.keys(hostileSheets)).to.have.length(12);
    expect(ready.length).to.be.at.least(5);
  });

  for (const story of level > 1 ? [...ready, ...others] : ready) {
    it(`changes nothing inside and nothing that matters about it: ${story.name}`, async () => {
      allowStored(attempts);
      const page = await showStory(story, plain);
      const findings: string[] = [];
      for (const [what, sheet] of Object.entries(hostileSheets)) {
        for (const finding of await changesBy(page, sheet)) findings.push(`a page that ${what}: ${finding}`);
      }
      expect(findings).to.deep.equal([]);
    });
  }

  for (const story of ready) {
    it(`leaves it to be read where the page is painted: ${story.name}`, () =>
      under(hostileSheets['paints lime on black'] ?? '', async () => {
        await showStory(story, plain);
        const look = async () =>
          (await audit(document, { only: ['color-contrast'] })).filter((one) => !one.startsWith('undecided'));
        // A widget looks at the colours around it when it has been painted, which a busy machine does late.
        let findings = await look();
        for (let again = 0; findings.length > 0 && again < mostLooks; again += 1, findings = await look())
          await realWait(20);
        expect(findings).to.deep.equal([]);
      }));
  }

  it('keeps no widget of a hidden backend from being hidden with it', async () => {
    const page = await showPage(
      html`<samspil-backend hidden><samspil-case-list><p>Ring til os.</p></samspil-case-list></samspil-backend>`,
    );
    const list = page.stage.querySelector('samspil-case-list');
    expect(list?.checkVisibility()).to.equal(false);
    page.stage.firstElementChild?.removeAttribute('hidden');
    expect(list?.checkVisibility()).to.equal(true);
  });

  it('is seen to change a widget that only says that it is a block [QA-16]', async () => {
    const page = await showPage(html`<unguarded-widget></unguarded-widget>`);
    for (const [what, sheet] of Object.entries(hostileSheets)) {
      // This one is defined.
      if (what === 'hides what is not defined') continue;
      expect(await changesBy(page, sheet), `the detector is blind: a page that ${what}`).to.not.deep.equal([]);
    }
  });
});
