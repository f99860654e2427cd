import * as z from 'zod/mini';
import { fieldPointer } from '../../src/domain/sign-up/field-error.ts';
import { cleanTexts, readJsonBody } from './read-body.ts';
import { Refusal } from './refusal.ts';
import { errorOf, uniqueErrors, unknownMembers } from './sign-up/read-sign-up.ts';

/** Reads a request's JSON by its schema, strictly (CT-30): texts cleaned, every member known and of its type, else 422. */
export async function readStrictly<Schema extends z.core.$ZodType>(
  request: Request,
  schema: Schema,
): Promise<z.output<Schema>> {
  return readBody(await readJsonBody(request), schema);
}

/** The same for a body that was read already. */
export function readBody<Schema extends z.core.$ZodType>(
  body: Record<string, unknown>,
  schema: Schema,
): z.output<Schema> {
  const { value, broken } = cleanTexts(body);
  const read = z.safeParse(schema, value, { reportInput: true });
  const errors = [
    ...broken.map((pointer) => ({ pointer: fieldPointer(...pointer.split('/').slice(1)), code: 'pattern' as const })),
    ...(read.success ? unknownMembers(value, read.data) : read.error.issues.map(errorOf)),
  ];
  if (errors.length || !read.success) throw new Refusal('validation', { errors: uniqueErrors(errors) });
  return read.data;
}
