import { attributeNamed, tagNamed, viewNamed, widgetNames } from './snippet-names.ts';
import { tidyAddress, tidyValue, type ValueProblem } from './tidy-value.ts';

/** One thing to mend in a snippet. It names attributes and widgets, never values, which may hold anything. */
export interface SnippetProblem {
  code: 'unknown-widget' | 'unknown-attribute' | ValueProblem;
  /** The attribute, or the widget asked for. */
  name: string;
  /** Names that would have been understood, from which a suggestion can be made; absent for problems of a value. */
  known?: readonly string[];
}

/** What a snippet asks for (EM-10). Without `tag` it asks for nothing we know. */
export interface Snippet<Child = ChildNode> {
  tag?: string;
  attributes: ReadonlyMap<string, string>;
  fallbackNodes: readonly Child[];
  problems: readonly SnippetProblem[];
}

/** As much of an element as the reader looks at, so that it can be shown without a page. */
export interface SnippetNode<Child = ChildNode> {
  readonly localName: string;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  readonly childNodes: Iterable<Child>;
}

const marker = 'data-samspil';
const isAddress = (name: string) => /^source$|-(?:url|href)$/.test(name);
/** Handlers, what belongs to the page, and what the parser made of a torn snippet (`b”`). */
const isNeverSet = (name: string) => /^(?:on.*|style|class|id|slot)$|[^a-zæøå-]/.test(name);

/** On an element of ours these belong to the page: they stay, and are neither read nor told. */
const isPageOwn = (name: string) => /^(?:class|id|style|slot|hidden|title|role|tabindex|(?:data|aria)-.*)$/.test(name);

/**
 * Reads a snippet: an element of ours (form 1) or any element with `data-samspil` (form 2). Changes nothing, never
 * throws. Names and values come out as EM-12 and EM-13 ask; which of them the widget has, `dropUnknown` sorts out.
 */
export function readSnippet<Child>(node: SnippetNode<Child>): Snippet<Child> {
  const given = [...node.attributes];
  const problems: SnippetProblem[] = [];
  const attributes = new Map<string, string>();
  const tidy = (name: string, raw: string) => {
    const { value, problems: found } = tidyValue(raw);
    problems.push(...found.map((code) => ({ code, name })));
    return value;
  };

  const asked = given.find(({ name }) => name === marker);
  const word = asked ? tidy(marker, asked.value) : node.localName;
  const tag = tagNamed(word);
  if (!tag) problems.push({ code: 'unknown-widget', name: word.slice(0, 40), known: widgetNames });

  // Real names first: where both are given, the alias loses (EM-12).
  for (const isAlias of tag ? [false, true] : []) {
    for (const { name: fullName, value: raw } of given) {
      const name = fullName.replace(/^data-/, '');
      const real = attributeNamed(name);
      if (fullName === marker || isAlias !== (real !== name) || attributes.has(real)) continue;
      if (asked ? fullName === name : isPageOwn(fullName) && name !== 'theme') continue;
      if (isNeverSet(name)) problems.push({ code: 'unknown-attribute', name });
      else {
        const value = tidy(name, raw);
        attributes.set(real, isAddress(real) ? tidyAddress(value) : /^views?$/.test(real) ? viewNamed(value) : value);
      }
    }
  }
  return { ...(tag && { tag }), attributes, fallbackNodes: [...node.childNodes], problems };
}

/** What a widget takes of the attributes read, and what it does not have (EM-11); `known` are its own attributes. */
export function dropUnknown(
  attributes: ReadonlyMap<string, string>,
  known: readonly string[],
): { attributes: ReadonlyMap<string, string>; problems: readonly SnippetProblem[] } {
  const has = (name: string) => /^(?:lang|dir|theme)$/.test(name) || known.includes(name);
  const names = [...attributes.keys()];
  return {
    attributes: new Map([...attributes].filter(([name]) => has(name))),
    problems: names.filter((name) => !has(name)).map((name) => ({ code: 'unknown-attribute', name, known })),
  };
}
