import type { TemplateResult } from 'lit';
import type { Variant } from './story-variants.ts';

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

/**
 * Every story of the project, by the order of its files. What widgets load only when they need it is loaded now, so that
 * a story stands still as soon as it has rendered.
 */
export async function allStories(): Promise<Story[]> {
  await import('../../src/define.ts');
  const address = '/__story-files.js';
  const { files }: { files: { stories: string[]; modules: string[] } } = await import(address);
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
