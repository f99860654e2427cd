import type * as z from 'zod/mini';
import type { Note } from '../demand.ts';
import { dayPattern, timePattern } from '../time.ts';

/** A JSON Schema (draft 2020-12) as data. */
export type JsonSchema = { [keyword: string]: unknown };

/** What a note of `demand.ts` says that zod does not know how to write. */
export function addNotes({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodType; jsonSchema: JsonSchema }): void {
  const { isLine, address, minimum, format } = zodSchema._zod.bag as Note;
  if (format === 'date') jsonSchema.pattern = dayPattern.source;
  if (format === 'date-time') jsonSchema.pattern = dayPattern.source.slice(0, -1) + timePattern.source.slice(1);
  if (zodSchema._zod.def.type === 'record' && minimum) jsonSchema.minProperties = minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  // A line says something: not only blanks.
  if (isLine) jsonSchema.pattern = '\\S';
  if (address === 'request') jsonSchema.not = { pattern: '^(mailto|tel):' };
}
