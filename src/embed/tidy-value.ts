/** What was wrong with a value as an editor's system delivered it, in the order of EM-13. */
export type ValueProblem = 'encoded' | 'smart-quotes' | 'cut-value';

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  laquo: '«',
  raquo: '»',
  aelig: 'æ',
  oslash: 'ø',
  aring: 'å',
  AElig: 'Æ',
  Oslash: 'Ø',
  Aring: 'Å',
};

const decodeOne = (reference: string, name: string) => {
  if (name[0] !== '#') return Object.hasOwn(entities, name) ? (entities[name] as string) : reference;
  const isHex = /x/i.test(name[1] ?? '');
  const code = Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : reference;
};

/** Character references decoded until nothing changes, at most three rounds: `&amp;amp;` becomes `&`. */
function decode(value: string): string {
  let text = value;
  for (let round = 0; round < 3; round++) {
    const decoded = text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]{2,6});/gi, decodeOne);
    if (decoded === text) break;
    text = decoded;
  }
  return text;
}

const invisible = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
const quotes = `["'“”„‟‘’‚«»″]`;
const smartQuote = /^[“”„‟‘’‚«»″]|[“”„‟‘’‚«»″]$/;
const opening = new RegExp(`^${quotes}+`);
const closing = new RegExp(`${quotes}+$`);

/**
 * A value of a snippet as the editor meant it (EM-13): decoded, without invisible characters, outer white space and
 * outer quotes of any kind. It never makes a host allowed: the source policy judges what comes out of here.
 */
export function tidyValue(raw: string): { value: string; problems: readonly ValueProblem[] } {
  const decoded = decode(raw);
  const text = decoded.replace(invisible, '').trim();
  const value = text.replace(opening, '').replace(closing, '').trim();
  const problems: ValueProblem[] = [];
  if (decoded !== raw) problems.push('encoded');
  if (smartQuote.test(text)) problems.push(opening.test(text) && !closing.test(text) ? 'cut-value' : 'smart-quotes');
  return { value, problems };
}

/** An address freed of the line breaks a system put into it; a break before a further address becomes a blank. */
export const tidyAddress = (value: string): string =>
  value.replace(/\s*[\r\n]+\s*(?=(?:https?|webcal):)/gi, ' ').replace(/[\r\n\t]+ */g, '');
