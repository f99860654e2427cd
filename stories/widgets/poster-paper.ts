import { css, html, LitElement } from 'lit';

/** A sheet of paper on the page: a poster is handed over to be printed in a document that nobody sees. */
export class PosterPaperElement extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
    .root {
      padding: 1em;
    }
  `;

  /** Shows what a calendar hands over to be printed from now on, in the place of the calendar itself. */
  takeFrom({ renderRoot }: LitElement) {
    renderRoot.append = (...nodes) => {
      ShadowRoot.prototype.append.apply(renderRoot, nodes);
      for (const node of nodes)
        if (node instanceof HTMLIFrameElement && node.contentWindow)
          node.contentWindow.print = () => this.#lay(node.contentDocument as Document);
    };
  }

  #lay({ adoptedStyleSheets, body, documentElement }: Document) {
    const paper = this.renderRoot.querySelector<HTMLElement>('.root');
    const rules = adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText));
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      rules
        .filter((rule) => !rule.startsWith('@page'))
        .join('\n')
        .replace(/^body\b/m, '.root'),
    );
    (this.renderRoot as ShadowRoot).adoptedStyleSheets = [sheet, ...(this.renderRoot as ShadowRoot).adoptedStyleSheets];
    paper?.replaceChildren(...[...body.childNodes].map((node) => document.importNode(node, true)));
    if (paper) paper.lang = documentElement.lang;
  }

  protected override render() {
    return html`<div class="root"><slot></slot></div>`;
  }
}

if (!customElements.get('samspil-poster-paper')) customElements.define('samspil-poster-paper', PosterPaperElement);

declare global {
  interface HTMLElementTagNameMap {
    'samspil-poster-paper': PosterPaperElement;
  }
}
