import * as z from 'zod/mini';
import { clientRefSchema } from './client-ref.ts';
import { whole } from './demand.ts';
import { idSchema } from './id.ts';
import { dateTimeSchema } from './time.ts';

/** Asks to hold places while a form is filled in; its reference is its own (SU-45). */
export const holdRequestSchema = z.object({ seats: whole(1, 50), clientRef: clientRefSchema });
export type HoldRequest = z.infer<typeof holdRequestSchema>;

/** Places held until a moment, and how often that can be put off. */
export const holdSchema = z.object({ id: idSchema, expiresAt: dateTimeSchema, extensionsLeft: whole() });
export type Hold = z.infer<typeof holdSchema>;

/** Puts off the end of a hold. */
export const holdChangeSchema = z.object({ isExtended: z.literal(true) });
export type HoldChange = z.infer<typeof holdChangeSchema>;
