import * as z from 'zod/mini';
import { listOf, textLike, textThat, whole } from './demand.ts';
import { idSchema } from './id.ts';
import { dateTimeSchema, plainDateSchema } from './time.ts';

const codes = z.optional(listOf(idSchema, 50));
const moment = z.optional(z.union([plainDateSchema, dateTimeSchema]));

/** Pages of a list (CT-10). `limit` over 100 is read as 100. */
const pageShape = { limit: z.optional(whole(1)), cursor: z.optional(textLike(/^.{1,512}$/)) };

const words = z.optional(textThat((text) => /^.{2,100}$/su.test(text), { minimum: 2, maximum: 100 }));

const rangeShape = { from: moment, to: moment };

const placeAndTimeShape = {
  area: codes,
  postcode: z.optional(textLike(/^\d{4}$/)),
  maxKm: z.optional(whole(1, 100)),
  weekday: z.optional(listOf(z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']), 7)),
  partOfDay: z.optional(listOf(z.enum(['morning', 'afternoon', 'evening', 'night']), 4)),
};

/** Filters of opportunities (CT-12). */
export const opportunityQuerySchema = z.object({
  q: words,
  ...rangeShape,
  cause: codes,
  audience: codes,
  skill: codes,
  organisation: codes,
  network: codes,
  ...placeAndTimeShape,
  remote: z.optional(listOf(z.enum(['no', 'possible', 'only']), 3)),
  commitment: z.optional(listOf(z.enum(['single', 'series', 'rota']), 3)),
  age: z.optional(whole(0, 150)),
  hasPlaces: z.optional(z.literal(true)),
  ...pageShape,
});
export type OpportunityQuery = z.infer<typeof opportunityQuerySchema>;

/** Range of slots (CT-12). */
export const slotQuerySchema = z.object({ ...rangeShape, ...pageShape });
export type SlotQuery = z.infer<typeof slotQuerySchema>;

const eventFilterShape = {
  q: words,
  category: codes,
  audience: codes,
  organisation: codes,
  isFree: z.optional(z.literal(true)),
  accessibility: codes,
  ...placeAndTimeShape,
};

/** Filters of events (CT-12). All values of `accessibility` must hold. */
export const eventQuerySchema = z.object({ ...rangeShape, ...eventFilterShape, ...pageShape });
export type EventQuery = z.infer<typeof eventQuerySchema>;

/** Filters of occurrences: as of events, but the range is required, at most 400 days long. */
export const occurrenceQuerySchema = z.object({
  ...eventFilterShape,
  from: z.union([plainDateSchema, dateTimeSchema]),
  to: z.union([plainDateSchema, dateTimeSchema]),
  ...pageShape,
});
export type OccurrenceQuery = z.infer<typeof occurrenceQuerySchema>;

/** Filters of cases (CT-12, CA-4). */
export const caseQuerySchema = z.object({
  q: words,
  status: z.optional(listOf(z.enum(['reported', 'planned', 'teaser', 'illustration']), 4)),
  tag: codes,
  municipality: codes,
  dimension: codes,
  kind: z.optional(listOf(z.enum(['case', 'pilot', 'network', 'story']), 4)),
  ...pageShape,
});
export type CaseQuery = z.infer<typeof caseQuerySchema>;

/** Pages of a list that has no filters. */
export const pageQuerySchema = z.object(pageShape);
export type PageQuery = z.infer<typeof pageQuerySchema>;
