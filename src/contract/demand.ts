import * as z from 'zod/mini';

// Without this zod probes `new Function`, and a strict page policy reports it.
z.config({ jitless: true });

/** What a schema tells beside zod's own rules: to the published document, and to the tolerant reader (`read-item.ts`). */
export interface Note {
  /** Highest number, most items, or most code points. */
  maximum?: number;
  minimum?: number;
  /** A longer text is cut at `maximum` (CT-28). */
  isLine?: boolean;
  patterns?: Set<RegExp>;
  format?: string;
  /** An address and what it is used for (CT-23). */
  address?: 'link' | 'request';
  /** An unknown value is read as this one (CT-26). */
  fallback?: unknown;
  /** An unknown value is kept as it came, for rules that must know that it was there. */
  isOpen?: boolean;
  /** A required member that is missing or cannot be read is read as this value. */
  absent?: unknown;
  /** An unknown time zone is read as the configured one (CT-21). */
  isZone?: boolean;
  /** Issue code (EC-4) of a value that cannot be read. */
  code?: string;
}

/** A rule zod does not have, with what the published schema says of it. */
// @__NO_SIDE_EFFECTS__
export function demand<Value>(isMet: (value: Value) => boolean, note: Note) {
  const check = z.check<Value>((payload) => {
    if (!isMet(payload.value))
      payload.issues.push({ code: 'custom', input: payload.value, params: { code: note.code } });
  });
  check._zod.onattach = [(schema) => Object.assign(schema._zod.bag, note)];
  return check;
}

/** A string of which this is true. */
// @__NO_SIDE_EFFECTS__
export const textThat = (isMet: (value: string) => boolean, note: Note) => z.string().check(demand(isMet, note));

/** A string of this form. */
// @__NO_SIDE_EFFECTS__
export const textLike = (pattern: RegExp) => textThat((value) => pattern.test(value), { patterns: new Set([pattern]) });

/** A string that says something, in at most so many code points; a longer one is cut by the reader (CT-28). */
// @__NO_SIDE_EFFECTS__
export const lineUpTo = (maximum: number) =>
  textThat((value) => /\S/.test(value) && (value.length <= maximum || [...value].length <= maximum), {
    minimum: 1,
    maximum,
    isLine: true,
    code: 'missing-member',
  });

/** A list with at most so many items; past that it is cut and reported (CT-28). */
// @__NO_SIDE_EFFECTS__
export const listOf = <Item extends z.core.$ZodType>(item: Item, maximum: number) =>
  z.array(item).check(demand((items) => items.length <= maximum, { maximum, code: 'too-many' }));

/** A whole number from `minimum` up to `maximum`. */
// @__NO_SIDE_EFFECTS__
export const whole = (minimum = 0, maximum = Number.MAX_SAFE_INTEGER) =>
  z.number().check(
    demand<number>((value) => Number.isInteger(value) && value >= minimum && value <= maximum, {
      minimum,
      maximum,
      format: 'safeint',
    }),
  );

/** A number from `minimum` to `maximum`. */
// @__NO_SIDE_EFFECTS__
export const between = (minimum: number, maximum: number) =>
  z.number().check(demand<number>((value) => value >= minimum && value <= maximum, { minimum, maximum }));

/** Says that an unknown value is read as `fallback` (CT-26). Only the tolerant reader looks at it. */
// @__NO_SIDE_EFFECTS__
export function withFallback<Schema extends z.core.$ZodType>(schema: Schema, fallback: z.core.output<Schema>): Schema {
  schema._zod.bag.fallback = fallback;
  return schema;
}
