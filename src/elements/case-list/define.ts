import { CaseListElement } from './case-list.ts';

if (!customElements.get('samspil-case-list')) customElements.define('samspil-case-list', CaseListElement);

declare global {
  interface HTMLElementTagNameMap {
    'samspil-case-list': CaseListElement;
  }
}
