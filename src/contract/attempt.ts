import * as z from 'zod/mini';
import { responseReceiptSchema } from './response-receipt.ts';
import { signUpReplySchema } from './sign-up.ts';

/** The outcome of an attempt by its reference (CT-37). */
export const attemptSchema = z.object({
  status: z.enum(['done', 'running']),
  kind: z.enum(['signUp', 'registration', 'response']),
  reply: z.optional(z.union([signUpReplySchema, responseReceiptSchema])),
});
export type Attempt = z.infer<typeof attemptSchema>;
