import * as z from 'zod/mini';
import { contactSchema } from './contact.ts';
import { demand, textLike, whole } from './demand.ts';
import { requestUrlSchema, safeUrlSchema } from './safe-address.ts';
import { languageTagSchema, titleSchema } from './text.ts';
import { timeZoneSchema } from './time-zone.ts';

/** The contract version this code speaks (CT section 2). */
export const contractVersion = 'samspil/1';

/** What a backend can do (CT-7); what is not listed is absent. */
export const featureSchema = z.enum([
  'opportunities',
  'sign-up',
  'waiting-list',
  'offers',
  'holds',
  'groups',
  'series',
  'matching',
  'guardian',
  'manage',
  'attempts',
  'events',
  'occurrences',
  'event-feed',
  'registration',
  'quizzes',
  'responses',
  'benchmark',
  'teams',
  'cases',
]);
export type Feature = z.infer<typeof featureSchema>;

/** Names of the filters of CT-12. */
export const filterNameSchema = z.enum([
  'q',
  'from',
  'to',
  'cause',
  'audience',
  'skill',
  'organisation',
  'network',
  'category',
  'isFree',
  'accessibility',
  'area',
  'postcode',
  'maxKm',
  'weekday',
  'partOfDay',
  'remote',
  'commitment',
  'age',
  'hasPlaces',
  'status',
  'tag',
  'municipality',
  'dimension',
  'kind',
]);
export type FilterName = z.infer<typeof filterNameSchema>;

const notEmpty = demand<readonly unknown[]>((list) => list.length > 0, { minimum: 1, code: 'missing-member' });

const filterNames = z.optional(z.array(filterNameSchema));

/** Who answers, in which languages, and what it can do (CT section 2). */
export const configSchema = z.object({
  contract: z.literal(contractVersion),
  release: textLike(/^\S{1,100}$/),
  profile: z.enum(['rest', 'static']),
  name: titleSchema,
  languages: z.array(languageTagSchema).check(notEmpty),
  timeZone: timeZoneSchema,
  features: z.array(featureSchema),
  filters: z.optional(
    z.object({ opportunities: filterNames, events: filterNames, occurrences: filterNames, cases: filterNames }),
  ),
  helpContact: contactSchema,
  idempotency: z.optional(z.object({ ttlSeconds: whole(86_400), hasHeader: z.boolean() })),
  challenge: z.optional(z.object({ type: z.literal('sha256Proof'), url: requestUrlSchema })),
  managePageUrl: z.optional(requestUrlSchema),
  privacyPolicyUrl: z.optional(safeUrlSchema),
  accessibilityStatementUrl: z.optional(safeUrlSchema),
  movedTo: z.optional(requestUrlSchema),
});
export type Config = z.infer<typeof configSchema>;
