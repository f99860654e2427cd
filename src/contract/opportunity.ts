import * as z from 'zod/mini';
import { capacitySchema } from './capacity.ts';
import { codeSchema } from './code.ts';
import { listOf, textLike, whole, withFallback } from './demand.ts';
import { idSchema } from './id.ts';
import { imageSchema } from './image.ts';
import { placeSchema } from './place.ts';
import { cvrSchema } from './privacy.ts';
import { safeUrlSchema } from './safe-address.ts';
import { signUpTermsSchema } from './sign-up-terms.ts';
import { spanCheck } from './span.ts';
import { richTextSchema, textSchema, titleSchema } from './text.ts';
import { dateTimeSchema, plainDateSchema } from './time.ts';
import { timeZoneSchema } from './time-zone.ts';
import { versionSchema } from './version.ts';

/** Members of a slot, for slots with more of them. */
export const slotShape = {
  id: idSchema,
  startsAt: dateTimeSchema,
  endsAt: z.optional(dateTimeSchema),
  timeZone: timeZoneSchema,
  seriesId: z.optional(idSchema),
  label: z.optional(titleSchema),
  capacity: capacitySchema,
  status: withFallback(z.enum(['scheduled', 'full', 'cancelled', 'moved', 'closed']), 'closed'),
  previousStartsAt: z.optional(dateTimeSchema),
};

/** A time with capacity. */
export const slotSchema = z.object(slotShape).check(spanCheck());
export type Slot = z.infer<typeof slotSchema>;

/** Recurring slots. The dates stand as slots; `rrule` (RFC 5545) is for words and calendar files only (SU-47). */
export const seriesSchema = z.object({
  id: idSchema,
  rrule: textLike(/^[A-Z0-9=;,:+-]{1,500}$/),
  startsAt: dateTimeSchema,
  durationMinutes: whole(),
  timeZone: timeZoneSchema,
  excludedOn: z.optional(listOf(plainDateSchema, 500)),
  label: z.optional(titleSchema),
  checkInAfter: z.optional(whole(1)),
});
export type Series = z.infer<typeof seriesSchema>;

const codes = z.optional(listOf(codeSchema, 50));

/** How much of a person's time it takes. */
export const commitmentSchema = z.enum(['single', 'series', 'rota']);

/** A thing to volunteer for (SU section 16). */
export const opportunitySchema = z.object({
  id: idSchema,
  version: versionSchema,
  kind: withFallback(z.enum(['role', 'matching']), 'role'),
  status: withFallback(
    z.enum(['open', 'full', 'waitingList', 'notOpenYet', 'closed', 'cancelled', 'postponed']),
    'closed',
  ),
  title: titleSchema,
  summary: z.optional(textSchema),
  description: z.optional(richTextSchema),
  image: z.optional(imageSchema),
  updatedAt: dateTimeSchema,
  isPartial: z.optional(z.boolean()),
  organisation: z.object({
    id: idSchema,
    name: titleSchema,
    cvr: z.optional(cvrSchema),
    url: z.optional(safeUrlSchema),
    networks: codes,
  }),
  causes: listOf(codeSchema, 50),
  audiences: codes,
  skills: codes,
  rewards: codes,
  tasks: codes,
  commitment: z.optional(
    z.object({
      text: textSchema,
      modes: z.array(commitmentSchema),
      minimumMonths: z.optional(z.number()),
      hoursPerWeek: z.optional(z.number()),
    }),
  ),
  place: z.optional(placeSchema),
  infoNotes: z.optional(z.array(z.enum(['benefits', 'insurance', 'driving', 'expenses']))),
  slots: listOf(slotSchema, 500),
  hasMoreSlots: z.optional(z.boolean()),
  series: z.optional(listOf(seriesSchema, 50)),
  signUp: signUpTermsSchema,
});
export type Opportunity = z.infer<typeof opportunitySchema>;
