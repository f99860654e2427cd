import type { Text } from '../../contract/text.ts';

const danishLetters: Record<string, string> = { å: 'aa', æ: 'ae', ø: 'oe' };

/** Text as search compares it: NFKC, lower case, accents dropped, å = aa, æ = ae, ø = oe (CT-12). */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[åæø]/g, (letter) => danishLetters[letter] ?? letter)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '');
}

/** The folded words of a text: runs of letters, their marks and digits. */
export function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** Whether every word of the query begins some word of the fields, in any of their languages (`q` of CT-12). */
export function matchesWords(query: string, fields: readonly (Text | null | undefined)[]): boolean {
  const asked = wordsOf(query);
  if (asked.length === 0) return true;
  const texts = fields.flatMap((field) => (typeof field === 'string' ? [field] : Object.values<string>(field ?? {})));
  const found = texts.flatMap(wordsOf);
  return asked.every((beginning) => found.some((word) => word.startsWith(beginning)));
}
