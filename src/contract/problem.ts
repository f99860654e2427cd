import * as z from 'zod/mini';
import { lineUpTo, listOf, textLike, whole } from './demand.ts';
import { idSchema } from './id.ts';
import { requestUrlSchema } from './safe-address.ts';
import { dateTimeSchema } from './time.ts';

/** Every problem by its name (CT-31, RQ-80), with the status it comes with. */
export const problemStatus = {
  malformed: 400,
  'idempotency-key-missing': 400,
  'cursor-invalid': 400,
  'session-expired': 401,
  'challenge-required': 403,
  'origin-not-allowed': 403,
  'not-eligible': 403,
  'not-found': 404,
  'link-invalid': 404,
  'method-not-allowed': 405,
  'capacity-full': 409,
  'capacity-insufficient': 409,
  'capacity-held': 409,
  'sign-up-closed': 409,
  'sign-up-not-open': 409,
  'opportunity-changed': 409,
  'opportunity-cancelled': 409,
  'offer-expired': 409,
  'hold-expired': 409,
  'too-late': 409,
  'idempotency-in-progress': 409,
  'quiz-changed': 409,
  'team-closed': 409,
  gone: 410,
  'changed-elsewhere': 412,
  'too-large': 413,
  'unsupported-media-type': 415,
  validation: 422,
  'cpr-in-text': 422,
  'questions-changed': 422,
  'idempotency-key-reused': 422,
  'precondition-missing': 428,
  'rate-limited': 429,
  internal: 500,
  busy: 503,
} as const;

/** Name of a problem: the part of its `type` after the last `/`, `:` or `#`. */
export type ProblemName = keyof typeof problemStatus;

/** What can be wrong with one member of a request (CT-32). */
export const fieldErrorCodes = [
  'required',
  'too-short',
  'too-long',
  'too-small',
  'too-large',
  'pattern',
  'not-an-option',
  'too-few',
  'too-many',
  'not-a-number',
  'not-a-date',
  'not-an-email',
  'not-a-phone',
  'not-a-postcode',
  'unknown-member',
  'cpr-in-text',
  'out-of-date',
] as const;
/** One of them. */
export const fieldErrorCodeSchema = z.enum(fieldErrorCodes);
fieldErrorCodeSchema._zod.bag.isOpen = true;
export type FieldErrorCode = z.infer<typeof fieldErrorCodeSchema>;

const line = lineUpTo(5000);

/** One mistake in a request: where (a JSON pointer in a fragment, or a query parameter) and what. */
export const fieldErrorSchema = z.object({
  pointer: z.optional(textLike(/^#(\/.{0,500})?$/)),
  parameter: z.optional(line),
  code: fieldErrorCodeSchema,
  detail: z.optional(line),
});
export type FieldError = z.infer<typeof fieldErrorSchema>;

/** A refusal or failure (RFC 9457) with the further members that some names have (CT section 8). */
export const problemSchema = z.object({
  type: line,
  title: line,
  status: whole(400, 599),
  detail: z.optional(line),
  instance: z.optional(line),
  errors: z.optional(listOf(fieldErrorSchema, 500)),
  retryAfterSeconds: z.optional(z.number()),
  challengeUrl: z.optional(requestUrlSchema),
  rule: z.optional(line),
  remaining: z.optional(whole()),
  slotIds: z.optional(listOf(idSchema, 500)),
  waitingList: z.optional(
    z.object({ isOpen: z.boolean(), maximum: z.optional(z.nullable(whole())), length: z.optional(whole()) }),
  ),
  asOf: z.optional(dateTimeSchema),
  closedAt: z.optional(dateTimeSchema),
  opensAt: z.optional(dateTimeSchema),
  changed: z.optional(listOf(line, 500)),
  keepsPlace: z.optional(z.boolean()),
  maximumBytes: z.optional(whole()),
  questionsVersion: z.optional(line),
  version: z.optional(line),
});
export type Problem = z.infer<typeof problemSchema>;

/** The name in a problem's `type`; a name this code does not know is given as it stands (CT-33). */
export const problemName = (type: string): string => type.replace(/^.*[/:#]/s, '');
