import * as z from 'zod/mini';
import { listOf } from './demand.ts';
import { eventShape, overrideCheck, overrideShape } from './listed-event.ts';
import { wholeRegistration } from './registration.ts';
import { spanCheck } from './span.ts';

/** What differs for one date of a series, or from it on. It names the date where the series had it. */
export const eventOverrideSchema = z
  .object({ ...overrideShape, ...wholeRegistration })
  .check(spanCheck(false), overrideCheck);
export type EventOverride = z.infer<typeof eventOverrideSchema>;

/** An event or a whole series, with the rules its dates follow (EC section 2). */
export const calendarEventSchema = z
  .object({ ...eventShape, ...wholeRegistration, overrides: z.optional(listOf(eventOverrideSchema, 1000)) })
  .check(spanCheck());
export type CalendarEvent = z.infer<typeof calendarEventSchema>;
