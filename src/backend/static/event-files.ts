import type { CalendarEvent } from '../../contract/calendar-event.ts';
import { listedEventSchema } from '../../contract/listed-event.ts';
import type { EventQuery } from '../../contract/query.ts';
import type { CollectionFiles } from './collection-files.ts';

/** Events in files. */
export const files: CollectionFiles<CalendarEvent, EventQuery> = {
  schema: listedEventSchema,
  whole: async () => (await import('../../contract/calendar-event.ts')).calendarEventSchema,
  filter: async (items, query, { timeZone }) =>
    (await import('../reading/event-filter.ts')).filterEvents(items, query, timeZone),
};
