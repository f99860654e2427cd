import * as z from 'zod/mini';
import { contactSchema } from './contact.ts';
import { listOf, whole, withFallback } from './demand.ts';
import { privacySchema } from './privacy.ts';
import { questionSetSchema } from './question-set.ts';
import { safeUrlSchema } from './safe-address.ts';
import { textSchema } from './text.ts';
import { dateTimeSchema } from './time.ts';

/** What must be true of a volunteer, and who sees to it (SU-58). */
export const requirementSchema = z.object({
  type: withFallback(
    z.enum([
      'minimumAge',
      'maximumAge',
      'boerneattest',
      'straffeattest',
      'drivingLicence',
      'training',
      'interview',
      'language',
      'other',
    ]),
    'other',
  ),
  value: z.optional(z.union([z.number(), z.string()])),
  when: z.enum(['beforeSignUp', 'beforeStart']),
  handledBy: z.enum(['organisation', 'municipality']),
  text: textSchema,
  url: z.optional(safeUrlSchema),
});
export type Requirement = z.infer<typeof requirementSchema>;

/** Whether a contact field is asked for; `oneOf`: at least one field with this rule (SU-14). */
export const fieldRuleSchema = z.enum(['required', 'optional', 'oneOf', 'hidden']);
export type FieldRule = z.infer<typeof fieldRuleSchema>;

/** Who may come along, as one person, a household or an organisation (SU-16). */
export const partySchema = z.enum(['person', 'household', 'organisation']);

/** How a sign-up is asked for and decided. */
export const signUpPolicySchema = z.object({
  mode: withFallback(z.enum(['instant', 'approval', 'interestOnly']), 'approval'),
  parties: z.array(partySchema),
  maximumPartySize: whole(1),
  participantNames: z.enum(['all', 'contactOnly']),
  contact: z.object({
    name: z.enum(['full', 'first']),
    email: fieldRuleSchema,
    phone: fieldRuleSchema,
    postcode: z.optional(fieldRuleSchema),
  }),
  ageThresholds: z.optional(listOf(whole(0, 150), 20)),
  guardian: z.optional(z.object({ below: z.literal([15, 18]), mode: z.enum(['inform', 'consent']) })),
  hasContactVerification: z.optional(z.boolean()),
  hold: z.optional(z.object({ seconds: whole(1), extensions: whole() })),
  lateCancelHours: z.optional(whole()),
  canEdit: z.optional(z.boolean()),
  waitingList: z.optional(
    z.object({
      promotion: z.enum(['offer', 'manual']),
      offerHours: z.optional(whole(1)),
      keepsPlaceOnDecline: z.optional(z.boolean()),
      canAutoAccept: z.optional(z.boolean()),
    }),
  ),
});
export type SignUpPolicy = z.infer<typeof signUpPolicySchema>;

/** Members of the terms, for things that carry some of them. */
export const signUpTermsShape = {
  policy: signUpPolicySchema,
  questions: z.optional(questionSetSchema),
  privacy: privacySchema,
  requirements: z.optional(listOf(requirementSchema, 50)),
  responsePromise: z.optional(
    z.object({ text: textSchema, withinWorkdays: z.optional(whole()), contactName: z.optional(z.string()) }),
  ),
  opensAt: z.optional(dateTimeSchema),
  closesAt: z.optional(dateTimeSchema),
  contact: z.optional(contactSchema),
  signUpUrl: z.optional(safeUrlSchema),
};

/** What a sign-up asks of a person and promises in return; `questions` is detail (CT-9). */
export const signUpTermsSchema = z.object(signUpTermsShape);
export type SignUpTerms = z.infer<typeof signUpTermsSchema>;
