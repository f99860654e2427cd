import type { SamspilErrorEvent } from '../../controllers/error-event.ts';
import type { FilterChangeEvent } from '../../controllers/filter-change-event.ts';
import type {
  SignUpConflictEvent,
  SignUpDoneEvent,
  SignUpStartEvent,
  SignUpStepEvent,
} from '../../controllers/sign-up-events.ts';
import type { CalendarAddEvent, EventCloseEvent, EventOpenEvent, ViewChangeEvent } from './calendar-events.ts';
import { EventCalendarElement } from './event-calendar.ts';

if (!customElements.get('samspil-event-calendar'))
  customElements.define('samspil-event-calendar', EventCalendarElement);

declare global {
  interface GlobalEventHandlersEventMap {
    'samspil-event-open': EventOpenEvent;
    'samspil-event-close': EventCloseEvent;
    'samspil-view-change': ViewChangeEvent;
    'samspil-filter-change': FilterChangeEvent;
    'samspil-calendar-add': CalendarAddEvent;
    'samspil-sign-up-start': SignUpStartEvent;
    'samspil-sign-up-step': SignUpStepEvent;
    'samspil-sign-up-done': SignUpDoneEvent;
    'samspil-sign-up-conflict': SignUpConflictEvent;
    'samspil-error': SamspilErrorEvent;
  }
  interface HTMLElementTagNameMap {
    'samspil-event-calendar': EventCalendarElement;
  }
}
