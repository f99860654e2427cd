// The schemas of the contract as data to walk: as they are written, without what the published ones allow replies (null).
import * as z from 'zod/mini';
import { components } from '../../src/contract/documents/components.ts';
import { schemaUrn } from '../../src/contract/documents/json-schemas.ts';
import { addNotes } from '../../src/contract/documents/notes.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [member: string]: Json };

type Type = 'string' | 'number' | 'integer' | 'boolean' | 'null' | 'array' | 'object';

/** What a published schema says of a value; only the keywords that stand in the contract. */
export interface Shape {
  $ref?: string;
  anyOf?: readonly Shape[];
  type?: Type | readonly Type[];
  enum?: readonly Json[];
  const?: Json;
  pattern?: string;
  format?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  items?: Shape | false;
  prefixItems?: readonly Shape[];
  properties?: Readonly<Record<string, Shape>>;
  required?: readonly string[];
  propertyNames?: Shape;
  additionalProperties?: Shape;
  minProperties?: number;
}

const registry = z.registry<{ id: string }>();
for (const { name, schema } of components) registry.add(schema, { id: name });
const target = 'draft-2020-12';
const { schemas } = z.toJSONSchema(registry, { io: 'input', target, uri: schemaUrn, override: addNotes });
const shapes = schemas as Readonly<Record<string, Shape>>;
const urn = schemaUrn('');

/** Names of all published schemas. */
export const shapeNames: readonly string[] = Object.keys(shapes);

/** The schema of that name. */
export function shapeOf(name: string): Shape {
  const shape = shapes[name];
  if (!shape) throw new TypeError(`The contract has no ${name}.`);
  return shape;
}

/** The name of the schema that a reference points at. */
export const referredTo = ({ $ref }: Shape): string | undefined => $ref?.slice(urn.length);

/** The schemas that a value may follow, with none of them a mere choice or reference. */
export function branchesOf(shape: Shape): readonly Shape[] {
  const name = referredTo(shape);
  if (name) return branchesOf(shapeOf(name));
  if (Array.isArray(shape.type)) return shape.type.map((type) => ({ ...shape, type }));
  return shape.anyOf ? shape.anyOf.flatMap(branchesOf) : [shape];
}

/** Whether a value is of the kind a schema is about: its type, and a member it names by value. */
export function isOfKind(value: Json, shape: Shape): boolean {
  if (shape.enum) return shape.enum.includes(value);
  if ('const' in shape) return shape.const === value;
  switch (shape.type) {
    case 'null':
      return value === null;
    case 'array':
      return Array.isArray(value);
    case 'integer':
      return Number.isInteger(value);
    case 'object':
      return (
        isObject(value) && Object.entries(shape.properties ?? {}).every(([name, member]) => fits(value[name], member))
      );
    case undefined:
      return true;
    default:
      return typeof value === shape.type;
  }
}

/** Whether what stands there may; what a schema fixes by value tells one kind of thing from another. */
function fits(value: Json | undefined, shape: Shape): boolean {
  return value === undefined || !('const' in shape) || shape.const === value;
}

export const isObject = (value: Json | undefined): value is { readonly [member: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
