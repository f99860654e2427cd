type Json = { [key: string]: unknown };

/** As much of the document as the tests take hold of. */
export interface ContractDocument {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema>; examples: Record<string, { value: unknown }> };
}
/** One endpoint and method. */
export interface Operation {
  operationId: string;
  parameters: Json[];
  responses: Json;
}
/** One published schema. */
export interface Schema {
  properties: Record<string, { enum: string[] } | { type: string }>;
  required: string[];
  maxLength?: number;
  pattern?: string;
}

/** What has changed from one contract document to the next: what breaks its users, and what only adds (CT-47). */
export interface Difference {
  breaking: string[];
  added: string[];
}

// What may change without changing what crosses the wire.
const words = new Set(['description', 'summary', 'examples', 'example', 'title', 'info']);
// Here new keys only add: a member, an endpoint, a schema, an answer.
const growing = new Set(['properties', 'paths', 'schemas', 'responses', 'content', 'headers']);

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Compares two OpenAPI documents of the contract. `isRequest` tells of a component whether clients send it. */
export function contractDifference(
  before: object,
  after: object,
  isRequest: (component: string) => boolean = () => false,
): Difference {
  const difference: Difference = { breaking: [], added: [] };
  const breaks = (path: string, what: string) => difference.breaking.push(`${path} ${what}`);

  function compare(one: unknown, other: unknown, path: string): void {
    if (isObject(one) && isObject(other)) compareObjects(one, other, path);
    else if (Array.isArray(one) && Array.isArray(other)) compareLists(one, other, path);
    else if (one !== other) breaks(path, `was ${JSON.stringify(one)}, is ${JSON.stringify(other)}`);
  }

  function compareObjects(one: Json, other: Json, path: string): void {
    const name = path.split('/').at(-1) ?? '';
    for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
      const at = `${path}/${key}`;
      const isMember = growing.has(name);
      if (words.has(key) && !isMember) continue;
      if (!(key in other)) breaks(at, 'is gone');
      else if (key in one) compare(one[key], other[key], at);
      else if (isMember || path.split('/').at(-2) === 'paths') difference.added.push(at);
      else if (key === 'required') compareRequired([], other.required as string[], at);
      else breaks(at, 'is new and narrows');
    }
  }

  function compareLists(one: unknown[], other: unknown[], path: string): void {
    const name = path.split('/').at(-1);
    if (name === 'required') compareRequired(one as string[], other as string[], path);
    else if (name === 'parameters') compareParameters(one as Json[], other as Json[], path);
    else if (name === 'enum') compareEnum(one, other, path);
    else if (one.length !== other.length) breaks(path, `had ${one.length}, has ${other.length}`);
    else for (const [index, value] of one.entries()) compare(value, other[index], `${path}/${index}`);
  }

  function compareEnum(one: unknown[], other: unknown[], path: string): void {
    for (const value of one.filter((name) => !other.includes(name))) breaks(path, `no longer has ${value}`);
    for (const value of other.filter((name) => !one.includes(name))) difference.added.push(`${path}/${value}`);
  }

  function compareRequired(one: string[], other: string[], path: string): void {
    const component = /\/components\/schemas\/(\w+)/.exec(path)?.[1] ?? '';
    const [first, second, what] = isRequest(component)
      ? ([other, one, 'is now required'] as const)
      : ([one, other, 'is no longer certain'] as const);
    for (const member of first.filter((name) => !second.includes(name))) breaks(`${path}/${member}`, what);
  }

  function compareParameters(one: Json[], other: Json[], path: string): void {
    const nameOf = (parameter: Json) => `${parameter.in} ${parameter.name}`;
    for (const parameter of one) {
      const same = other.find((candidate) => nameOf(candidate) === nameOf(parameter));
      if (same) compare(parameter, same, `${path}/${parameter.name}`);
      else breaks(`${path}/${parameter.name}`, 'is gone');
    }
    for (const parameter of other.filter((candidate) => !one.some((known) => nameOf(known) === nameOf(candidate)))) {
      if (parameter.required) breaks(`${path}/${parameter.name}`, 'is new and required');
      else difference.added.push(`${path}/${parameter.name}`);
    }
  }

  compare(before, after, '');
  return difference;
}
