import { html } from 'lit';
import { safeAddress } from '../../contract/safe-address.ts';

/** A link that goes with advice, or its title alone where it has no safe address (CT-23). */
export function adviceLink(url: string, title: unknown, open?: (event: Event) => void): unknown {
  const href = safeAddress(url, document.baseURI, 'link');
  return href ? html`<a href=${href} rel="noopener" @click=${open}>${title}</a>` : title;
}
