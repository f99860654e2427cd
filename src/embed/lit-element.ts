// biome-ignore-all lint/complexity/noThisInStatic: what is declared belongs to the class that declares it
import { render } from 'lit/html.js';
import type { CSSResult } from './css-tag.ts';

type Styles = CSSResult | readonly Styles[];
type Changed = Map<PropertyKey, unknown>;
type Values = Record<PropertyKey, unknown>;

interface Controller {
  hostConnected?(): void;
  hostDisconnected?(): void;
  hostUpdate?(): void;
  hostUpdated?(): void;
}

interface Declaration {
  attribute?: string | false;
  type?: unknown;
  reflect?: boolean;
}

const attributeOf = (name: PropertyKey, { attribute }: Declaration) => attribute ?? String(name).toLowerCase();

/**
 * An element that draws itself anew, once, after anything it depends on has changed: as much of Lit's as our widgets
 * use, in its order of events. Lit's also reads what nobody here writes and knows what to do in browsers that we do not
 * support; the embed build leaves that out of every first paint (QA-130).
 */
export class LitElement extends HTMLElement {
  static styles: Styles = [];
  static elementProperties = new Map<PropertyKey, Declaration>();

  /** Called for each `@property` and `@state`. */
  static createProperty(name: PropertyKey, declaration: Declaration = {}) {
    if (!Object.hasOwn(this, 'elementProperties')) this.elementProperties = new Map(this.elementProperties);
    this.elementProperties.set(name, declaration);
    Object.defineProperty(this.prototype, name, {
      get(this: LitElement) {
        return this.#values[name];
      },
      set(this: LitElement, value: unknown) {
        const old = this.#values[name];
        this.#values[name] = value;
        this.requestUpdate(name, old);
      },
    });
  }

  static get observedAttributes() {
    return [...this.elementProperties].map(([name, declaration]) => attributeOf(name, declaration)).filter(Boolean);
  }

  renderRoot!: ShadowRoot;
  isUpdatePending = false;
  hasUpdated = false;
  #values: Values = {};
  #changed: Changed = new Map();
  /** What the page set before the element was defined. */
  #early: Values = {};
  #controllers = new Set<Controller>();
  #enable = (_isConnected: boolean) => {};
  #updated: Promise<boolean>;
  #isReflecting = false;

  constructor() {
    super();
    this.#updated = new Promise((resolve) => {
      this.#enable = resolve;
    });
    for (const name of this.#declared.keys()) {
      if (!Object.hasOwn(this, name)) continue;
      this.#early[name] = this.#self[name];
      delete this.#self[name];
    }
    this.requestUpdate();
  }

  addController(controller: Controller) {
    this.#controllers.add(controller);
    if (this.renderRoot && this.isConnected) controller.hostConnected?.();
  }

  removeController(controller: Controller) {
    this.#controllers.delete(controller);
  }

  connectedCallback() {
    this.#makeRoot();
    this.#enable(true);
    for (const controller of this.#controllers) controller.hostConnected?.();
  }

  disconnectedCallback() {
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }

  attributeChangedCallback(attribute: string, _old: string | null, value: string | null) {
    for (const [name, declaration] of this.#declared) {
      if (this.#isReflecting || attributeOf(name, declaration) !== attribute) continue;
      this.#self[name] = declaration.type === Boolean ? value !== null : value;
    }
  }

  requestUpdate(name?: PropertyKey, old?: unknown) {
    if (name !== undefined) {
      if (Object.is(this.#self[name], old)) return;
      if (!this.#changed.has(name)) this.#changed.set(name, this.hasUpdated ? old : undefined);
    }
    if (!this.isUpdatePending) this.#updated = this.#update();
  }

  /** Settles when all that is known by now is shown. */
  get updateComplete(): Promise<boolean> {
    return this.#updated;
  }

  willUpdate(_changed: Changed) {}
  firstUpdated(_changed: Changed) {}
  updated(_changed: Changed) {}
  render(): unknown {
    return undefined;
  }

  get #self() {
    return this as unknown as Values;
  }

  get #declared() {
    return (this.constructor as typeof LitElement).elementProperties;
  }

  #makeRoot() {
    if (this.renderRoot) return;
    // There may be one already: the page's server can have written it, or a test.
    this.renderRoot = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const styles = [(this.constructor as typeof LitElement).styles].flat(9) as CSSResult[];
    this.renderRoot.adoptedStyleSheets = styles.map(({ styleSheet }) => styleSheet);
  }

  async #update() {
    this.isUpdatePending = true;
    try {
      await this.#updated;
    } catch (error) {
      // What the update before could not do is no reason not to try this one; told it is all the same.
      Promise.reject(error);
    }
    this.#makeRoot();
    Object.assign(this, this.#early);
    this.#early = {};
    const changed = this.#changed;
    try {
      this.willUpdate(changed);
      for (const controller of this.#controllers) controller.hostUpdate?.();
      const content = this.render();
      for (const name of changed.keys()) this.#reflect(name);
      this.#settle();
      render(content, this.renderRoot, { host: this });
    } catch (error) {
      this.#settle();
      throw error;
    }
    for (const controller of this.#controllers) controller.hostUpdated?.();
    if (!this.hasUpdated) {
      this.hasUpdated = true;
      this.firstUpdated(changed);
    }
    this.updated(changed);
    return !this.isUpdatePending;
  }

  #settle() {
    this.#changed = new Map();
    this.isUpdatePending = false;
  }

  #reflect(name: PropertyKey) {
    const declaration = this.#declared.get(name);
    const value = this.#self[name];
    const attribute = declaration?.reflect && attributeOf(name, declaration);
    if (!attribute) return;
    this.#isReflecting = true;
    if (value == null) this.removeAttribute(attribute);
    else this.setAttribute(attribute, `${value}`);
    this.#isReflecting = false;
  }
}
