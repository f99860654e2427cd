// Zero-width characters, word joiner, byte-order mark and soft hyphen: copied along, never meant.
const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF\u00AD]/g;
const SEPARATORS = /[\s.()[\]\u2010-\u2015\u2212-]/g;

/** What was typed without outer white space and invisible characters, in NFC (SU-26). */
export function cleanText(typed: string): string {
  return typed.replace(INVISIBLE, '').trim().normalize('NFC');
}

/** What was typed where only digits and letters count: also without blanks, dots, brackets and hyphens (SU-26). */
export function cleanDigits(typed: string): string {
  return cleanText(typed.normalize('NFKC')).replace(SEPARATORS, '');
}

/** Length as people count: in code points, so that 😀 is one (SU-19). */
export function codePointCount(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
