import type { SamspilErrorEvent } from '../../controllers/error-event.ts';
import type { FilterChangeEvent } from '../../controllers/filter-change-event.ts';
import type {
  OpportunityOpenEvent,
  SignUpCancelEvent,
  SignUpConflictEvent,
  SignUpDoneEvent,
  SignUpStartEvent,
  SignUpStepEvent,
} from '../../controllers/sign-up-events.ts';
import { VolunteerSignUpElement } from './volunteer-sign-up.ts';

if (!customElements.get('samspil-volunteer-sign-up')) {
  customElements.define('samspil-volunteer-sign-up', VolunteerSignUpElement);
}

declare global {
  interface GlobalEventHandlersEventMap {
    'samspil-opportunity-open': OpportunityOpenEvent;
    'samspil-sign-up-start': SignUpStartEvent;
    'samspil-sign-up-step': SignUpStepEvent;
    'samspil-sign-up-done': SignUpDoneEvent;
    'samspil-sign-up-conflict': SignUpConflictEvent;
    'samspil-sign-up-cancel': SignUpCancelEvent;
    'samspil-filter-change': FilterChangeEvent;
    'samspil-error': SamspilErrorEvent;
  }
  interface HTMLElementTagNameMap {
    'samspil-volunteer-sign-up': VolunteerSignUpElement;
  }
}
