import * as z from 'zod/mini';
import { capacitySchema } from './capacity.ts';
import { codeSchema } from './code.ts';
import { contactSchema } from './contact.ts';
import { lineUpTo, listOf, textLike, whole, withFallback } from './demand.ts';
import { idSchema } from './id.ts';
import { imageSchema } from './image.ts';
import { placeShape } from './place.ts';
import { safeUrlSchema } from './safe-address.ts';
import { languageTagSchema, richTextUpTo, textSchema, textUpTo, titleSchema } from './text.ts';
import { dateTimeSchema, plainDateSchema } from './time.ts';
import { timeZoneSchema } from './time-zone.ts';

const few = 50;
const dateTime = z.optional(dateTimeSchema);
const plainDate = z.optional(plainDateSchema);
const text = z.optional(textSchema);
const codes = z.optional(listOf(codeSchema, few));

/** Members of a span, timed or all-day (CT-21, CT-22). */
export const timesShape = {
  startsAt: dateTime,
  endsAt: dateTime,
  timeZone: z.optional(timeZoneSchema),
  startsOn: plainDate,
  endsBefore: plainDate,
};

/** One statement about access; what is absent is not stated, never "no" (EC-56). */
export const accessFactSchema = z.object({
  feature: textLike(/^\S{1,100}$/),
  value: z.enum(['yes', 'partly', 'no']),
  label: text,
  note: text,
});
export type AccessFact = z.infer<typeof accessFactSchema>;

const access = z.optional(listOf(accessFactSchema, few));

/** The place of an event. `remote`: `no` = on site, `possible` = both, `only` = online. */
export const eventPlaceSchema = z.object({
  ...placeShape,
  room: z.optional(lineUpTo(300)),
  directions: text,
  mapUrl: z.optional(safeUrlSchema),
  access,
});
export type EventPlace = z.infer<typeof eventPlaceSchema>;

/** What it costs. `minor`: øre, integer. */
export const priceSchema = z.object({
  kind: z.enum(['free', 'paid', 'donation', 'unknown']),
  currency: z.optional(textLike(/^[A-Z]{3}$/)),
  amounts: z.optional(listOf(z.object({ minor: whole(), label: text }), few)),
  text,
});
export type Price = z.infer<typeof priceSchema>;

/** Members of how to register that every list of events has; the rest of the terms comes with the whole event (CT-9). */
export const registrationShape = {
  mode: withFallback(z.enum(['none', 'here', 'external', 'contact']), 'contact'),
  isRequired: z.optional(z.boolean()),
  per: z.optional(z.enum(['occurrence', 'series', 'either'])),
  closesMinutesBefore: z.optional(whole()),
  opensAt: dateTime,
  closesAt: dateTime,
  contact: z.optional(contactSchema),
  signUpUrl: z.optional(safeUrlSchema),
};

/** A helping hand that an event looks for: an opportunity (EC-58). */
export const eventNeedSchema = z.object({
  opportunityId: idSchema,
  slotId: z.optional(idSchema),
  kind: withFallback(z.enum(['companion', 'lift', 'host', 'other']), 'other'),
  task: textSchema,
  capacity: z.optional(capacitySchema),
});
export type EventNeed = z.infer<typeof eventNeedSchema>;

/** Members of what an event says beside its times, as a list has them. */
export const eventContentShape = {
  title: z.optional(titleSchema),
  summary: z.optional(textUpTo(500)),
  description: z.optional(richTextUpTo(20_000)),
  languages: z.optional(listOf(languageTagSchema, few)),
  status: z.optional(
    withFallback(z.enum(['scheduled', 'tentative', 'cancelled', 'postponed', 'moved', 'changed']), 'changed'),
  ),
  statusText: text,
  previousStartsAt: dateTime,
  previousStartsOn: plainDate,
  previousPlaceName: text,
  place: z.optional(eventPlaceSchema),
  onlineUrl: z.optional(safeUrlSchema),
  access,
  price: z.optional(priceSchema),
  organisations: z.optional(
    listOf(z.object({ id: z.optional(idSchema), name: titleSchema, url: z.optional(safeUrlSchema) }), few),
  ),
  contact: z.optional(contactSchema),
  categories: codes,
  audiences: codes,
  ages: z.optional(z.object({ from: z.optional(whole(0, 150)), to: z.optional(whole(0, 150)) })),
  image: z.optional(imageSchema),
  url: z.optional(safeUrlSchema),
  links: z.optional(listOf(z.object({ url: safeUrlSchema, label: titleSchema }), few)),
  registration: z.optional(z.object(registrationShape)),
  capacity: z.optional(capacitySchema),
  availability: z.optional(z.enum(['few', 'soldOut', 'waitingList'])),
  needs: z.optional(listOf(eventNeedSchema, few)),
  hasHelpToCome: z.optional(z.boolean()),
};
