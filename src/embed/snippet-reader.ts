import { nearestName } from './nearest-name.ts';
import { aliasedAttribute, attributesOf, viewNamed, widgetNamed, widgetNames } from './snippet-names.ts';
import { tidyAddress, tidyValue, type ValueProblem } from './tidy-value.ts';

/** One thing to mend in a snippet. It names attributes and widgets, never values, which may hold anything. */
export interface SnippetProblem {
  code: 'unknown-widget' | 'unknown-attribute' | ValueProblem;
  /** The attribute, or the widget asked for. */
  name: string;
  /** The nearest known name, if one is near. */
  suggestion?: string;
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

const isAddress = (name: string) => /^source$|-(?:url|href)$/.test(name);

/** On an element of ours these belong to the page: they stay, and are neither read nor told. */
const isPageOwn = (name: string) => /^(?:class|id|style|slot|hidden|title|role|tabindex|data-.+|aria-.+)$/.test(name);

/**
 * Reads a snippet: an element of ours (form 1) or any element with `data-samspil` (form 2). Changes nothing, never
 * throws; what it cannot use it drops and names (EM-11 to EM-13).
 */
export function readSnippet<Child>(node: SnippetNode<Child>): Snippet<Child> {
  const given = [...node.attributes];
  const problems: SnippetProblem[] = [];
  const attributes = new Map<string, string>();
  const snippet = { attributes, fallbackNodes: [...node.childNodes], problems };

  const tidy = (name: string, raw: string) => {
    const { value, problems: found } = tidyValue(raw);
    problems.push(...found.map((code) => ({ code, name })));
    return value;
  };
  const tell = (code: SnippetProblem['code'], name: string, known: readonly string[]) => {
    const suggestion = nearestName(name, known);
    problems.push(suggestion ? { code, name, suggestion } : { code, name });
  };

  const asked = given.find(({ name }) => name === 'data-samspil');
  const word = asked ? tidy(asked.name, asked.value) : node.localName;
  const widget = widgetNamed(word);
  if (!widget) {
    tell('unknown-widget', word, widgetNames);
    return snippet;
  }

  const known = attributesOf(widget);
  const secondChoices = new Set<string>();
  for (const { name: fullName, value: raw } of given) {
    if (fullName === 'data-samspil' || (asked && !fullName.startsWith('data-'))) continue;
    const name = fullName.replace(/^data-/, '');
    const real = aliasedAttribute(name) ?? name;
    if (!known.includes(real)) {
      if (asked || !isPageOwn(fullName)) tell('unknown-attribute', name, known);
      continue;
    }
    const isSecondChoice = real !== name || (!asked && name !== fullName);
    if (attributes.has(real) && (isSecondChoice || !secondChoices.has(real))) continue;
    const value = tidy(name, raw);
    attributes.set(real, isAddress(real) ? tidyAddress(value) : /^views?$/.test(real) ? viewNamed(value) : value);
    secondChoices[isSecondChoice ? 'add' : 'delete'](real);
  }
  return { ...snippet, tag: `samspil-${widget}` };
}
