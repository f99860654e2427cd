import { html } from 'lit';
import type { CalendarEvent } from '../../contract/calendar-event.ts';
import { patternOf, placeEvents } from '../../controllers/calendar-series.ts';
import { bdi } from '../../ui/calendar/event-row.ts';
import type { Calendar } from './calendar.ts';

/** What series are expanded by (EC-14), and how they repeat. */
export const engine = { patternOf, placeEvents };

/** Series that cannot be expanded: a row each at the end (EC-34). */
export function renderBroken({ widget, parts }: Calendar, events: readonly CalendarEvent[]) {
  const { text } = widget.locale;
  return events.map(
    ({ title, url }) => html`<p class="broken">
      ${url ? html`<a href=${url} rel="noopener">${bdi(text(title))}</a>` : html`<strong>${bdi(text(title))}</strong>`}
      <span class="muted">${parts.actions.module?.acts.locale.words.severalDates}</span>
    </p>`,
  );
}
