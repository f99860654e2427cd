import * as z from 'zod/mini';
import { endpoints } from '../endpoints.ts';
import { components } from './components.ts';
import { addNotes, type JsonSchema } from './notes.ts';
import { caseWords } from './words-cases.ts';
import { eventWords } from './words-events.ts';
import { quizWords } from './words-quiz.ts';
import { sharedWords } from './words-shared.ts';
import { signUpWords } from './words-sign-up.ts';

const words: Readonly<Record<string, string>> = {
  ...sharedWords,
  ...signUpWords,
  ...eventWords,
  ...quizWords,
  ...caseWords,
};

/** URN of a published schema. */
export const schemaUrn = (name: string): string => `urn:samspil:contract:1:${name}`;

const isRecord = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

// A request holds what is known; a reply may say of the rest that it is unknown (CT-1).
const requests = new Set<string | undefined>([...Object.values(endpoints).map(({ request }) => request), 'Answers']);

/** Gives every member its words and, in replies, lets an optional one be null. */
function describe(schema: unknown, parent: string, isReply: boolean): void {
  if (Array.isArray(schema)) for (const one of schema) describe(one, parent, isReply);
  if (!isRecord(schema)) return;
  const { properties, required } = schema;
  for (const [name, member] of isRecord(properties) ? Object.entries(properties) : []) {
    describe(member, name, isReply);
    const description = words[`${parent}.${name}`] ?? words[name];
    const isRequired = Array.isArray(required) && required.includes(name);
    const whole = isReply && !isRequired ? orNull(member as JsonSchema) : (member as JsonSchema);
    (properties as JsonSchema)[name] = { ...(description && { description }), ...whole };
  }
  for (const key of ['items', 'anyOf', 'additionalProperties', 'prefixItems']) describe(schema[key], parent, isReply);
}

function orNull(schema: JsonSchema): JsonSchema {
  const { anyOf } = schema;
  const none = { type: 'null' };
  if (!Object.keys(schema).length) return schema;
  if (!Array.isArray(anyOf)) return { anyOf: [schema, none] };
  return anyOf.some((one) => one.type === 'null') ? schema : { ...schema, anyOf: [...anyOf, none] };
}

/** Every published schema by name, each with `$id`, description, words for its members, and an example it accepts (CT-55). */
export function jsonSchemas(): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const { name, schema } of components) registry.add(schema, { id: name });
  const { schemas } = z.toJSONSchema(registry, {
    io: 'input',
    target: 'draft-2020-12',
    uri: schemaUrn,
    override: addNotes,
  });
  return Object.fromEntries(
    components.map(({ name, description, example }) => {
      const { $schema, $id, id: _, ...schema } = schemas[name] as JsonSchema;
      describe(schema, name, !requests.has(name));
      return [name, { $schema, $id, title: name, description, ...schema, examples: [example] }];
    }),
  );
}
