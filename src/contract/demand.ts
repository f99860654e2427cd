import * as z from 'zod/mini';

// Without this zod probes `new Function`, and a strict page policy reports it.
z.config({ jitless: true });

/** What a schema tells beside zod's own rules: to the published document, and to the tolerant reader (`read-item.ts`). */
export interface Note {
  /** Highest number, most items, or most code points (a longer text is cut there, CT-28). */
  maximum?: number;
  minimum?: number;
  patterns?: Set<RegExp>;
  format?: string;
  /** An address and what it is used for (CT-23). */
  address?: 'link' | 'request';
  /** An unknown value is read as this one (CT-26). */
  fallback?: unknown;
  /** An unknown value is kept as it came, for rules that must know that it was there. */
  isOpen?: boolean;
  /** A missing required member is read as this value. */
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

/** At most so many code points in a text or items in a list (CT-28). */
// @__NO_SIDE_EFFECTS__
export const atMost = (maximum: number) =>
  demand<string | readonly unknown[]>(
    (value) => value.length <= maximum || (typeof value === 'string' && [...value].length <= maximum),
    { maximum },
  );

/** The whole text has this form. */
// @__NO_SIDE_EFFECTS__
export const matching = (pattern: RegExp, note?: Note) =>
  demand<string>((value) => pattern.test(value), { patterns: new Set([pattern]), ...note });

/** A text of this form. */
// @__NO_SIDE_EFFECTS__
export const textLike = (pattern: RegExp, note?: Note) => z.string().check(matching(pattern, note));

/** A list with at most so many items; past that it is cut and reported (CT-28). */
// @__NO_SIDE_EFFECTS__
export const listOf = <Item extends z.core.$ZodType>(item: Item, maximum: number) =>
  z.array(item).check(atMost(maximum));

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
