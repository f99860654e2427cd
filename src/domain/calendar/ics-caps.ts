/** How much is read of what a calendar file says, as of every source (EC-6, CT-28): characters of texts, and entries of lists. */
export const MOST = {
  title: 300,
  description: 20_000,
  categories: 50,
  rules: 50,
  dates: 2000,
  overrides: 1000,
} as const;

/** A text cut at its cap; that it was is told (`too-long`). */
export function cutText(text: string, maximum: number, tell: () => void): string {
  // Most texts have fewer units than they may have characters.
  if (text.length <= maximum) return text;
  const characters = [...text];
  if (characters.length <= maximum) return text;
  tell();
  return `${characters.slice(0, maximum - 1).join('')}…`;
}
