import * as z from 'zod/mini';
import { contactSchema, emailSchema, phoneSchema } from './contact.ts';
import { lineUpTo, listOf, textLike, whole, withFallback } from './demand.ts';
import { idSchema } from './id.ts';
import { slotShape } from './opportunity.ts';
import { placeSchema } from './place.ts';
import { questionSetSchema } from './question-set.ts';
import { signUpReplyShape, signUpRequestShape, signUpStatusSchema } from './sign-up.ts';
import { languageTagSchema, titleSchema } from './text.ts';
import { dateTimeSchema } from './time.ts';
import { versionSchema } from './version.ts';

const {
  clientRef: _ref,
  challenge: _challenge,
  website: _website,
  elapsedSeconds: _elapsed,
  ...kept
} = signUpRequestShape;

/** A sign-up as its owner sees it by the manage link (SU-74). */
export const managedSignUpSchema = z.object({
  ...signUpReplyShape,
  version: versionSchema,
  target: z.object({
    kind: z.enum(['opportunity', 'event']),
    id: idSchema,
    title: titleSchema,
    place: z.optional(placeSchema),
    contact: z.optional(contactSchema),
  }),
  history: listOf(
    z.object({
      status: z.union([z.literal('seen'), signUpStatusSchema]),
      at: dateTimeSchema,
      by: z.optional(lineUpTo(300)),
    }),
    500,
  ),
  times: listOf(
    z.object({ ...slotShape, placeStatus: signUpStatusSchema, waitingPosition: z.optional(whole(1)) }),
    500,
  ),
  request: z.object(kept),
  openQuestions: z.optional(questionSetSchema),
  offer: z.optional(z.object({ id: idSchema, slotIds: listOf(idSchema, 500), expiresAt: dateTimeSchema })),
  match: z.optional(
    z.object({
      status: withFallback(z.enum(['proposed', 'oneYes', 'matched', 'declined']), 'proposed'),
      hasAnswered: z.boolean(),
      name: z.optional(lineUpTo(100)),
      email: z.optional(emailSchema),
      phone: z.optional(phoneSchema),
    }),
  ),
  can: z.array(z.enum(['edit', 'cancel', 'cancelDates', 'answerOffer', 'verify', 'guardian', 'withdraw', 'erase'])),
});
export type ManagedSignUp = z.infer<typeof managedSignUpSchema>;

/** What the owner of a sign-up may change of it. */
export const signUpChangeSchema = z.object({
  contact: z.optional(kept.contact),
  participants: kept.participants,
  partySize: z.optional(kept.partySize),
  answers: kept.answers,
  until: kept.until,
  autoAcceptUntilHours: kept.autoAcceptUntilHours,
});
export type SignUpChange = z.infer<typeof signUpChangeSchema>;

const tokenSchema = textLike(/^[A-Za-z0-9_-]{22,512}$/);

/** The token of a manage link, exchanged once for a bearer (CT-45). */
export const manageTokenSchema = z.object({ token: tokenSchema });
export type ManageToken = z.infer<typeof manageTokenSchema>;

/** A manage session: a bearer for 30 minutes, what its link was for, and the sign-up. */
export const manageSessionSchema = z.object({
  bearer: tokenSchema,
  expiresAt: dateTimeSchema,
  purpose: z.enum(['manage', 'verify', 'offer', 'guardian']),
  signUp: managedSignUpSchema,
});
export type ManageSession = z.infer<typeof manageSessionSchema>;

/** Asks for the manage link once more, by e-mail or phone. */
export const manageLinkSchema = z.object({
  email: z.optional(emailSchema),
  phone: z.optional(phoneSchema),
  lang: languageTagSchema,
});
export type ManageLink = z.infer<typeof manageLinkSchema>;

/** Cancels all of a sign-up, or some of its times. */
export const signUpCancelSchema = z.object({
  slotIds: z.optional(listOf(idSchema, 500)),
  reason: z.optional(lineUpTo(300)),
});
export type SignUpCancel = z.infer<typeof signUpCancelSchema>;

/** Takes or leaves a place that was offered (SU-44); who queued may give now what was not asked then (SU-17). */
export const offerAnswerSchema = z.object({
  offerId: idSchema,
  decision: z.enum(['accept', 'decline']),
  answers: kept.answers,
  ageFrom: kept.ageFrom,
  participants: kept.participants,
  guardian: kept.guardian,
});
export type OfferAnswer = z.infer<typeof offerAnswerSchema>;

/** A guardian's yes or no (SU-55). */
export const guardianAnswerSchema = z.object({ isGranted: z.boolean() });
export type GuardianAnswer = z.infer<typeof guardianAnswerSchema>;

/** Gives or withdraws one consent afterwards (SU-53). */
export const consentChangeSchema = z.object({
  id: idSchema,
  isGranted: z.boolean(),
  version: versionSchema,
  textHash: z.optional(textLike(/^[0-9a-f]{64}$/)),
});
export type ConsentChange = z.infer<typeof consentChangeSchema>;

/** Nothing to say. */
export const emptySchema = z.object({});
export type Empty = z.infer<typeof emptySchema>;
