import { html } from 'lit';
import type { CalendarEvent } from '../../contract/calendar-event.ts';
import { patternOf, placeEvents } from '../../controllers/calendar-series.ts';
import { bdi } from '../../ui/calendar/event-row.ts';
import type { Calendar } from './calendar.ts';

/** What series are expanded by (EC-14), and how they repeat. */
export const engine = {
  patternOf,
  placeEvents,
  givenBackend: async (given: () => unknown) =>
    (await import('../../controllers/calendar-given.ts')).givenBackend(given),
};

/** So many say it to a reader; check mode names them all (EC-96). */
const MOST_BROKEN = 100;

/** Series that cannot be expanded: a row each at the end, with where there is more once it can be told (EC-34). */
export function renderBroken({ widget, parts }: Calendar, events: readonly CalendarEvent[]) {
  const acts = parts.actions.module?.acts;
  return events.slice(0, MOST_BROKEN).map((event) => {
    const title = bdi(widget.locale.text(event.title));
    const href = acts?.addressOf(event);
    return html`<p class="broken">
      ${href ? html`<a href=${href} rel="noopener">${title}</a>` : html`<strong>${title}</strong>`}
      <span class="muted">${acts?.locale.words.severalDates}</span>
    </p>`;
  });
}
