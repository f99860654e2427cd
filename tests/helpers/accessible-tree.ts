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
    return this.#read((nodes) =>
      nodes
        .filter((node) => this.#roleOf(node) === role && (name === undefined || matches(this.#nameOf(node), name)))
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
    return this.#read((nodes) =>
      nodes
        .filter((node) => this.#roleOf(node))
        .map((node) => `  ${this.#roleOf(node)} "${this.#nameOf(node)}"`)
        .join('\n'),
    );
  }

  /** The words that can be read, in order. */
  text(): string {
    return this.#read((nodes) =>
      nodes
        .filter(({ actualNode }) => actualNode.localName !== 'style')
        .flatMap(({ actualNode }) => [...actualNode.childNodes])
        .flatMap((node) => (node instanceof Text ? [node.data.replace(/\s+/g, ' ').trim()] : []))
        .filter((words) => words !== '')
        .join(' '),
    );
  }

  /** Gives a reader the elements that are not hidden, shadow roots and slots put in their place. */
  #read<Answer>(read: (nodes: readonly VirtualNode[]) => Answer): Answer {
    this.#axe.setup(document.documentElement);
    try {
      const root = this.#axe.utils.getNodeFromTree(this.#root);
      const nodes = root ? this.#axe.utils.querySelectorAll(root, '*') : [];
      return read(nodes.filter((node) => this.#axe.commons.dom.isVisibleToScreenReaders(node)));
    } finally {
      this.#axe.teardown();
    }
  }

  #roleOf(node: VirtualNode): string | null {
    return this.#axe.commons.aria.getRole(node);
  }

  #nameOf(node: VirtualNode): string {
    return this.#axe.commons.text.accessibleTextVirtual(node).replace(/\s+/g, ' ').trim();
  }
}

function matches(actual: string, name: Name): boolean {
  return typeof name === 'string' ? actual === name : name.test(actual);
}
