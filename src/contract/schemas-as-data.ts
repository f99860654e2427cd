/**
 * What a page needs of zod/mini, under zod's own names: a schema as data for the tolerant reader to walk, and the rule
 * of each leaf. The embed build puts this module in the place of `zod/mini`, which saves every first paint more than
 * 5 kB gzip (QA-130); everywhere else the same schemas are zod's. `schemas-as-data.test.ts` and
 * `page-schemas.test.ts` hold both to the same readings.
 */
interface Payload {
  value: unknown;
  issues: unknown[];
}
interface Check {
  _zod: { check: (payload: Payload) => void; onattach: ((schema: Schema) => void)[] };
}
interface Definition {
  type: string;
  checks?: Check[];
  [part: string]: unknown;
}
interface Schema {
  _zod: { def: Definition; bag: Record<string, unknown>; run: (payload: Payload) => Payload };
  check: (...checks: Check[]) => Schema;
}

// @__NO_SIDE_EFFECTS__
function schemaOf(def: Definition, isOfType: (value: unknown) => boolean = () => true): Schema {
  const schema: Schema = {
    _zod: {
      def,
      bag: {},
      run(payload) {
        if (!isOfType(payload.value)) payload.issues.push({ code: 'invalid_type' });
        else for (const { _zod } of def.checks ?? []) _zod.check(payload);
        return payload;
      },
    },
    check(...checks) {
      return schemaOf({ ...def, checks: [...(def.checks ?? []), ...checks] }, isOfType);
    },
  };
  for (const { _zod } of def.checks ?? []) for (const attach of _zod.onattach) attach(schema);
  return schema;
}

// @__NO_SIDE_EFFECTS__
const ofType = (type: string) => () => schemaOf({ type }, (value) => typeof value === type && !Number.isNaN(value));

export const string = ofType('string');
export const boolean = ofType('boolean');
// @__NO_SIDE_EFFECTS__
export const number = () => schemaOf({ type: 'number' }, Number.isFinite);
// @__NO_SIDE_EFFECTS__
export const unknown = () => schemaOf({ type: 'unknown' });
// @__NO_SIDE_EFFECTS__
export const optional = (innerType: Schema) => schemaOf({ type: 'optional', innerType });
// @__NO_SIDE_EFFECTS__
export const nullable = (innerType: Schema) => schemaOf({ type: 'nullable', innerType });
// @__NO_SIDE_EFFECTS__
export const object = (shape: Record<string, Schema>) => schemaOf({ type: 'object', shape });
// @__NO_SIDE_EFFECTS__
export const array = (element: Schema) => schemaOf({ type: 'array', element });
// @__NO_SIDE_EFFECTS__
export const union = (options: Schema[]) => schemaOf({ type: 'union', options });
// @__NO_SIDE_EFFECTS__
export const record = (keyType: Schema, valueType: Schema) => schemaOf({ type: 'record', keyType, valueType });
// @__NO_SIDE_EFFECTS__
export const tuple = (items: Schema[]) =>
  schemaOf(
    { type: 'tuple', items },
    (value) =>
      Array.isArray(value) &&
      value.length === items.length &&
      value.every((item, index) => !items[index]?._zod.run({ value: item, issues: [] }).issues.length),
  );
// @__NO_SIDE_EFFECTS__
const oneOf = (type: string) => (given: unknown) => {
  const values = Array.isArray(given) ? given : [given];
  return schemaOf({ type, entries: given, values }, (value) => values.includes(value));
};

export { oneOfEnum as enum };

const oneOfEnum = oneOf('enum');
export const literal = oneOf('literal');
// @__NO_SIDE_EFFECTS__
export const check = (rule: (payload: Payload) => void): Check => ({ _zod: { check: rule, onattach: [] } });
/** zod's settings mean nothing here. */
export const config = () => {};
