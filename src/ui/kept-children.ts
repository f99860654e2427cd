import { render } from 'lit';

/** What an element is made as: its name and its attributes. */
type Made = readonly [tag: string, attributes?: Readonly<Record<string, string>>];

const kept = new WeakMap<object, Map<string, HTMLElement>>();
const keptFor = (owner: object) => kept.get(owner) ?? new Map<string, HTMLElement>();

function make([tag, attributes = {}]: Made): HTMLElement {
  const element = document.createElement(tag);
  for (const name in attributes) element.setAttribute(name, `${attributes[name]}`);
  return element;
}

/** An element that its owner has once by this name, for a template to show it where it stands. */
export function keptElement(owner: object, name: string, made: Made): HTMLElement {
  const known = keptFor(owner);
  const element = known.get(name) ?? make(made);
  kept.set(owner, known.set(name, element));
  return element;
}

/** What the children of an element are made as and show. */
interface Children<Item> {
  keyOf: (item: Item) => string;
  made: (item: Item) => Made;
  show: (item: Item, child: HTMLElement) => unknown;
}

/**
 * Gives a parent a child for each item, in their order. One whose key is still there stays where it is, and with it
 * the focus and what was typed in it, whatever comes and goes around it (EC-60, EC-81).
 */
export function keepChildren<Item>(
  parent: HTMLElement,
  items: readonly Item[],
  { keyOf, made, show }: Children<Item>,
): HTMLElement {
  const before = keptFor(parent);
  const now = new Map<string, HTMLElement>();
  for (const item of items) {
    const child = before.get(keyOf(item)) ?? make(made(item));
    render(show(item, child), child);
    now.set(keyOf(item), child);
  }
  for (const [key, child] of before) if (!now.has(key)) child.remove();
  let next = parent.firstElementChild;
  for (const child of now.values()) {
    if (child === next) next = next.nextElementSibling;
    else parent.insertBefore(child, next);
  }
  kept.set(parent, now);
  return parent;
}
