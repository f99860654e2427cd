import type { LoaderWarning } from '../i18n/loader-warnings.ts';
import { claimPage } from './page-record.ts';
import { readScriptTag, type TemplateSettings } from './script-tag.ts';
import { dropUnknown, readSnippet, type SnippetProblem } from './snippet-reader.ts';
import { tagModules } from './tag-modules.ts';
import { version } from './version.ts';

const ownTags = Object.keys(tagModules);
const backendTag = 'samspil-backend';
const snippets = `${ownTags.join()},[data-samspil]`;
/** What may hold fallback content: inside it a snippet is content, not a widget (EM-18). A backend holds widgets. */
const holders = `${ownTags.filter((tag) => tag !== backendTag).join()},[data-samspil]:not([data-samspil="backend"]),[data-samspil-off]`;

/** Upgrades the snippets of one page, each once, and loads a widget's module only when one stands there (EM-5, EM-6). */
export class Loader {
  #settings: TemplateSettings;
  #handled = new WeakSet<Element>();
  #modules = new Map<string, Promise<boolean>>();
  #isSetUp: Promise<void> | undefined;

  constructor(settings: TemplateSettings) {
    this.#settings = settings;
  }

  /** Scans the page now and whatever comes into it later. */
  watch(): void {
    this.scan(document);
    new MutationObserver((records) => {
      for (const { addedNodes } of records) for (const node of addedNodes) this.#scanNode(node);
    }).observe(document.documentElement, { childList: true, subtree: true });
  }

  /** Upgrades the snippets inside `root`, for example a shadow root of the page's own (EM-7). */
  scan(root: ParentNode): void {
    for (const node of root.querySelectorAll(snippets)) this.#handle(node);
  }

  #scanNode(node: Node) {
    if (!(node instanceof Element)) return;
    if (node.matches(snippets)) this.#handle(node);
    if (node.firstElementChild) this.scan(node);
  }

  #handle(node: Element) {
    if (this.#handled.has(node) || node.closest('[data-samspil-off]') || node.parentElement?.closest(holders)) return;
    this.#handled.add(node);
    const { tag, attributes, problems } = readSnippet(node);
    tell(problems);
    if (tag) this.#upgrade(node, tag, this.#withDefaults(node, tag, attributes));
  }

  async #upgrade(node: Element, tag: string, attributes: ReadonlyMap<string, string>) {
    const isForm1 = node.localName === tag;
    if (isForm1) setAttributes(node, attributes);
    if (!(await this.#load(tag))) return;
    const { observedAttributes } = customElements.get(tag) as { observedAttributes?: readonly string[] };
    // Somebody else's element under our tag: what it takes, nobody knows.
    if (!observedAttributes) return;
    const { attributes: taken, problems } = dropUnknown(attributes, observedAttributes);
    tell(problems);
    if (isForm1) return;
    await parsed();
    if (!node.querySelector(`:scope>${tag}`)) this.#place(node, tag, taken);
  }

  /** Form 2: the widget stands inside the page's element and takes over its content as fallback. */
  #place(node: Element, tag: string, attributes: ReadonlyMap<string, string>) {
    const widget = document.createElement(tag);
    this.#handled.add(widget);
    setAttributes(widget, attributes);
    widget.append(...node.childNodes);
    node.append(widget);
  }

  /** True once the tag is registered; a module that does not come leaves the page as it was (EM-26). */
  #load(tag: string): Promise<boolean> {
    let module = this.#modules.get(tag);
    if (!module) {
      module = this.#setUp()
        .then(tagModules[tag])
        .then(
          () => true,
          (error) => {
            // A snippet that comes later may have better luck with the network.
            this.#modules.delete(tag);
            warn('not-loaded', tag, [], error);
            return false;
          },
        );
      this.#modules.set(tag, module);
    }
    return module;
  }

  #setUp() {
    this.#isSetUp ??= import('./page-set-up.ts').then(
      ({ setUpPage }) => setUpPage(this.#settings.allow),
      (error) => {
        this.#isSetUp = undefined;
        throw error;
      },
    );
    return this.#isSetUp;
  }

  #withDefaults(node: Element, tag: string, attributes: ReadonlyMap<string, string>) {
    const { source, theme } = this.#settings;
    const all = new Map(attributes);
    const isInBackend = node.parentElement?.closest('samspil-backend,[data-samspil="backend"]');
    if (source && !all.has('source') && !isInBackend) all.set('source', source);
    if (theme && !all.has('theme') && tag !== backendTag) all.set('theme', theme);
    return all;
  }
}

function tell(problems: readonly SnippetProblem[]) {
  for (const { code, name, known } of problems) warn(code, name, known);
}

function setAttributes(element: Element, attributes: ReadonlyMap<string, string>) {
  for (const [name, value] of attributes) {
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}

/** The words come only when there is something to say; if they do not come either, nothing is said (EM-9). */
function warn(code: LoaderWarning, name: string, known: readonly string[] = [], cause?: unknown) {
  import('./warn.ts').then(
    (module) => module.warn(code, name, known, cause),
    () => {},
  );
}

/** Waits until the parser has read the whole page: before that an element's content may still be on its way. */
const parsed = () =>
  document.readyState === 'loading'
    ? new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }))
    : undefined;

/** Starts this copy on the page it was loaded into, unless another copy was first (EM-4, EM-41). */
export function startLoader(moduleAddress: string): Loader {
  const { state, record } = claimPage({ version, base: new URL('.', moduleAddress).href });
  const loader = new Loader(readScriptTag(moduleAddress));
  if (state === 'first') loader.watch();
  if (state === 'other-version') warn('other-version', `${record.version}, ${version}`);
  return loader;
}
