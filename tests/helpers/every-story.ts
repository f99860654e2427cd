import { html } from 'lit';
import { can } from './engine-limits.ts';
import { type Page, showPage } from './page.ts';
import { allowStored } from './page-guard.ts';
import type { Story } from './read-stories.ts';
import { emulateMedia, setViewport } from './server-commands.ts';
import { lookAtRest, untilStill } from './standing-still.ts';
import { type Variant, variantsOf } from './story-variants.ts';

/** Looks at a story under a variant and says what is wrong with it, one line a finding. */
export type Check = (page: Page, story: Story, variant: Variant) => Promise<string[]> | string[];

/** Attempts stand in the storage while they are sent (SU-62), and some stories stop right there. */
const attempts = /^samspil:attempt:/;
/** A dark page around the widget; the padding keeps margins from reaching out of it. */
const darkPage = { padding: '16px', color: '#f2f2f2', background: '#16181a' };
const plainPage = { padding: '', color: '', background: '' };
/** What the browser was asked for last. */
let browserShows: { width?: number; forcedColors?: string } = {};

/** Shows a story under a variant, as a page of that width, language and look. */
export async function showStory(story: Story, variant: Variant): Promise<Page> {
  const page = await showPage(html``, story.dir && { dir: story.dir });
  await page.show(story.render(variant, page.stage));
  await turnTo(variant, { page, story });
  if (story.play) {
    await story.play(page.stage);
    await untilStill(page);
  }
  return page;
}

/** Brings a story that is shown under another variant, as a person does who turns to another language or look midway. */
async function turnTo(variant: Variant, { page, story }: { page: Page; story: Story }): Promise<void> {
  const { theme, lang, width } = variant;
  page.act();
  await turnBrowserTo(variant);
  document.documentElement.lang = lang;
  const column = can('viewport') ? story.width : Math.min(width, story.width ?? width);
  const { padding, color, background } = theme === 'dark' ? darkPage : plainPage;
  Object.assign(page.stage.style, { maxWidth: column ? `${column}px` : '', padding, color, background });
  giveTheme(page, theme);
  await untilStill(page);
}

/** Asks the browser for the size and the media features of a variant, where it does not have them already. */
async function turnBrowserTo({ theme, width }: Variant): Promise<void> {
  const forcedColors = theme === 'forced colours' ? 'active' : 'none';
  if (can('viewport') && browserShows.width !== width) await setViewport({ width, height: 900 });
  if (can('media-emulation') && browserShows.forcedColors !== forcedColors) {
    await emulateMedia({ forcedColors, reducedMotion: 'reduce' });
  }
  browserShows = { width, forcedColors };
}

/** Declares one test for each story: it is shown once, brought under one variant after the other, and every check looks at each. */
export function checkStories(
  stories: readonly Story[],
  checks: Readonly<Record<string, Check>>,
  chosen?: readonly Variant[],
): void {
  for (const [index, story] of stories.entries()) {
    const list = chosen ?? variantsOf(index);
    it(`${story.name}, in ${list.length} variants`, async () => {
      allowStored(attempts);
      const [first] = list as readonly [Variant];
      const page = await showStory(story, first);
      const findings: string[] = [];
      for (const variant of list) {
        if (variant !== first) await turnTo(variant, { page, story });
        const place = `${variant.theme}, ${variant.lang}, ${variant.width} px`;
        const look = async () => {
          const found: string[] = [];
          for (const [name, check] of Object.entries(checks))
            for (const finding of await check(page, story, variant)) found.push(`${place}: ${name}: ${finding}`);
          return found;
        };
        findings.push(...(await lookAtRest(page, look)));
      }
      if (findings.length > 0) throw new Error(`${findings.length} found:\n- ${findings.join('\n- ')}`);
    });
  }
}

/** A widget takes its look from itself, not from the page. */
function giveTheme(page: Page, theme: Variant['theme']): void {
  const hasTheme = theme === 'dkfds' || theme === 'dark';
  for (const widget of page.stage.querySelectorAll('*')) {
    if (!widget.localName.startsWith('samspil-') || widget.localName === 'samspil-backend') continue;
    if (hasTheme) widget.setAttribute('theme', theme);
    else widget.removeAttribute('theme');
  }
}
