import type { Axe, VirtualNode } from './axe.ts';
import { giveTree } from './kept-tree.ts';

/** The name of a thing as a person hears it: the whole of it, or a pattern. */
export type Name = string | RegExp;

/** What a screen reader meets under an element: roles and names as axe computes them, alike in every engine. */
export class AccessibleTree {
  #axe: Axe;
  #root: Element;
  #roles = new WeakMap<VirtualNode, string | null>();

  constructor(axe: Axe, root: Element) {
    this.#axe = axe;
    this.#root = root;
  }

  /** Everything of a role, and of a name if one is given, in document order. */
  all(role: string, name?: Name): Element[] {
    return this.#read(() =>
      this.#nodes()
        .filter((node) => this.#roleOf(node) === role)
        // Whether it can be met takes longest to say, so it is asked last: of few.
        .filter((node) => name === undefined || matches(this.#nameOf(node), name))
        .filter((node) => this.#isVisible(node))
        .map(({ actualNode }) => actualNode),
    );
  }

  /** A thing as a person hears it: `button "Næste"`. */
  describe(element: Element): string {
    return this.#read(() => {
      const node = this.#axe.utils.getNodeFromTree(element);
      return node ? `${this.#roleOf(node) ?? element.localName} "${this.#nameOf(node)}"` : element.localName;
    });
  }

  /** Everything with a role, one line each: what an error message shows. */
  outline(): string {
    return this.#read(() =>
      this.#nodes()
        .filter((node) => this.#roleOf(node) && this.#isVisible(node))
        .map((node) => `  ${this.#roleOf(node)} "${this.#nameOf(node)}"`)
        .join('\n'),
    );
  }

  /**
   * The tree as lines to compare (QA-34): what has a role, under what it belongs to, with name, states, value and
   * description; and the words between.
   */
  snapshot(): string {
    return this.#read(() => {
      const known = new Map<VirtualNode, { depth: number; isNamedByContent: boolean }>();
      const lines = this.#nodes().flatMap((node) => {
        let above = node.parent;
        while (above && !known.has(above)) above = above.parent;
        const { depth, isNamedByContent } = (above && known.get(above)) ?? { depth: 0, isNamedByContent: false };
        const [role, words] = [this.#roleOf(node), wordsOf(node.actualNode).join(' ')];
        if (!(role || words) || isNamedByContent || !this.#isVisible(node)) return [];
        const indent = '  '.repeat(depth);
        const isNamedSo = role !== null && namedByContent.has(role);
        if (role) known.set(node, { depth: depth + 1, isNamedByContent: isNamedSo });
        const name = role && !namedByAuthor.has(role) ? this.#nameOf(node) : '';
        return [
          ...(role
            ? [`${indent}${[role, name && `"${name}"`, ...statesOf(node.actualNode)].filter(Boolean).join(' ')}`]
            : []),
          ...(words && !isNamedSo ? [`${indent}${role ? '  ' : ''}“${words}”`] : []),
        ];
      });
      return `${lines.join('\n')}\n`;
    });
  }

  /** The words that can be read, in order. */
  text(): string {
    return this.#read(() =>
      this.#nodes()
        .map((node) => ({ node, words: wordsOf(node.actualNode) }))
        .filter(({ node, words }) => words.length > 0 && this.#isVisible(node))
        .flatMap(({ words }) => words)
        .join(' '),
    );
  }

  /** Lets a reader look at the page as it is now, shadow roots and slots put in their place. */
  #read<Answer>(read: () => Answer): Answer {
    giveTree(this.#axe);
    try {
      return read();
    } finally {
      this.#axe.teardown();
    }
  }

  /** Every element, hidden or not. */
  #nodes(): readonly VirtualNode[] {
    const root = this.#axe.utils.getNodeFromTree(this.#root);
    return root ? this.#axe.utils.querySelectorAll(root, '*') : [];
  }

  #isVisible(node: VirtualNode): boolean {
    return this.#axe.commons.dom.isVisibleToScreenReaders(node);
  }

  /** A role follows from elements and attributes, and a node is kept no longer than these stay as they are. */
  #roleOf(node: VirtualNode): string | null {
    let role = this.#roles.get(node);
    if (role === undefined) {
      role = this.#axe.commons.aria.getRole(node);
      this.#roles.set(node, role);
    }
    return role;
  }

  #nameOf(node: VirtualNode): string {
    return this.#axe.commons.text.accessibleTextVirtual(node).replace(/\s+/g, ' ').trim();
  }
}

/** What has its words as its name: they need not be told again. */
const namedByContent = new Set(['button', 'link', 'heading', 'option', 'columnheader', 'rowheader']);
/** What has its words in it, and no name of its own unless it is given one (WAI-ARIA 1.2, 5.2.8). */
const namedByAuthor = new Set([
  'listitem',
  'definition',
  'term',
  'paragraph',
  'cell',
  'row',
  'rowgroup',
  'status',
  'alert',
]);
const stateNames = ['expanded', 'pressed', 'current', 'invalid', 'sort', 'busy', 'live'];

/** What a screen reader says of a thing beside role and name. */
function statesOf(element: Element): string[] {
  const level = /^H([1-6])$/.exec(element.tagName)?.[1] ?? element.getAttribute('aria-level');
  const states = stateNames.flatMap((name) => {
    const value = element.getAttribute(`aria-${name}`);
    return value === null || value === '' || (name === 'invalid' && value === 'false') ? [] : [`${name}=${value}`];
  });
  const flags = ['disabled', 'required', 'checked'].filter(
    (name) => (element as Element & Record<string, unknown>)[name] === true,
  );
  const isTyped =
    element instanceof HTMLTextAreaElement ||
    (element instanceof HTMLInputElement && !/^(checkbox|radio)$/.test(element.type));
  const value = isTyped || element instanceof HTMLSelectElement ? element.value : '';
  const description = (element.getAttribute('aria-describedby') ?? '')
    .split(/\s+/)
    .map(
      (id) => id && (element.getRootNode() as ShadowRoot).getElementById(id)?.textContent?.replace(/\s+/g, ' ').trim(),
    )
    .filter(Boolean)
    .join(' ');
  return [
    ...(level ? [`level=${level}`] : []),
    ...states,
    ...flags,
    ...(value ? [`value="${value}"`] : []),
    ...(description ? [`description="${description}"`] : []),
  ];
}

/** The words that stand in an element itself. */
function wordsOf(element: Element): string[] {
  if (element.localName === 'style') return [];
  return [...element.childNodes]
    .flatMap((node) => (node instanceof Text ? [node.data.replace(/\s+/g, ' ').trim()] : []))
    .filter((words) => words !== '');
}

function matches(actual: string, name: Name): boolean {
  return typeof name === 'string' ? actual === name : name.test(actual);
}
