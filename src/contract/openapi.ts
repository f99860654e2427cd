import { jsonSchemas, schemaUrn } from './documents/json-schemas.ts';
import type { JsonSchema } from './documents/notes.ts';
import { operation } from './documents/operations.ts';
import { problemExamples } from './documents/problem-examples.ts';
import { endpoints } from './endpoints.ts';

// Never imported by page code: it holds every schema, every word and every example.

const urnPrefix = schemaUrn('');

/** The same schema with references that hold within the document. */
function localized(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(localized);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      key === '$ref' && typeof member === 'string' && member.startsWith(urnPrefix)
        ? `#/components/schemas/${member.slice(urnPrefix.length)}`
        : localized(member),
    ]),
  );
}

/** A page of a list (CT-10). */
const listOf = (name: string): JsonSchema => ({
  title: `${name}List`,
  description: `One page of a list of ${name}; the next one is asked for by its cursor (CT-10).`,
  type: 'object',
  properties: {
    items: { type: 'array', maxItems: 5000, items: { $ref: `#/components/schemas/${name}` } },
    next: { type: ['string', 'null'], maxLength: 512, description: 'Cursor of the next page; null on the last one.' },
    total: { type: 'integer', minimum: 0, description: 'How many items there are on all pages.' },
    asOf: { $ref: '#/components/schemas/DateTime', description: 'When it was put together.' },
  },
  required: ['items', 'next', 'asOf'],
});

/** The contract as an OpenAPI 3.1 document: one operation for each row of the table, every problem with an example (CT-55). */
export function openApiDocument(): JsonSchema {
  const schemas: JsonSchema = {};
  for (const [name, { $schema: _, $id: __, ...schema }] of Object.entries(jsonSchemas())) {
    schemas[name] = localized(schema);
  }
  const paths: Record<string, JsonSchema> = {};
  for (const endpoint of Object.values(endpoints)) {
    if (endpoint.isList && endpoint.reply) schemas[`${endpoint.reply}List`] = listOf(endpoint.reply);
    const path = `/${endpoint.path}`;
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(endpoint) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'The Samspil contract',
      version: '1.0.0',
      description: 'What a backend says and does so that every Samspil widget works on it.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    paths,
    components: {
      schemas,
      examples: problemExamples,
      securitySchemes: { manageSession: { type: 'http', scheme: 'bearer' } },
    },
  };
}
