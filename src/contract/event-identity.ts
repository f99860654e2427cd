import * as z from 'zod/mini';
import { textLike, whole } from './demand.ts';
import { idSchema } from './id.ts';
import { dateTimeSchema, plainDateSchema } from './time.ts';
import { versionSchema } from './version.ts';

const dateTime = z.optional(dateTimeSchema);

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
export const originalShape = { originalStartsAt: dateTime, originalStartsOn: z.optional(plainDateSchema) };
