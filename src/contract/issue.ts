import * as z from 'zod/mini';

/** What was skipped, dropped or replaced while reading: the one shape for it in every layer (CT-27). */
export const issueSchema = z.object({
  path: z.string(),
  id: z.optional(z.string()),
  code: z.string(),
  message: z.string(),
});
export type Issue = z.infer<typeof issueSchema>;
