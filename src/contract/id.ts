import type * as z from 'zod/mini';
import { textLike } from './demand.ts';

/** Name of an item, opaque, stable for ever, unique within its collection (CT-2). */
export const idSchema = textLike(/^[A-Za-z0-9][A-Za-z0-9._~-]{0,127}$/);
export type Id = z.infer<typeof idSchema>;
