import * as z from 'zod/mini';
import { clientRefSchema } from './client-ref.ts';
import { emailSchema, phoneSchema } from './contact.ts';
import { lineUpTo, listOf, textLike, textThat, whole, withFallback } from './demand.ts';
import { idSchema } from './id.ts';
import { commitmentSchema } from './opportunity.ts';
import { cvrSchema } from './privacy.ts';
import { questionIdSchema } from './question-set.ts';
import { partySchema } from './sign-up-terms.ts';
import { languageTagSchema } from './text.ts';
import { dateTimeSchema, plainDateSchema } from './time.ts';
import { versionSchema } from './version.ts';

const nameSchema = textThat((name) => /\p{L}/u.test(name) && [...name].length <= 100, {
  patterns: new Set([/\p{L}/u]),
  maximum: 100,
});
const ageSchema = whole(0, 150);
const slotIds = listOf(idSchema, 500);
const answerSchema = z.union([lineUpTo(5000), z.number(), z.boolean(), listOf(z.string(), 200)]);

/** Answers by question id (SU section 5). */
export const answersSchema = z.record(questionIdSchema, answerSchema);
export type Answers = z.infer<typeof answersSchema>;

/** A yes or no to one consent, with the text it was given to (SU-53). */
const consentSchema = z.object({
  id: idSchema,
  version: versionSchema,
  isGranted: z.boolean(),
  textHash: z.optional(textLike(/^[0-9a-f]{64}$/)),
  at: dateTimeSchema,
});

const matchSchema = z.object({
  side: z.enum(['offers', 'needs']),
  tasks: listOf(idSchema, 50),
  weekdays: z.optional(listOf(z.string(), 7)),
  partsOfDay: z.optional(listOf(z.string(), 4)),
  postcode: lineUpTo(20),
  adults: whole(0, 50),
  children: whole(0, 50),
  childAgesFrom: z.optional(listOf(ageSchema, 50)),
  isOnBehalf: z.optional(z.boolean()),
  referrer: z.optional(
    z.object({
      name: nameSchema,
      workplace: nameSchema,
      email: z.optional(emailSchema),
      phone: z.optional(phoneSchema),
      isAgreed: z.literal(true),
    }),
  ),
});

/** Members of a sign-up request, for requests that hold some of them. */
export const signUpRequestShape = {
  clientRef: clientRefSchema,
  targetVersion: versionSchema,
  questionsVersion: z.optional(versionSchema),
  lang: languageTagSchema,
  intent: z.enum(['signUp', 'waitingList', 'interest']),
  slotIds: z.optional(slotIds),
  seriesId: z.optional(idSchema),
  commitment: z.optional(commitmentSchema),
  until: z.optional(z.nullable(plainDateSchema)),
  exceptSlotIds: z.optional(slotIds),
  rsvp: z.optional(z.enum(['yes', 'no', 'maybe'])),
  autoAcceptUntilHours: z.optional(whole()),
  party: partySchema,
  organisation: z.optional(z.object({ name: nameSchema, cvr: z.optional(cvrSchema) })),
  partySize: whole(1, 50),
  isContactComing: z.boolean(),
  contact: z.object({
    name: nameSchema,
    email: z.optional(emailSchema),
    phone: z.optional(phoneSchema),
    postcode: z.optional(lineUpTo(20)),
    preferred: z.optional(z.enum(['email', 'phone', 'sms'])),
  }),
  ageFrom: z.optional(ageSchema),
  guardian: z.optional(
    z.object({
      isContact: z.optional(z.boolean()),
      name: z.optional(nameSchema),
      email: z.optional(emailSchema),
      phone: z.optional(phoneSchema),
    }),
  ),
  participants: z.optional(
    listOf(
      z.object({ name: z.optional(nameSchema), ageFrom: z.optional(ageSchema), answers: z.optional(answersSchema) }),
      50,
    ),
  ),
  answers: z.optional(answersSchema),
  match: z.optional(matchSchema),
  noticeVersion: versionSchema,
  consents: z.optional(listOf(consentSchema, 10)),
  isNotCpr: z.optional(listOf(z.string(), 60)),
  holdId: z.optional(idSchema),
  challenge: z.optional(lineUpTo(5000)),
  website: z.optional(lineUpTo(2048)),
  elapsedSeconds: z.optional(z.number()),
};

/** What a person sends to sign up for an opportunity or register for an event (SU section 16). */
export const signUpRequestSchema = z.object(signUpRequestShape);
export type SignUpRequest = z.infer<typeof signUpRequestSchema>;

/** Where a sign-up stands (SU-76). */
export const signUpStatusSchema = withFallback(
  z.enum([
    'verifyContact',
    'awaitingGuardian',
    'pending',
    'confirmed',
    'waiting',
    'offered',
    'expired',
    'interest',
    'received',
    'declined',
    'cancelledByVolunteer',
    'cancelledByOrganiser',
    'attended',
    'noShow',
  ]),
  'pending',
);
export type SignUpStatus = z.infer<typeof signUpStatusSchema>;

/** Members of a sign-up reply, for replies with more of them. */
export const signUpReplyShape = {
  id: idSchema,
  status: signUpStatusSchema,
  slots: listOf(z.object({ slotId: idSchema, status: signUpStatusSchema }), 500),
  receiptNumber: textLike(/^[0-9A-Za-z-]{1,40}$/),
  answerBy: z.optional(dateTimeSchema),
  linkSentTo: withFallback(z.enum(['email', 'sms', 'none']), 'none'),
  retentionUntil: z.optional(plainDateSchema),
};

/** What the backend answers to a sign-up; it holds no personal data (CT-36). */
export const signUpReplySchema = z.object(signUpReplyShape);
export type SignUpReply = z.infer<typeof signUpReplySchema>;
