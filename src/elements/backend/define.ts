import { BackendElement } from './backend.ts';

if (!customElements.get('samspil-backend')) customElements.define('samspil-backend', BackendElement);

declare global {
  interface HTMLElementTagNameMap {
    'samspil-backend': BackendElement;
  }
}
