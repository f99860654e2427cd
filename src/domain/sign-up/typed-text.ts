// Zero-width characters, word joiner, byte-order mark, soft hyphen, control characters but those of lines, and marks of
// direction, which would turn what stands beside a name: copied along, never meant.
const INVISIBLE = /(?![\t\n\r])[\p{Cc}\p{Bidi_C}\u200B-\u200D\u2060\uFEFF\u00AD]/gu;
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
