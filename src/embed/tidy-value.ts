/** What was wrong with a value as an editor's system delivered it, in the order of EM-13. */
export type ValueProblem = 'encoded' | 'smart-quotes' | 'cut-value';

/** Names of references, each before the character it stands for. */
const entities =
  'amp& lt< gt> quot" apos\' nbsp\u00a0 shy\u00ad ldquo“ rdquo” bdquo„ lsquo‘ rsquo’ sbquo‚ laquo« raquo» aelig\u00e6 oslash\u00f8 aring\u00e5 AElig\u00c6 Oslash\u00d8 Aring\u00c5'.split(
    ' ',
  );

function decodeOne(reference: string, name: string): string {
  if (name[0] !== '#') return entities.find((entity) => entity.slice(0, -1) === name)?.slice(-1) ?? reference;
  const code = Number(name.slice(1).replace(/^x/i, '0x'));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : reference;
}

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
const smart = '“”„‟‘’‚«»″';
const quoted = new RegExp(`^(["'${smart}]*)(.*?)(["'${smart}]{0,9})$`, 's');
const isSmart = new RegExp(`[${smart}]`);

/**
 * A value of a snippet as the editor meant it (EM-13): decoded, without invisible characters, outer white space and
 * outer quotes of any kind. It never makes a host allowed: the source policy judges what comes out of here.
 */
export function tidyValue(raw: string): { value: string; problems: readonly ValueProblem[] } {
  const decoded = decode(raw);
  const [, before = '', value = '', after = ''] = quoted.exec(decoded.replace(invisible, '').trim()) ?? [];
  const problems: ValueProblem[] = [];
  if (decoded !== raw) problems.push('encoded');
  if (isSmart.test(before + after)) problems.push(before && !after ? 'cut-value' : 'smart-quotes');
  return { value: value.trim(), problems };
}

/** An address freed of the line breaks a system put into it; a break before a further address becomes a blank. */
export const tidyAddress = (value: string): string =>
  value
    .replace(/(\s+)((?:https?|webcal):)?/gi, (all, gap, scheme) => (scheme && /[\r\n]/.test(gap) ? ` ${scheme}` : all))
    .replace(/[\r\n\t]+ */g, '');
