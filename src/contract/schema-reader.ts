import type * as z from 'zod/mini';
import type { Note } from './demand.ts';
import type { Issue } from './issue.ts';
import { safeAddress } from './safe-address.ts';

/** What a reader knows of a reply: its address, the configured zone, and its age where it does not tell it itself. */
export interface Reading {
  base?: string | undefined;
  timeZone?: string | undefined;
  asOf?: string | undefined;
}

/** Any schema of the contract, whose values are of this type. */
export type Schema<Value = unknown> = z.core.$ZodType<Value>;

/** What a schema reads. */
export type Reads<Given extends Schema> = z.core.output<Given>;

type Json = Record<string, unknown>;
type Def = Pick<z.core.$ZodTypeDef, 'type' | 'checks'> &
  Partial<{
    innerType: Schema;
    shape: Record<string, Schema>;
    element: Schema;
    keyType: Schema;
    valueType: Schema;
    options: Schema[];
  }>;

/** Stands for a value that could not be read. */
export const unread = Symbol();

const isObject = (value: unknown): value is Json => typeof value === 'object' && !!value && !Array.isArray(value);
const defOf = (schema: Schema) => schema._zod.def as Def;
const noteOf = (schema: Schema) => schema._zod.bag as Note;
const isFit = (schema: Schema, value: unknown) =>
  !(schema._zod.run({ value, issues: [] }, {}) as z.core.ParsePayload).issues.length;
const isOptional = (schema: Schema | undefined) => !schema || defOf(schema).type === 'optional';

/** A member of the value itself, never an inherited one. */
export const own = (value: unknown, key: string) =>
  isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;

/** What an issue says of a refused value: its public title, else itself, and never a walk into it however deep (CT-27). */
function quote(value: unknown): string {
  const title = own(value, 'title');
  const words = (isObject(title) ? Object.values(title) : [title]).find((text) => typeof text === 'string');
  return `${words ?? (Object(value) === value ? '{…}' : value)}`.slice(0, 80);
}

/** Issue code for a member that is missing or cannot be read (EC-4). */
function codeFor(key: string, given: unknown, code: string): string {
  const isMissing = given === undefined;
  if (key === 'title') return 'no-title';
  if (/^starts/.test(key)) return isMissing ? 'no-start' : 'bad-start';
  return isMissing ? 'missing-member' : code;
}

/** Walks JSON by the schema that describes it. Tolerance lives here, not in the schemas (CT-26…29, CT-55). */
export function readerOf({ base, timeZone }: Reading) {
  const issues: Issue[] = [];
  let code = '';

  function report(path: string, reason: string, value: unknown) {
    const id = own(value, 'id');
    issues.push({ path, ...(typeof id === 'string' && { id: id.slice(0, 128) }), code: reason, message: quote(value) });
  }

  /** Takes back what was reported since `before`: the whole it belongs to is gone. */
  function fail(reason: string, before = issues.length): typeof unread {
    code = reason;
    issues.length = before;
    return unread;
  }

  function read(schema: Schema, value: unknown, path: string): unknown {
    const { type, innerType, shape, element, keyType, options } = defOf(schema);
    if (innerType) return type === 'nullable' && value === null ? value : read(innerType, value, path);
    if (shape || keyType) return isObject(value) ? readObject(schema, value, path) : fail('not-an-object');
    if (element) return Array.isArray(value) ? readArray(schema, element, value, path) : fail('unknown-value');
    for (const option of options ?? []) {
      const before = issues.length;
      const found = read(option, value, path);
      if (found !== unread) return found;
      fail(code, before);
    }
    return options ? fail('missing-member') : readLeaf(schema, value, path);
  }

  function readLeaf(schema: Schema, value: unknown, path: string): unknown {
    const { isLine, address, isOpen, isZone, fallback, maximum, code = 'unknown-value' } = noteOf(schema);
    if (address) return safeAddress(value, base, address) ?? fail(code);
    if (isFit(schema, value)) return value;
    if (typeof value !== 'string') return fail(code);
    const cut = isLine && value.trim() && `${[...value].slice(0, (maximum ?? 0) - 1).join('')}…`;
    const replacement = cut || (isOpen ? value : isZone ? timeZone : fallback);
    if (replacement === undefined) return fail(code);
    report(path, cut ? 'too-long' : code, value);
    return replacement;
  }

  function readObject(schema: Schema, value: Json, path: string): unknown {
    const before = issues.length;
    const out: Json = {};
    const { shape } = defOf(schema);
    for (const [key, member] of Object.entries(shape ?? shapeOfRecord(schema, value))) {
      const { absent } = noteOf(member);
      const raw = own(value, key);
      const given = raw === null && !isNullable(member) ? undefined : raw;
      const found = given === undefined ? unread : read(member, given, `${path}/${key}`);
      if (found !== unread) out[key] = found;
      else if (absent !== undefined) out[key] = absent;
      else if (shape && !isOptional(member)) return fail(codeFor(key, given, code), before);
      else if (given !== undefined) report(`${path}/${key}`, codeFor(key, given, code), given);
    }
    return checked(schema, out, path, before);
  }

  /** Runs the rules of a whole object or list: one that blames a member drops it, any other fails the whole. */
  function checked(schema: Schema, out: Json | unknown[], path: string, before: number): unknown {
    for (const { _zod } of defOf(schema).checks ?? []) {
      const payload: z.core.ParsePayload = { value: out, issues: [] };
      _zod.check(payload as z.core.ParsePayload<never>);
      for (const { path: at, params } of payload.issues as z.core.$ZodRawIssue<z.core.$ZodIssueCustom>[]) {
        const reason = params?.code;
        if (!at) {
          const isBad = issues.slice(before).some((issue) => issue.code === 'bad-start');
          return fail(reason === 'no-start' && isBad ? 'bad-start' : reason, before);
        }
        const key = String(at[0]);
        report(`${path}/${key}`, reason, own(out, key));
        delete (out as Json)[key];
      }
    }
    return out;
  }

  function readArray(schema: Schema, element: Schema, value: unknown[], path: string): unknown {
    const before = issues.length;
    const { maximum = value.length } = noteOf(schema);
    // Items of a collection have an id that must be there and be their own.
    const ids = isOptional(defOf(element).shape?.id) ? undefined : new Set<unknown>();
    const out: unknown[] = [];
    value.slice(0, maximum).forEach((given, index) => {
      const at = `${path}/${index}`;
      const from = issues.length;
      const id = own(given, 'id');
      const found = ids?.has(id) ? fail('duplicate') : read(element, given, at);
      if (found === unread) report(at, code, given);
      else {
        ids?.add(id);
        for (const issue of issues.slice(from)) if (ids) issue.id ??= id as string;
        out.push(found);
      }
    });
    if (value.length > maximum) report(path, 'too-many', value.length);
    return checked(schema, out, path, before);
  }

  return { read, report, issues, failure: () => code };
}

/** A record as the object that it is: with those of its keys that fit, names that no pointer escapes. */
function shapeOfRecord(schema: Schema, value: Json): Record<string, Schema> {
  const { keyType, valueType } = defOf(schema) as Required<Def>;
  const keys = Object.keys(value).filter((key) => isFit(keyType, key));
  return Object.fromEntries(keys.map((key) => [key, valueType]));
}

const isNullable = (schema: Schema): boolean => {
  const { type, innerType } = defOf(schema);
  return type === 'nullable' || (!!innerType && isNullable(innerType));
};
