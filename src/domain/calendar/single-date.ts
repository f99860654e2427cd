import type { CalendarEvent } from '../../contract/calendar-event.ts';
import type { Id } from '../../contract/id.ts';
import type { Occurrence } from '../../contract/occurrence.ts';

/** Whether an event has dates beyond its own start, or single dates changed. */
export const hasSeries = ({ recurrence, overrides }: CalendarEvent): boolean =>
  Boolean(recurrence?.rules?.length || recurrence?.added?.length || overrides?.length);

/** Id of the only date of an event (EC-7). */
export const singleId = (eventId: Id): Id => `${eventId}.single`;

/** The only date of an event without series (EC-7). */
export function singleOccurrence(event: CalendarEvent): Occurrence {
  const { id } = event;
  const own = { id: singleId(id), eventId: id };
  // To copy all is many times as fast as to leave two out, and of thousands of events few have anything to leave out.
  if (!('recurrence' in event || 'overrides' in event)) return { ...event, ...own };
  const { recurrence, overrides, ...content } = event;
  return { ...content, ...own };
}
