import * as z from 'zod/mini';
import { eventContentShape, registrationShape } from './event-content.ts';
import { signUpTermsShape } from './sign-up-terms.ts';
import { titleSchema } from './text.ts';

/** How to register: here (then policy and privacy stand in the whole event), elsewhere, by contact, or not at all. */
export const registrationSchema = z.object({
  ...signUpTermsShape,
  policy: z.optional(signUpTermsShape.policy),
  privacy: z.optional(signUpTermsShape.privacy),
  ...registrationShape,
});
export type Registration = z.infer<typeof registrationSchema>;

/** The member of an event that its list does not have in full. */
export const wholeRegistration = { registration: z.optional(registrationSchema) };

const contentSchema = z.object({ ...eventContentShape, ...wholeRegistration, title: titleSchema });

/** What an event says beside its times. */
export type EventContent = z.infer<typeof contentSchema>;
