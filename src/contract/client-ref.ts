import type * as z from 'zod/mini';
import { textLike } from './demand.ts';

/** A UUID v4 made by the client: the attempt's reference and its Idempotency-Key (CT-34). */
export const clientRefSchema = textLike(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i);
export type ClientRef = z.infer<typeof clientRefSchema>;
