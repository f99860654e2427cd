import type { SourceFile } from './source-files.ts';

/** The states every widget shows (QA-11). */
export const requiredStates = [
  'Loading',
  'Ready',
  'Empty',
  'Failed',
  'Offline',
  'PartlySkipped',
  'Narrow',
  'LongWords',
  'RightToLeft',
];

/** So many stories there are at least, in all (QA-11): fewer fixtures would leave the generic checks with little to see. */
export const fewestStories = 48;

/** How many stories the files hold. */
export function countStories(stories: readonly SourceFile[]): number {
  return stories.reduce((sum, { text }) => sum + storyNames(text).length, 0);
}

/** Widgets without a stories file, and stories files without one of the states. */
export function missingStories(widgets: readonly string[], stories: readonly SourceFile[]): string[] {
  return widgets.flatMap((widget) => {
    const path = `stories/widgets/${widget}.stories.ts`;
    const file = stories.find((story) => story.path === path);
    if (!file) return [`${path} is missing`];
    const names = storyNames(file.text);
    return requiredStates.filter((state) => !names.includes(state)).map((state) => `${path} has no story ${state}`);
  });
}

/** What stories must not do: ask the network, or wait for a time. */
export function unsteadyStories(stories: readonly SourceFile[]): string[] {
  return stories.flatMap(({ path, text }) =>
    (
      text.match(/\bfetch\(|https?:\/\/(?!\S*\.example\b)[^\s'"`]+|\bsetTimeout\(|\bDate\.now\(|\bnew Date\(\)/g) ?? []
    ).map((found) => `${path}: ${found} makes a story hang on the network or the time`),
  );
}

function storyNames(text: string): string[] {
  return [...text.matchAll(/^export const (\w+)/gm)].map(([, name = '']) => name);
}
