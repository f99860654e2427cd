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

type Schema = z.core.$ZodType;
type Json = Record<string, unknown>;

const unread = Symbol();
const isObject = (value: unknown): value is Json => typeof value === 'object' && !!value && !Array.isArray(value);
const defOf = (schema: Schema) => (schema as z.core.$ZodTypes)._zod.def;
const noteOf = (schema: Schema) => schema._zod.bag as Note;
const run = (schema: Schema, value: unknown) =>
  schema._zod.run({ value, issues: [] }, { async: false }) as z.core.ParsePayload;

/** A short quotation of a value; it never walks into one, however deep. */
const quote = (value: unknown) => (isObject(value) ? '{…}' : Array.isArray(value) ? '[…]' : String(value)).slice(0, 80);

/** A member of the value itself, never an inherited one. */
export const own = (value: unknown, key: string) =>
  isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;

/** The public title of an item, whether it could be read or not. */
export function titleOf(item: unknown): string | undefined {
  const title = own(item, 'title');
  return (isObject(title) ? Object.values(title) : [title]).find((text) => typeof text === 'string');
}

/** Issue code for a required member that is missing or cannot be read (EC-4). */
function codeFor(key: string, given: unknown, code: string): string {
  if (key === 'title') return 'no-title';
  if (/^starts/.test(key)) return given === undefined ? 'no-start' : 'bad-start';
  return given === undefined ? 'missing-member' : code;
}

/** Walks JSON by the schema that describes it. Tolerance lives here, not in the schemas (CT-26…29, CT-55). */
export function readerOf({ base, timeZone }: Reading) {
  const issues: Issue[] = [];
  let code = '';

  const report = (path: string, reason: string, value: unknown, id?: unknown) =>
    issues.push({ path, ...(typeof id === 'string' && { id: id.slice(0, 128) }), code: reason, message: quote(value) });

  function fail(reason: string): typeof unread {
    code = reason;
    return unread;
  }

  function read(schema: Schema, value: unknown, path: string): unknown {
    const def = defOf(schema);
    switch (def.type) {
      case 'optional':
        return read(def.innerType, value, path);
      case 'nullable':
        return value === null ? value : read(def.innerType, value, path);
      case 'object':
        return isObject(value) ? readObject(schema, def.shape, value, path) : fail('not-an-object');
      case 'record':
        return isObject(value) ? readRecord(schema, value, path) : fail('not-an-object');
      case 'array':
        return Array.isArray(value) ? readArray(schema, value, path) : fail('unknown-value');
      case 'union': {
        for (const option of def.options) {
          const before = issues.length;
          const found = read(option, value, path);
          if (found !== unread) return found;
          issues.length = before;
        }
        return fail('missing-member');
      }
      default:
        return readLeaf(schema, value, path);
    }
  }

  function readLeaf(schema: Schema, value: unknown, path: string): unknown {
    const note = noteOf(schema);
    if (note.address) return safeAddress(value, base, note.address) ?? fail('bad-address');
    const result = run(schema, value);
    if (!result.issues.length) return result.value;
    const reason = note.code ?? 'unknown-value';
    if (typeof value !== 'string') return fail(reason);
    const replacement = note.isOpen ? value : note.isZone ? timeZone : note.fallback;
    if (replacement !== undefined) {
      report(path, reason, value);
      return replacement;
    }
    if (note.maximum) {
      const cut = [...value].slice(0, note.maximum - 1).join('') + '…';
      if (cut.length < value.length && !run(schema, cut).issues.length) {
        report(path, 'too-long', value);
        return cut;
      }
    }
    return fail(reason);
  }

  function readObject(schema: Schema, shape: Readonly<Json>, value: Json, path: string): unknown {
    const before = issues.length;
    const out: Json = {};
    for (const key in shape) {
      const member = shape[key] as Schema;
      const isOptional = defOf(member).type === 'optional';
      const { absent } = noteOf(member);
      const raw = own(value, key);
      const given = raw === null && !isNullable(member) ? undefined : raw;
      const found = given === undefined ? (absent ?? unread) : read(member, given, `${path}/${key}`);
      if (found !== unread) out[key] = found;
      else if (!isOptional) {
        issues.length = before;
        return fail(codeFor(key, given, code));
      } else if (given !== undefined) report(`${path}/${key}`, codeFor(key === 'title' ? '' : key, given, code), given);
    }
    return checked(schema, out, path, before);
  }

  /** Runs the rules of a whole object or list: one that blames an optional member drops it, any other fails the whole. */
  function checked(schema: Schema, out: Json | unknown[], path: string, before: number): unknown {
    for (const check of defOf(schema).checks ?? []) {
      const payload: z.core.ParsePayload = { value: out, issues: [] };
      check._zod.check(payload as z.core.ParsePayload<never>);
      for (const { path: [key] = [], params } of payload.issues as z.core.$ZodRawIssue<z.core.$ZodIssueCustom>[]) {
        const reason = params?.code ?? 'unknown-value';
        if (key === undefined) {
          const isBad = issues.slice(before).some((issue) => issue.code === 'bad-start');
          issues.length = before;
          return fail(reason === 'no-start' && isBad ? 'bad-start' : reason);
        }
        report(`${path}/${String(key)}`, reason, own(out, String(key)));
        delete (out as Json)[String(key)];
      }
    }
    return out;
  }

  function readRecord(schema: Schema, value: Json, path: string): unknown {
    const before = issues.length;
    const { keyType, valueType } = defOf(schema) as z.core.$ZodRecordDef;
    const out: Json = {};
    for (const [key, given] of Object.entries(value)) {
      if (given === null || /^(__proto__|constructor|prototype)$/.test(key) || run(keyType, key).issues.length)
        continue;
      const at = `${path}/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`;
      const found = read(valueType, given, at);
      if (found === unread) report(at, code, given);
      else out[key] = found;
    }
    return checked(schema, out, path, before);
  }

  function readArray(schema: Schema, value: unknown[], path: string): unknown {
    const before = issues.length;
    const { element } = defOf(schema) as z.core.$ZodArrayDef;
    const { maximum = value.length } = noteOf(schema);
    const ids = hasOwnId(element) ? new Set<unknown>() : undefined;
    const out: unknown[] = [];
    value.slice(0, maximum).forEach((given, index) => {
      const at = `${path}/${index}`;
      const from = issues.length;
      const id = own(given, 'id');
      const found = read(element, given, at);
      const isRepeated = ids?.has(id);
      if (found === unread || isRepeated) {
        issues.length = from;
        report(at, isRepeated ? 'duplicate' : code, titleOf(given) ?? given, id);
        return;
      }
      ids?.add(id);
      for (const issue of issues.slice(from)) if (typeof id === 'string') issue.id ??= id;
      out.push(found);
    });
    if (value.length > maximum) report(path, 'too-many', value.length);
    return checked(schema, out, path, before);
  }

  return { read, report, issues, failure: () => code };
}

const isNullable = (schema: Schema): boolean => {
  const def = defOf(schema);
  return def.type === 'nullable' || def.type === 'unknown' || (def.type === 'optional' && isNullable(def.innerType));
};

/** Items of a collection have an id that must be there and be their own. */
function hasOwnId(element: Schema): boolean {
  const def = defOf(element);
  return def.type === 'object' && !!def.shape.id && defOf(def.shape.id).type !== 'optional';
}
