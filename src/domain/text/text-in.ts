import type { RichText, Text } from '../../contract/text.ts';
import { plainTextOf } from './plain-text.ts';

/** The language version of a text that fits best, for files and data that hold one: the one asked for, Danish, the first. */
export function textIn(text: Text | undefined, language = 'da'): string {
  if (text === undefined || typeof text === 'string') return text ?? '';
  return text[language] ?? text.da ?? Object.values<string>(text)[0] ?? '';
}

/** The same of a long text; markup becomes plain lines. */
export function plainIn(text: RichText | undefined, language?: string): string {
  const isMarkup = typeof text === 'object' && 'html' in text;
  return isMarkup ? plainTextOf(textIn(text.html as Text, language)) : textIn(text as Text | undefined, language);
}
