import * as z from 'zod/mini';
import { idSchema } from './id.ts';
import { safeUrlSchema } from './safe-address.ts';
import { titleSchema } from './text.ts';

/** A value of a classification with its words (CT-25). */
export const codeSchema = z.object({ id: idSchema, label: titleSchema, uri: z.optional(safeUrlSchema) });
export type Code = z.infer<typeof codeSchema>;
