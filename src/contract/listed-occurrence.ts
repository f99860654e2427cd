import * as z from 'zod/mini';
import { listOf, whole, withFallback } from './demand.ts';
import { eventContentShape, timesShape } from './event-content.ts';
import { eventIdentityShape, originalShape } from './event-identity.ts';
import { idSchema } from './id.ts';
import { spanCheck } from './span.ts';
import { textSchema, titleSchema } from './text.ts';
import { plainDateSchema } from './time.ts';

const plainDate = z.optional(plainDateSchema);

/** A series as numbers that words are made from. Weekday 0 = Monday (EC-2). */
export const seriesDescriptionSchema = z.object({
  frequency: withFallback(z.enum(['daily', 'weekly', 'monthly', 'yearly', 'other']), 'other'),
  interval: whole(1),
  weekdays: z.optional(listOf(whole(0, 6), 7)),
  ordinal: z.optional(whole(-5, 5)),
  monthDay: z.optional(whole(-31, 31)),
  month: z.optional(whole(1, 12)),
  lastOn: plainDate,
  count: z.optional(whole()),
  nextOn: z.optional(listOf(plainDateSchema, 50)),
  exceptions: z.optional(
    listOf(
      z.object({
        startsOn: plainDateSchema,
        kind: z.enum(['excluded', 'cancelled', 'moved']),
        movedOn: plainDate,
        reason: z.optional(textSchema),
      }),
      2000,
    ),
  ),
});
export type SeriesDescription = z.infer<typeof seriesDescriptionSchema>;

/** Members of one date of an event, as a list has them. */
export const occurrenceShape = {
  ...eventIdentityShape,
  eventId: idSchema,
  ...eventContentShape,
  title: titleSchema,
  ...timesShape,
  ...originalShape,
  series: z.optional(seriesDescriptionSchema),
};

/** One date in a list: all of it but the terms of registering, which come with the whole event (CT-9). */
export const listedOccurrenceSchema = z.object(occurrenceShape).check(spanCheck());
