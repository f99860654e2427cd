import * as z from 'zod/mini';
import type { FilterName } from '../../src/contract/config.ts';
import { Refusal } from './refusal.ts';

type QuerySchema = z.ZodMiniObject<Record<string, z.core.$ZodType>>;

/** Reads the filters of an address by the contract's schema; unknown keys are ignored, a bad value is refused (CT-12). */
export function readQuery<Schema extends QuerySchema>(schema: Schema, url: URL): z.infer<Schema> {
  const query: Record<string, unknown> = {};
  const errors: { parameter: string; code: 'not-an-option' | 'required' }[] = [];
  for (const [parameter, member] of Object.entries(schema.def.shape)) {
    // Pages are read by `readPageRequest`: a limit over 100 is no mistake.
    if (parameter === 'limit' || parameter === 'cursor') continue;
    const values = url.searchParams.getAll(parameter);
    const candidates = values.length ? candidatesOf(values) : [undefined];
    const read = candidates.map((value) => z.safeParse(member, value)).find(({ success }) => success);
    if (read) query[parameter] = read.data;
    else errors.push({ parameter, code: values.length ? 'not-an-option' : 'required' });
  }
  if (errors.length) throw new Refusal('malformed', { errors });
  return query as z.infer<Schema>;
}

/** The ways in which the values of one key can be meant: several of them, one text, a number, a yes. */
function candidatesOf(values: string[]): unknown[] {
  const [value] = values;
  if (values.length > 1 || value === undefined) return [values];
  const number = /^\d{1,9}$/.test(value) ? [Number(value)] : [];
  return [values, value, ...number, ...(value === 'true' ? [true] : [])];
}

/** The filters that a query schema names and that are applied here: all but paging, and distances, which need a map. */
export function filterNames(schema: QuerySchema): FilterName[] {
  const others = ['limit', 'cursor', 'maxKm'];
  return Object.keys(schema.def.shape).filter((name) => !others.includes(name)) as FilterName[];
}
