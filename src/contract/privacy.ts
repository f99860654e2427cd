import * as z from 'zod/mini';
import { codeSchema } from './code.ts';
import { contactSchema } from './contact.ts';
import { lineUpTo, listOf, whole } from './demand.ts';
import { idSchema } from './id.ts';
import { safeUrlSchema } from './safe-address.ts';
import { richTextSchema, textSchema, titleSchema } from './text.ts';
import { versionSchema } from './version.ts';

/** A Danish company number, eight digits. */
export const cvrSchema = lineUpTo(20);

/** The notice under GDPR art. 13 and what a person may agree to (SU-52, SU-53). */
export const privacySchema = z.object({
  noticeVersion: versionSchema,
  noticeText: richTextSchema,
  noticeUrl: z.optional(safeUrlSchema),
  controller: z.object({ name: titleSchema, cvr: z.optional(cvrSchema) }),
  dpo: z.optional(contactSchema),
  legalBasis: z.enum(['publicTask', 'legalObligation', 'contract', 'legitimateInterest', 'consent']),
  recipients: z.optional(listOf(textSchema, 50)),
  retention: z.object({ days: whole(), from: z.enum(['lastSlotEnd', 'signUp', 'withdrawal']) }),
  consents: z.optional(
    listOf(z.object({ id: idSchema, version: versionSchema, text: textSchema, purpose: codeSchema }), 10),
  ),
});
export type Privacy = z.infer<typeof privacySchema>;
