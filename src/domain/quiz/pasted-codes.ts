/** One code in a text that a person pasted. */
export interface PastedCode {
  /** The line it stands in, from 1. */
  readonly line: number;
  /** As it was pasted: a code, or a link with one in its fragment. */
  readonly text: string;
  readonly code: string;
}

const inLink = /[#&]samspil-[^#.=&]+\.(?:code|kode)=([^&]*)/;
const inMonth = /[#&]samspil-[^#.=&]+\.(?:month|maaned)=([^&]*)/;
/** More than any team has; what comes after is left out (RQ-63). */
export const mostCodes = 500;

/** The codes in a text, one a line or separated by blanks or commas, links read as well (RQ-63); at most one too many. */
export function pastedCodes(text: string): PastedCode[] {
  const codes: PastedCode[] = [];
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries())
    for (const part of line.split(/[\s,]+/)) {
      if (codes.length > mostCodes) return codes;
      if (part) codes.push({ line: index + 1, text: part, code: codeIn(part) });
    }
  return codes;
}

/** The code of a link, or the text itself where it is none. */
export function codeIn(text: string): string {
  const found = inLink.exec(text)?.[1] ?? text;
  try {
    return decodeURIComponent(found).trim();
  } catch {
    return found.trim();
  }
}

/** The month that a link says its answers are from; nothing where it says none. */
export const monthIn = (text: string): string => inMonth.exec(text)?.[1]?.trim() ?? '';
