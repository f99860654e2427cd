import { html, render, type TemplateResult } from 'lit';
import { AccessibleTree, type Name } from './accessible-tree.ts';
import { type Axe, loadAxe } from './axe.ts';
import { realWait } from './fixed-clock.ts';
import { linkIn } from './link-around.ts';
import { logLiveRegions } from './live-regions.ts';
import { atTestEnd } from './page-guard.ts';
import { pressKeys } from './server-commands.ts';
import { elementsIn, focusedElement, watchShadowRoots } from './shadow-roots.ts';
import { untilRendered } from './standing-still.ts';

/** The page around what is tested. */
export interface PageOptions {
  /** Language of the page; Danish unless said. */
  lang?: string;
  /** Most width of the column the content stands in, in CSS pixels; the whole page unless said. */
  width?: number;
  /** Direction of the page. */
  dir?: 'ltr' | 'rtl';
}

const patience = 20_000;
let openPage: Page | undefined;

/** Shows content on a municipality's page, `<main><h1>` around it, from its top, and waits until it stands still. */
export async function showPage(content: TemplateResult, options: PageOptions = {}): Promise<Page> {
  openPage?.close();
  openPage = new Page(await loadAxe(), options);
  await openPage.show(content);
  return openPage;
}

/** A page as a person meets it: things are found by role and name, through shadow roots, and used. */
export class Page {
  /** The element the content stands in. */
  readonly stage: HTMLElement;
  /** What a screen reader would have been told, in order. */
  readonly liveLog: readonly string[];
  #tree: AccessibleTree;
  #main: HTMLElement;
  #around: readonly HTMLElement[];
  #stops: (() => void)[] = [];
  /** Somebody does something: what is said from here on may have been said before (QA-33). */
  readonly act: () => void;

  constructor(axe: Axe, { lang = 'da', dir, width }: PageOptions) {
    Object.assign(document.documentElement, { lang, dir: dir ?? '' });
    this.#main = document.createElement('main');
    const heading = document.createElement('h1');
    heading.textContent = 'Sundby Kommune';
    this.stage = document.createElement('div');
    if (width) this.stage.style.maxWidth = `${width}px`;
    this.#main.append(heading, this.stage);
    // The page's own links: past the first and last thing of a page the focus would leave it for the browser.
    this.#around = [linkIn('header', 'Spring til indholdet'), this.#main, linkIn('footer', 'Kontakt kommunen')];
    const { log, act, stop } = logLiveRegions(this.stage);
    this.liveLog = log;
    this.act = act;
    this.#stops.push(stop);
    document.body.append(...this.#around);
    scrollTo(0, 0);
    this.#tree = new AccessibleTree(axe, this.stage);
  }

  /** Renders content, in place of what stood there, and waits until it stands still. */
  async show(content: TemplateResult): Promise<void> {
    render(html`${content}`, this.stage);
    await this.settle();
  }

  /** Takes everything away again; the next `showPage` and the end of a test do it too. */
  close(): void {
    for (const stop of this.#stops) stop();
    for (const part of this.#around) part.remove();
    Object.assign(document.documentElement, { lang: 'da', dir: '' });
    if (openPage === this) openPage = undefined;
  }

  /** The one thing of a role and a name; says what is there if it is not, or is there twice. */
  find<Found extends Element = HTMLElement>(role: string, name?: Name): Found {
    const found = this.findAll<Found>(role, name);
    if (found.length === 1) return found[0] as Found;
    throw new Error(`${found.length} things are ${wanted(role, name)}. On the page:\n${this.#tree.outline()}`);
  }

  /** All things of a role, and of a name if one is given, in document order. */
  findAll<Found extends Element = HTMLElement>(role: string, name?: Name): Found[] {
    return this.#tree.all(role, name) as Found[];
  }

  /** Whether such a thing is there. */
  has(role: string, name?: Name): boolean {
    return this.findAll(role, name).length > 0;
  }

  /** Presses a thing as a finger or mouse would, and waits until the page stands still. */
  async press(role: string, name?: Name): Promise<void> {
    const target = this.find(role, name);
    if (target.matches(':disabled')) throw new Error(`${wanted(role, name)} cannot be pressed: it is disabled.`);
    if (target.getClientRects().length === 0)
      throw new Error(`${wanted(role, name)} cannot be pressed: it has no size.`);
    this.act();
    for (const type of ['pointerdown', 'pointerup'])
      target.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true }));
    target.focus();
    target.click();
    await this.settle();
  }

  /** Writes into a field in place of what stood there, as typing does: input events, then a change event. */
  async type(name: Name, text: string, role = 'textbox'): Promise<void> {
    const field = this.find<HTMLInputElement | HTMLTextAreaElement>(role, name);
    this.act();
    field.focus();
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText' }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await this.settle();
  }

  /** Chooses an option of a list by its words. */
  async choose(name: Name, option: string): Promise<void> {
    const list = this.find<HTMLSelectElement>('combobox', name);
    const chosen = [...list.options].find(({ label }) => label.replace(/\s+/g, ' ').trim() === option);
    if (!chosen)
      throw new Error(`${wanted('combobox', name)} offers ${[...list.options].map(({ label }) => label).join(', ')}.`);
    this.act();
    list.focus();
    list.value = chosen.value;
    list.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    list.dispatchEvent(new Event('change', { bubbles: true }));
    await this.settle();
  }

  /** Presses a real key or chord, such as `Enter` or `Shift+Tab`. */
  async key(chord: string): Promise<void> {
    this.act();
    await pressKeys(chord);
    await this.settle();
  }

  /** What has the focus, as `role "name"`; `nothing` if it is the page itself. */
  get focused(): string {
    const element = focusedElement();
    return !element || element === document.body ? 'nothing' : this.#tree.describe(element);
  }

  /** What gets the focus from now on, as `role "name"`. Moves within a shadow root are told in it alone. */
  followFocus(): readonly string[] {
    const log: string[] = [];
    let noted: Event | undefined;
    const note = (event: Event) => {
      const [element] = event.composedPath();
      if (noted !== event && element instanceof Element) log.push(this.#tree.describe(element));
      noted = event;
    };
    const listen = (root?: EventTarget | null) => root?.addEventListener('focusin', note);
    for (const { shadowRoot } of elementsIn(this.stage)) listen(shadowRoot);
    listen(document);
    this.#stops.push(watchShadowRoots(listen), () => document.removeEventListener('focusin', note));
    return log;
  }

  /** The words that can be read, shadow roots put in their place; what is hidden is left out. */
  get text(): string {
    return this.#tree.text();
  }

  /** Waits until every element has rendered what it knows. */
  settle(): Promise<void> {
    return untilRendered(this.stage);
  }

  /** Waits until something is so, at most twenty seconds of real time. */
  async until<Value>(look: () => Value | undefined | null | false, what: string): Promise<Value> {
    for (const end = performance.now() + patience; performance.now() < end; await realWait(10)) {
      const value = look();
      if (value) return value;
    }
    throw new Error(`Waited twenty seconds in vain until ${what}. On the page:\n${this.#tree.outline()}`);
  }
}

function wanted(role: string, name?: Name): string {
  return name === undefined ? role : `${role} ${typeof name === 'string' ? `"${name}"` : name}`;
}

atTestEnd(() => openPage?.close());
