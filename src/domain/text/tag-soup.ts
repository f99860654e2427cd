import { decodeReferences } from './references.ts';

/** What `readTagSoup` meets, in order; names are in lower case, references decoded. */
export interface SoupReader {
  text(text: string): void;
  open(name: string, href: string | undefined): void;
  close(name: string): void;
}

const rawText = new Set(
  'script style noscript noembed noframes iframe title textarea select xmp plaintext template object svg math head'.split(
    ' ',
  ),
);
const selfClosing = new Set(['svg', 'math']);
const tagStart = /<(\/?)([a-z][^\s/>]*)/iy;
const attribute = /[\s/]*(?:([^\s/>=]+)|=)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/y;
const tagEnd = /[\s/]*>/y;

/**
 * Cuts markup into text and tags in linear time. Comments, CDATA, doctypes and the elements that CT-24 drops with all
 * they contain are passed over; a `<` that begins nothing is text.
 */
export function readTagSoup(html: string, reader: SoupReader): void {
  const lastEnd = html.lastIndexOf('>');
  let textFrom = 0;
  let at = html.indexOf('<');
  while (at >= 0) {
    const after = skipMarkup(html, at, lastEnd);
    if (after === undefined) {
      at = html.indexOf('<', at + 1);
      continue;
    }
    if (at > textFrom) reader.text(decodeReferences(html.slice(textFrom, at)));
    textFrom = after.tag ? readTag(html, after.tag, reader) : after.end;
    at = html.indexOf('<', textFrom);
  }
  if (textFrom < html.length) reader.text(decodeReferences(html.slice(textFrom)));
}

interface Tag {
  isEnd: boolean;
  name: string;
  attributesFrom: number;
}

function skipMarkup(html: string, at: number, lastEnd: number): { end: number; tag?: Tag } | undefined {
  if (html.startsWith('<!--', at)) return { end: endOf(html, '-->', at + 4) };
  if (html.startsWith('<![CDATA[', at)) return { end: endOf(html, ']]>', at) };
  if (html[at + 1] === '!' || html[at + 1] === '?') return { end: endOf(html, '>', at) };
  if (at > lastEnd) return undefined;
  tagStart.lastIndex = at;
  const [whole, slash, name] = tagStart.exec(html) ?? [];
  if (whole === undefined || name === undefined) return undefined;
  const end = at + whole.length;
  return { end, tag: { isEnd: slash === '/', name: name.toLowerCase(), attributesFrom: end } };
}

function readTag(html: string, tag: Tag, reader: SoupReader): number {
  const { href, end, isSelfClosed } = readAttributes(html, tag.attributesFrom);
  if (tag.isEnd) reader.close(tag.name);
  else if (!rawText.has(tag.name)) reader.open(tag.name, href);
  else if (!(isSelfClosed && selfClosing.has(tag.name))) return endOfElement(html, tag.name, end);
  return end;
}

function readAttributes(html: string, from: number): { href: string | undefined; end: number; isSelfClosed: boolean } {
  let href: string | undefined;
  let at = from;
  for (;;) {
    tagEnd.lastIndex = at;
    const closing = tagEnd.exec(html);
    if (closing) return { href, end: tagEnd.lastIndex, isSelfClosed: closing[0].includes('/') };
    attribute.lastIndex = at;
    const [whole, name, ...values] = attribute.exec(html) ?? [];
    if (!whole) return { href, end: html.length, isSelfClosed: false };
    if (name?.toLowerCase() === 'href') href ??= decodeReferences(values.find((value) => value !== undefined) ?? '');
    at += whole.length;
  }
}

const nestable = new Set(['template', 'object', 'svg', 'math']);

/** Where a dropped element ends: after its own end tag, elements of its name inside it counted; else the end of all. */
function endOfElement(html: string, name: string, from: number): number {
  const tags = new RegExp(`<(/?)${name}(?=[\\s/>])`, 'gi');
  tags.lastIndex = from;
  let depth = 1;
  for (let match = tags.exec(html); match; match = tags.exec(html)) {
    const end = endOf(html, '>', tags.lastIndex);
    if (match[1]) depth -= 1;
    else if (nestable.has(name) && html[end - 2] !== '/') depth += 1;
    if (depth === 0) return end;
    tags.lastIndex = end;
  }
  return html.length;
}

function endOf(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found < 0 ? html.length : found + mark.length;
}
