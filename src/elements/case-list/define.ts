import type { CaseCloseEvent, CaseOpenEvent } from '../../controllers/case-events.ts';
import type { CaseLinkEvent } from '../../controllers/case-link-event.ts';
import type { SamspilErrorEvent } from '../../controllers/error-event.ts';
import type { FilterChangeEvent } from '../../controllers/filter-change-event.ts';
import { CaseListElement } from './case-list.ts';

if (!customElements.get('samspil-case-list')) customElements.define('samspil-case-list', CaseListElement);

declare global {
  interface GlobalEventHandlersEventMap {
    'samspil-case-open': CaseOpenEvent;
    'samspil-case-close': CaseCloseEvent;
    'samspil-case-link': CaseLinkEvent;
    'samspil-filter-change': FilterChangeEvent;
    'samspil-error': SamspilErrorEvent;
  }
  interface HTMLElementTagNameMap {
    'samspil-case-list': CaseListElement;
  }
}
