import type { CaseCloseEvent, CaseOpenEvent } from '../../controllers/case-events.ts';
import type { CaseLinkEvent } from '../../controllers/case-link-event.ts';
import type { SamspilErrorEvent } from '../../controllers/error-event.ts';
import { CaseCardElement } from './case-card.ts';

if (!customElements.get('samspil-case-card')) customElements.define('samspil-case-card', CaseCardElement);

declare global {
  interface GlobalEventHandlersEventMap {
    'samspil-case-open': CaseOpenEvent;
    'samspil-case-close': CaseCloseEvent;
    'samspil-case-link': CaseLinkEvent;
    'samspil-error': SamspilErrorEvent;
  }
  interface HTMLElementTagNameMap {
    'samspil-case-card': CaseCardElement;
  }
}
