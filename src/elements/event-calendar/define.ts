import { EventCalendarElement } from './event-calendar.ts';

if (!customElements.get('samspil-event-calendar'))
  customElements.define('samspil-event-calendar', EventCalendarElement);

declare global {
  interface HTMLElementTagNameMap {
    'samspil-event-calendar': EventCalendarElement;
  }
}
