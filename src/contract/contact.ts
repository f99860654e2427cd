import * as z from 'zod/mini';
import { demand, textLike } from './demand.ts';
import { safeUrlSchema } from './safe-address.ts';
import { textSchema, titleSchema } from './text.ts';

/** A mailbox: something on both sides of one @, no blanks, at most 254 characters. */
export const emailSchema = textLike(/^(?=.{3,254}$)[^\s@]+@[^\s@]+$/);

/** A phone number in E.164 form: `+4534412345`. */
export const phoneSchema = textLike(/^\+[1-9]\d{4,14}$/);

/** Who to turn to, by at least one of phone, e-mail and web page (CT-25). */
export const contactSchema = z
  .object({
    name: z.optional(titleSchema),
    role: z.optional(titleSchema),
    phone: z.optional(phoneSchema),
    email: z.optional(emailSchema),
    url: z.optional(safeUrlSchema),
    hours: z.optional(textSchema),
  })
  .check(demand(({ phone, email, url }) => !!(phone || email || url), { code: 'missing-member' }));
export type Contact = z.infer<typeof contactSchema>;
