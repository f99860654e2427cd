import { expect } from 'chai';
import { html } from 'lit';
import { showStory } from '../../helpers/every-story.ts';
import { hiddenFocus, stickyHeader } from '../../helpers/focus-seen.ts';
import { under } from '../../helpers/hostile-sheets.ts';
import { type Page, showPage } from '../../helpers/page.ts';
import { allowStored, atTestEnd } from '../../helpers/page-guard.ts';
import { allStories } from '../../helpers/read-stories.ts';
import { level } from '../../helpers/seed.ts';
import { walkThrough } from '../../helpers/tab-walk.ts';

/** A widget with nothing open, with something open in it, and in the middle of a form. */
const wanted = new RegExp(
  `^Widgets/(?:${[
    'Case card: (?:Ready|WholeStory)',
    'Case list: (?:Ready|Lines)',
    'Event calendar: (?:Ready|EveryFilter|Month|Week|Details|Registering|Subscribe)',
    'Readiness quiz: (?:Ready|Question|RequiredError|Review|Result|TeamPicture)',
    'Volunteer sign-up: (?:Ready|Details|AboutYou|Errors|Party|Questions|Review|Receipt|Managed)',
  ].join('|')})$`,
);
const themes = ['neutral', 'dkfds', 'dark'] as const;
const looked = level > 1 ? wanted : /^Widgets\/Readiness quiz: Ready$/;
const stories = (await allStories()).filter(({ name }) => looked.test(name));

/** What is hidden of the focus on a walk by Tab to the end of a page whose header stays, and back. */
async function hiddenOnAWalk(page: Page, sheet = stickyHeader.padding): Promise<string[]> {
  const found = new Set<string>();
  const note = () => {
    if (page.stage.contains(document.activeElement)) for (const finding of hiddenFocus()) found.add(finding);
  };
  const remove = stickyHeader.place();
  atTestEnd(remove);
  await under(sheet, async () => {
    // After the scrolling that the focus brings, and before the next key.
    window.addEventListener('keyup', note);
    await walkThrough(page);
    window.removeEventListener('keyup', note);
  });
  remove();
  return [...found];
}

describe('what has the focus on a page whose header stays [QA-14] [QA-38] [LK-7]', () => {
  for (const [index, story] of stories.entries()) {
    const theme = themes[index % themes.length] ?? 'neutral';
    it(`is outlined and not covered, at every stop: ${story.name}, ${theme}`, async () => {
      allowStored(/^samspil:attempt:/);
      const page = await showStory(story, { theme, lang: 'da', width: 768 });
      expect(await hiddenOnAWalk(page)).to.deep.equal([]);
    });
  }

  const many = Array.from({ length: 60 }, (_, index) => html`<button class="seen">Nr. ${index}</button>`);
  const planted = [
    {
      what: 'no outline',
      content: html`<style>.bare { outline: none }</style><button class="bare">Gem</button>`,
      told: 'no outline',
    },
    {
      what: 'a thin one',
      content: html`<style>.thin { outline: 1px solid #000 }</style><button class="thin">Gem</button>`,
      told: '1 px wide',
    },
    {
      what: 'a pale one',
      content: html`<style>.pale { outline: 3px solid #ccc }</style><button class="pale">Gem</button>`,
      told: 'contrast',
    },
    {
      what: 'one that is cut',
      content: html`<style>.cut { outline: 3px solid #000 } .box { overflow: hidden }</style><div class="box"><button class="cut">Gem</button></div>`,
      told: 'is cut',
    },
    {
      what: 'a header that covers',
      content: html`<style>.seen { display: block; outline: 3px solid #000; outline-offset: 2px; margin: 9px }</style>${many}`,
      sheet: '',
      told: 'in its middle lies',
    },
  ];
  for (const { what, content, sheet, told } of planted) {
    it(`is seen to be hidden by ${what} [QA-16]`, async () => {
      const page = await showPage(content);
      expect((await hiddenOnAWalk(page, sheet)).join(), 'the detector is blind').to.include(told);
    });
  }
});
