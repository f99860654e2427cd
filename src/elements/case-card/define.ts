import { CaseCardElement } from './case-card.ts';

if (!customElements.get('samspil-case-card')) customElements.define('samspil-case-card', CaseCardElement);

declare global {
  interface HTMLElementTagNameMap {
    'samspil-case-card': CaseCardElement;
  }
}
