import * as z from 'zod/mini';
import { demand, listOf, textLike, whole } from './demand.ts';
import { eventContentShape, timesShape } from './event-content.ts';
import { idSchema } from './id.ts';
import { versionSchema } from './privacy.ts';
import { spanCheck } from './span.ts';
import { textSchema, titleSchema } from './text.ts';
import { dateTimeSchema, plainDateSchema } from './time.ts';

const few = 50;
const dateTime = z.optional(dateTimeSchema);
const plainDate = z.optional(plainDateSchema);

/** Members that say which event or date it is (EC-7). */
export const eventIdentityShape = {
  id: idSchema,
  uid: z.optional(textLike(/^.{1,500}$/)),
  version: z.optional(versionSchema),
  sequence: z.optional(whole()),
  updatedAt: dateTime,
  isPartial: z.optional(z.boolean()),
};

/** Where the series had a date. */
export const originalShape = { originalStartsAt: dateTime, originalStartsOn: plainDate };

/** What differs for one date of a series, or from it on. It names the date where the series had it. */
export const eventOverrideSchema = z
  .object({
    ...originalShape,
    appliesTo: z.optional(z.enum(['this', 'thisAndFollowing'])),
    ...timesShape,
    ...eventContentShape,
  })
  .check(
    spanCheck(false),
    demand((date) => !!(date.originalStartsAt || date.originalStartsOn), { code: 'missing-member' }),
  );
export type EventOverride = z.infer<typeof eventOverrideSchema>;

/** An event or a whole series, with the rules its dates follow (EC section 2). */
export const calendarEventSchema = z
  .object({
    ...eventIdentityShape,
    ...eventContentShape,
    title: titleSchema,
    ...timesShape,
    recurrence: z.optional(
      z.object({
        rules: listOf(textLike(/^\S{1,2000}$/), few),
        excluded: z.optional(
          listOf(
            z.object({ startsAt: dateTime, startsOn: plainDate, reason: z.optional(textSchema) }).check(spanCheck()),
            2000,
          ),
        ),
        added: z.optional(listOf(z.object(timesShape).check(spanCheck()), 2000)),
      }),
    ),
    overrides: z.optional(listOf(eventOverrideSchema, 1000)),
  })
  .check(spanCheck());
export type CalendarEvent = z.infer<typeof calendarEventSchema>;
