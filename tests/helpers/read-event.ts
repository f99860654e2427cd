import { calendarEventSchema } from '../../src/contract/calendar-event.ts';
import { readItem } from '../../src/contract/read-item.ts';

/** Where the items of the tests come from. */
export const reading = { base: 'https://sundby.example/data/', timeZone: 'Europe/Copenhagen' };

/** An event with no more than it must have. */
export const event = {
  id: 'a1',
  title: 'Dialogmøde',
  startsAt: '2026-12-08T17:00:00+01:00',
  timeZone: 'Europe/Copenhagen',
};

/** The event with what a test adds, read as it comes over the wire. */
export const readEvent = (more: object) => readItem(calendarEventSchema, { ...event, ...more }, reading);
