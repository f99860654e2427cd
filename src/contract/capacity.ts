import * as z from 'zod/mini';
import { whole, withFallback } from './demand.ts';
import { dateTimeSchema } from './time.ts';

/** How many places there are. `maximum: null` = no limit; `remaining: null` with a maximum = unknown, never 0 (SU-39). */
export const capacitySchema = z.object({
  maximum: z.nullable(whole()),
  remaining: z.nullable(whole()),
  minimum: z.optional(whole()),
  display: withFallback(z.enum(['exact', 'few', 'hidden']), 'hidden'),
  asOf: dateTimeSchema,
  waitingList: z.optional(
    z.object({ isOpen: z.boolean(), maximum: z.optional(z.nullable(whole())), length: z.optional(whole()) }),
  ),
});
export type Capacity = z.infer<typeof capacitySchema>;
