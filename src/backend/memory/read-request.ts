import { readItem } from '../../contract/read-item.ts';
import type { Schema, ValueOf } from '../../contract/schema.ts';
import { refusal } from '../problem-error.ts';

/** A request as its schema reads it; one with anything left out is refused (CT-30). */
export function readRequest<Of extends Schema>(schema: Of, request: unknown, path: string): ValueOf<Of> {
  const { value, skipped } = readItem(schema, request);
  if (value && !skipped.length) return value;
  const errors = skipped.map((issue) => ({ pointer: `#${issue.path}`, code: 'pattern' as const }));
  throw refusal('validation', path, { errors });
}
