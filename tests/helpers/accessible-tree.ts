import type { Axe, VirtualNode } from './axe.ts';

/** The name of a thing as a person hears it: the whole of it, or a pattern. */
export type Name = string | RegExp;

/** What a screen reader meets under an element: roles and names as axe computes them, alike in every engine. */
export class AccessibleTree {
  #axe: Axe;
  #root: Element;

  constructor(axe: Axe, root: Element) {
    this.#axe = axe;
    this.#root = root;
  }

  /** Everything of a role, and of a name if one is given, in document order. */
  all(role: string, name?: Name): Element[] {
    return this.#read(() =>
      this.#nodes()
        .filter((node) => this.#roleOf(node) === role && this.#isVisible(node))
        .filter((node) => name === undefined || matches(this.#nameOf(node), name))
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
    // `setup` would gather as well what only an audit needs, and take four times as long.
    this.#axe._tree = this.#axe.utils.getFlattenedTree(document.documentElement);
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

  #roleOf(node: VirtualNode): string | null {
    return this.#axe.commons.aria.getRole(node);
  }

  #nameOf(node: VirtualNode): string {
    return this.#axe.commons.text.accessibleTextVirtual(node).replace(/\s+/g, ' ').trim();
  }
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
