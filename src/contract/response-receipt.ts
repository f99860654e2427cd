import * as z from 'zod/mini';
import { plainDateSchema } from './time.ts';

/** The answers are stored, and when they are deleted. */
export const responseReceiptSchema = z.object({ status: z.literal('received'), deletedOn: plainDateSchema });
export type ResponseReceipt = z.infer<typeof responseReceiptSchema>;
