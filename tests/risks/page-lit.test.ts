import { expect } from 'chai';
import * as lit from 'lit';
import * as ours from '../../src/embed/lit.ts';

type Lit = Pick<typeof lit, 'LitElement' | 'css' | 'html'>;

let count = 0;

/** Defines one more element of either kind; what happens to it is kept in its `log`. */
function define({ LitElement, css, html }: Lit) {
  class Shown extends LitElement {
    static override styles = [css`p { margin: ${2}em }`, [css`p::before { content: '\\201d' }`]];
    declare name: string;
    declare isOpen: boolean;
    declare kept: string;
    declare tone: string | undefined;
    log: string[] = [];

    constructor() {
      super();
      this.name = 'ingen';
      this.isOpen = false;
      this.kept = 'a';
      this.tone = 'lys';
      this.addController({
        hostConnected: () => this.log.push('connected'),
        hostDisconnected: () => this.log.push('disconnected'),
        hostUpdate: () => this.log.push('host update'),
        hostUpdated: () => this.log.push('host updated'),
      });
    }

    protected override willUpdate(changed: Map<PropertyKey, unknown>) {
      this.log.push(`will update ${[...changed].map(([name, old]) => `${String(name)} ${old}`).join(', ')}`);
      this.kept = `${this.kept}!`;
    }

    protected override render() {
      this.log.push('render');
      return html`<p title=${this.kept} ?hidden=${this.isOpen}>${this.name}</p>`;
    }

    protected override firstUpdated() {
      this.log.push('first updated');
    }

    protected override updated(changed: Map<PropertyKey, unknown>) {
      this.log.push(`updated ${[...changed.keys()].map(String).join(', ')}`);
    }
  }
  Shown.createProperty('name');
  Shown.createProperty('isOpen', { type: Boolean, attribute: 'is-open' });
  Shown.createProperty('kept', { attribute: false });
  Shown.createProperty('tone', { reflect: true });
  count += 1;
  customElements.define(`page-lit-${count}`, Shown);
  return { Shown, tag: `page-lit-${count}` };
}

type ShownElement = InstanceType<ReturnType<typeof define>['Shown']>;

const look = (element: ShownElement) => [
  element.shadowRoot?.innerHTML.replace(/<!--.*?-->/g, ''),
  element.outerHTML.replaceAll(element.localName, 'x'),
  ...element.log,
];

const ways: Record<string, (kind: Lit) => Promise<unknown>> = {
  'draws once for many changes and tells what they were': async (kind) => {
    const { Shown } = define(kind);
    const element = document.body.appendChild(new Shown());
    const first = await element.updateComplete;
    element.name = 'Anna';
    element.name = 'Bo';
    element.isOpen = true;
    element.tone = 'lys';
    const second = await element.updateComplete;
    return [first, second, ...look(element)];
  },
  'reads and writes attributes': async (kind) => {
    const { Shown, tag } = define(kind);
    const holder = document.body.appendChild(document.createElement('div'));
    holder.innerHTML = `<${tag} name="Anna" is-open tone="mørk"></${tag}>`;
    const element = holder.firstElementChild as ShownElement;
    await element.updateComplete;
    element.removeAttribute('is-open');
    element.removeAttribute('name');
    element.tone = undefined;
    await element.updateComplete;
    return [Shown.observedAttributes, element.name, element.tone, ...look(element)];
  },
  'takes over what the page set before the element was defined': async (kind) => {
    const early = document.createElement(`page-lit-${count + 1}`);
    Object.assign(early, { name: 'tidlig', isOpen: true });
    document.body.append(early);
    define(kind);
    await (early as ShownElement).updateComplete;
    return [Object.hasOwn(early, 'name'), ...look(early as ShownElement)];
  },
  'waits for the page, and comes back to it': async (kind) => {
    const { Shown } = define(kind);
    const element = new Shown();
    element.name = 'Anna';
    await new Promise((resolve) => setTimeout(resolve));
    const before = [...element.log];
    document.body.append(element);
    await element.updateComplete;
    element.remove();
    element.addController({ hostConnected: () => element.log.push('late one connected') });
    document.body.append(element);
    element.addController({ hostConnected: () => element.log.push('last one connected') });
    await element.updateComplete;
    return [before, ...look(element)];
  },
  'draws into a root that is there already': async (kind) => {
    const { Shown } = define(kind);
    const element = new Shown();
    const root = element.attachShadow({ mode: 'open' });
    document.body.append(element);
    await element.updateComplete;
    return [element.renderRoot === root, ...look(element)];
  },
  'adopts its styles in their order': async (kind) => {
    const { Shown } = define(kind);
    const [one, other] = [new Shown(), new Shown()].map((element) => document.body.appendChild(element));
    const sheets = one?.shadowRoot?.adoptedStyleSheets ?? [];
    const isShared = sheets.every((sheet, index) => sheet === other?.shadowRoot?.adoptedStyleSheets[index]);
    return [isShared, sheets.map(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText))];
  },
};

describe("the element of the embed build, beside Lit's own [QA-130]", () => {
  for (const [way, run] of Object.entries(ways)) {
    it(way, async () => {
      const expected = await run(lit);
      expect(await run(ours as unknown as Lit)).to.deep.equal(expected);
      expect(JSON.stringify(expected)).to.have.length.greaterThan(60);
    });
  }
});
