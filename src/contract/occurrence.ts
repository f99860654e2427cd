import * as z from 'zod/mini';
import { occurrenceShape } from './listed-occurrence.ts';
import { wholeRegistration } from './registration.ts';
import { spanCheck } from './span.ts';

/** One date of an event, expanded by the backend (EC section 2). */
export const occurrenceSchema = z.object({ ...occurrenceShape, ...wholeRegistration }).check(spanCheck());
export type Occurrence = z.infer<typeof occurrenceSchema>;
