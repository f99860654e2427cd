import { expect } from 'chai';
import { html } from 'lit';
import content from '../../../demo/content/cases.json' with { type: 'json' };
import type { CaseStory } from '../../../src/contract/case-story.ts';
import { itWhere } from '../../helpers/engine-limits.ts';
import { showPage } from '../../helpers/page.ts';
import { atTestEnd } from '../../helpers/page-guard.ts';
import { emulateMedia } from '../../helpers/server-commands.ts';
import { elementsIn } from '../../helpers/shadow-roots.ts';
import '../../../src/elements/case-list/define.ts';

const stories = content.items as CaseStory[];

/** The list as a sheet of paper shows it, 640 px wide. */
async function printList(caseHref: string) {
  const page = await showPage(html`<div style="width: 640px">
    <samspil-case-list .stories=${stories} case-href=${caseHref}></samspil-case-list>
  </div>`);
  await page.until(() => page.has('search'), 'the filters are there');
  atTestEnd(() => emulateMedia({ media: null }));
  await emulateMedia({ media: 'print' });
  const elements = [...elementsIn(page.stage)];
  const seen = (selector: string) =>
    elements.filter((element) => element.matches(selector) && element.getClientRects().length > 0);
  return { seen };
}

const addressOf = (link: Element) => getComputedStyle(link, '::after').content;

describe('the case list on paper [CA-22] [LK-11]', () => {
  itWhere('media-emulation', 'is lines under each other: status, title and organisation', async () => {
    const { seen } = await printList('');
    const rows = seen('.cases > li').map((row) => row.getBoundingClientRect());
    expect(rows.map(({ left }) => left)).to.deep.equal(rows.map(() => rows[0]?.left));
    expect(seen('.cases :is(.status, .title)')).to.have.length(2 * stories.length);
    expect(seen('.image, .tags, .summary')).to.deep.equal([]);
  });

  itWhere('media-emulation', 'says the address of each case, where it has one', async () => {
    const { seen } = await printList('https://sundby.example/cases/{id}');
    expect(seen('.title').map(addressOf)).to.deep.equal(
      stories.map(({ id }) => `" https://sundby.example/cases/${id}"`),
    );
  });

  itWhere('media-emulation', 'has no filters and no row that is cut', async () => {
    const { seen } = await printList('');
    expect(seen('form, input, select, .button')).to.deep.equal([]);
    for (const row of seen('.cases > li')) expect(getComputedStyle(row).breakInside).to.equal('avoid');
  });
});
