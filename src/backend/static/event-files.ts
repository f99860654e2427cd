import { type CalendarEvent, calendarEventSchema } from '../../contract/calendar-event.ts';
import type { EventQuery } from '../../contract/query.ts';
import type { CollectionFiles } from './collection-files.ts';

/** Events in files. */
export const files: CollectionFiles<CalendarEvent, EventQuery> = {
  schema: calendarEventSchema,
  filter: async (items, query, { timeZone }) =>
    (await import('../reading/event-filter.ts')).filterEvents(items, query, timeZone),
};
