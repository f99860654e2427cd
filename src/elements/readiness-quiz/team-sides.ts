import type { TeamPictureView } from './team-view.ts';

/** What the two sides of a team are called inside a sentence: by the quiz, or by words that fit any; none where it has no sides. */
export function namesOfSides({
  definition,
  words,
  text,
}: Pick<TeamPictureView, 'definition' | 'words' | 'text'>): readonly string[] | undefined {
  const gap = definition.team?.gap;
  if (!gap) return undefined;
  return [gap.insideTitle, gap.outsideTitle].map((title, side) => text(title).text || (words.sides[side] ?? ''));
}

/** A name as it begins a sentence, or stands by itself. */
export const atStart = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** The names of groups as they stand inside a sentence: those that we gave in our spelling, others as they were typed. */
export const insideSentence = (names: readonly string[], given: readonly string[] = []): readonly string[] =>
  names.map((name) => given.find((side) => atStart(side) === name) ?? name);
