import type { RichText, Text } from '../../contract/text.ts';
import { plainTextOf } from './plain-text.ts';
import { plainTitle } from './plain-title.ts';

/** The language version of a text that fits best, for files and data that hold one: the one asked for, Danish, the first. */
export const textIn = (text: Text | undefined, language = 'da'): string =>
  (typeof text === 'object' && text[language]) || plainTitle(text);

/** The same of a long text; markup becomes plain lines. */
export function plainIn(text: RichText | undefined, language?: string): string {
  const isMarkup = typeof text === 'object' && 'html' in text;
  return isMarkup ? plainTextOf(textIn(text.html as Text, language)) : textIn(text as Text | undefined, language);
}
