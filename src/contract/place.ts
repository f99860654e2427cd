import * as z from 'zod/mini';
import { codeSchema } from './code.ts';
import { between, lineUpTo, listOf } from './demand.ts';
import { titleSchema } from './text.ts';

const line = lineUpTo(300);

/** Members of a place, for places with more of them. */
export const placeShape = {
  name: z.optional(titleSchema),
  address: z.optional(line),
  postcode: z.optional(lineUpTo(20)),
  city: z.optional(line),
  area: z.optional(codeSchema),
  latitude: z.optional(between(-90, 90)),
  longitude: z.optional(between(-180, 180)),
  remote: z.optional(z.enum(['no', 'possible', 'only'])),
  accessibility: z.optional(listOf(codeSchema, 50)),
};

/** Where something happens: on site, from home, or both (SU section 16). */
export const placeSchema = z.object(placeShape);
export type Place = z.infer<typeof placeSchema>;
