import { ContextProvider } from '@lit/context';
import { css, html, LitElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { Backend } from '../../backend/backend.ts';
import { backendContext } from '../../context/backend-context.ts';
import { linkTo, linkToBackend } from '../../controllers/backend-link.ts';

/**
 * Gives one backend to all widgets inside it, so that a page names its source once. Shows nothing of its own.
 *
 * @slot - The widgets, and whatever stands around them.
 */
export class BackendElement extends LitElement {
  static override styles = css`
    :host {
      display: contents !important;
    }

    :host([hidden]) {
      display: none !important;
    }
  `;

  /** Where the data is: an address, checked against the page's source policy. */
  @property() source = '';
  /** What kind of source it is; found from the address if left out. */
  @property({ attribute: 'source-type' }) sourceType = '';
  /** A backend made in code; it goes before `source`. */
  @property({ attribute: false }) backend: Backend | undefined;

  #provider = new ContextProvider(this, { context: backendContext });

  protected override willUpdate(changed: PropertyValues<this>) {
    if (!changed.has('source') && !changed.has('sourceType') && !changed.has('backend')) return;
    const own = this.source ? linkTo(this.source, this.sourceType) : undefined;
    this.#provider.setValue(this.backend ? linkToBackend(this.backend) : own);
  }

  protected override render() {
    return html`<slot></slot>`;
  }
}
