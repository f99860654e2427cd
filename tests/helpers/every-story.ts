import { html, type TemplateResult } from 'lit';
import { can } from './engine-limits.ts';
import { type Page, showPage } from './page.ts';
import { allowStored } from './page-guard.ts';
import { emulateMedia, setViewport } from './server-commands.ts';
import { lookAtRest, untilStill } from './standing-still.ts';
import { type Variant, variantsOf } from './story-variants.ts';

/** One state of one thing, as Storybook shows it. */
export interface Story {
  /** The title of its file and its name: `Widgets/Case card: Ready`. */
  name: string;
  render: (variant: Variant, canvasElement: HTMLElement) => TemplateResult;
  /** What a person does before the state is there. */
  play?: (canvasElement: HTMLElement) => Promise<void>;
  /** The column it asks for, in CSS pixels, and the direction of its page. */
  width?: number;
  dir?: 'ltr' | 'rtl';
}

/** Looks at a story under a variant and says what is wrong with it, one line a finding. */
export type Check = (page: Page, story: Story, variant: Variant) => Promise<string[]> | string[];

type Args = Record<string, unknown>;
type Play = (context: Context) => Promise<void>;
type Render = (args: Args, context: Context) => TemplateResult;

/** What Storybook tells a story, alike when it is rendered and when it is played: so both speak of one backend. */
interface Context {
  id: string;
  args: Args;
  parameters: Args;
  globals: Args;
  canvasElement: HTMLElement;
}

/** A stories file: CSF, which is plain data and functions. */
interface StoriesModule {
  default: StoryParts & { title: string };
  [name: string]: StoryParts;
}

/** What a stories file says of all its stories, and a story of itself. */
interface StoryParts {
  title?: string;
  name?: string;
  args?: Args;
  render?: Render;
  play?: Play;
  parameters?: Args;
  globals?: Args;
}

/** Attempts stand in the storage while they are sent (SU-62), and some stories stop right there. */
const attempts = /^samspil:attempt:/;
/** A dark page around the widget; the padding keeps margins from reaching out of it. */
const darkPage = { padding: '16px', color: '#f2f2f2', background: '#16181a' };
const plainPage = { padding: '', color: '', background: '' };
/** What the browser was asked for last. */
let browserShows: { width?: number; forcedColors?: string } = {};

/**
 * Every story of the project, by the order of its files. What widgets load only when they need it is loaded now, so that
 * a story stands still as soon as it has rendered.
 */
export async function allStories(): Promise<Story[]> {
  await import('../../src/define.ts');
  const files: { stories: string[]; modules: string[] } = await (await fetch('/__story-files.json')).json();
  await Promise.all(files.modules.map((file) => import(`/${file}`)));
  const modules = await Promise.all(files.stories.map((file): Promise<StoriesModule> => import(`/${file}`)));
  return modules.flatMap(storiesOf);
}

/** The stories of one file. */
export function storiesOf(module: StoriesModule): Story[] {
  const { default: meta, ...named } = module;
  return Object.entries(named).map(([key, story]) => {
    const render = story.render ?? meta.render;
    if (!render) throw new TypeError(`The story ${meta.title}: ${key} has no render function.`);
    const args = { ...meta.args, ...story.args };
    const play = story.play ?? meta.play;
    const parameters: Args = { ...meta.parameters, ...story.parameters };
    const name = `${meta.title}: ${story.name ?? key}`;
    const contextIn = (canvasElement: HTMLElement, toolbar: Args): Context => {
      return { id: name, args, parameters, globals: { mood: 'ready', ...toolbar, ...story.globals }, canvasElement };
    };
    return {
      name,
      ...(play && { play: (canvasElement) => play(contextIn(canvasElement, {})) }),
      ...(typeof parameters.width === 'number' && { width: parameters.width }),
      ...(parameters.direction === 'rtl' && { dir: 'rtl' as const }),
      render: ({ theme, lang, width }, canvasElement) => {
        const toolbar = { theme: theme === 'forced colours' ? 'neutral' : theme, language: lang, width };
        return render(args, contextIn(canvasElement, toolbar));
      },
    };
  });
}

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
