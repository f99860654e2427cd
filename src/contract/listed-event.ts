import * as z from 'zod/mini';
import { demand, listOf, textLike } from './demand.ts';
import { eventContentShape, timesShape } from './event-content.ts';
import { eventIdentityShape, originalShape } from './event-identity.ts';
import { spanCheck } from './span.ts';
import { textSchema, titleSchema } from './text.ts';
import { dateTimeSchema, plainDateSchema } from './time.ts';

const few = 50;
const dateTime = z.optional(dateTimeSchema);
const plainDate = z.optional(plainDateSchema);

/** Members of what differs for one date of a series, or from it on, as a list has them. */
export const overrideShape = {
  ...originalShape,
  appliesTo: z.optional(z.enum(['this', 'thisAndFollowing'])),
  ...timesShape,
  ...eventContentShape,
};

/** Whether an override names the date where the series had it. */
export const overrideCheck = demand<{ originalStartsAt?: unknown; originalStartsOn?: unknown }>(
  (date) => !!(date.originalStartsAt || date.originalStartsOn),
  { code: 'missing-member' },
);

/** Members of an event, as a list has them. */
export const eventShape = {
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
  overrides: z.optional(listOf(z.object(overrideShape).check(spanCheck(false), overrideCheck), 1000)),
};

/** An event in a list: all of it but the terms of registering, which come with the whole event (CT-9). */
export const listedEventSchema = z.object(eventShape).check(spanCheck());
