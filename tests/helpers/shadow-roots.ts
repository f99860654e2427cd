/** Called with each shadow root that opens while a test watches. */
type Watcher = (root: ShadowRoot) => void;

const watchers = new Set<Watcher>();
const attachShadow = Element.prototype.attachShadow;

Element.prototype.attachShadow = function attachAndTell(options: ShadowRootInit): ShadowRoot {
  const root = attachShadow.call(this, options);
  for (const watcher of watchers) watcher(root);
  return root;
};

/** Tells of every shadow root that opens from now on, until the answer is called. */
export function watchShadowRoots(watcher: Watcher): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** All elements under a root, those in open shadow roots too, in document order. */
export function* elementsIn(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* elementsIn(element.shadowRoot);
  }
}

/** The element that has the focus, looked for through shadow roots. */
export function focusedElement(): Element | null {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
}
