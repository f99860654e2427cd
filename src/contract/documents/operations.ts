import * as z from 'zod/mini';
import type { Endpoint } from '../endpoints.ts';
import { type ProblemName, problemStatus } from '../problem.ts';
import * as queries from '../query.ts';
import type { QueryName } from '../reading-endpoints.ts';
import { addNotes, type JsonSchema } from './notes.ts';
import { endpointWords, parameterWords } from './words-endpoints.ts';

/** The filters of each collection. */
export const querySchemas: Record<QueryName, z.core.$ZodObject> = {
  opportunities: queries.opportunityQuerySchema,
  slots: queries.slotQuerySchema,
  events: queries.eventQuerySchema,
  occurrences: queries.occurrenceQuerySchema,
  cases: queries.caseQuerySchema,
  page: queries.pageQuerySchema,
};

const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const text = { type: 'string' };

/** The query of an endpoint: a list repeats the key (CT-12). */
function queryParameters(name: QueryName | undefined): JsonSchema[] {
  if (!name) return [];
  const schema = z.toJSONSchema(querySchemas[name], {
    io: 'input',
    target: 'draft-2020-12',
    override: addNotes,
  }) as JsonSchema;
  const required = (schema.required ?? []) as string[];
  return Object.entries(schema.properties as JsonSchema).map(([parameter, given]) => ({
    name: parameter,
    in: 'query',
    description: parameterWords[parameter],
    required: required.includes(parameter),
    schema: given,
  }));
}

const pathParameters = (path: string): JsonSchema[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    description: parameterWords[name as string],
    schema: name === 'id' ? reference('Id') : { type: 'string', format: 'uuid' },
  }));

function headerParameters({ isKeyed, hasVersion, method }: Endpoint): JsonSchema[] {
  const header = (name: string, required: boolean) => ({
    name,
    in: 'header',
    required,
    description: parameterWords[name],
    schema: text,
  });
  return [
    ...(isKeyed ? [header('Idempotency-Key', false)] : []),
    ...(hasVersion && method !== 'GET' ? [header('If-Match', true)] : []),
  ];
}

const replyHeaders = ({ cache, hasVersion, isKeyed }: Endpoint) => {
  const header = (description: string, schema: JsonSchema = text) => ({ description, schema });
  return {
    'Cache-Control': header('How long the reply may be used (CT-14).', { type: 'string', examples: [cache] }),
    ...(hasVersion && { ETag: header('Version of the sign-up.') }),
    ...(isKeyed && { 'Idempotency-Replayed': header('`true` where the request had been done before (CT-35).') }),
  };
};

function success(endpoint: Endpoint): JsonSchema {
  const { reply, isList, status = 200, mediaType = 'application/json', laterStatus } = endpoint;
  const schema = reply ? reference(isList ? `${reply}List` : reply) : undefined;
  const body = schema ?? (mediaType === 'text/calendar' ? text : { type: 'object' });
  const withBody = status === 204 ? {} : { content: { [mediaType]: { schema: body } } };
  const answer = (description: string) => ({ description, headers: replyHeaders(endpoint), ...withBody });
  return {
    [status]: answer(status === 204 ? 'Done.' : 'The answer.'),
    ...(laterStatus && { [laterStatus]: answer('Taken in, decided later.') }),
  };
}

/** The problems of an endpoint by status; each name has an example in the components. */
function failures(problems: readonly ProblemName[]): JsonSchema {
  const byStatus = Map.groupBy(problems, (name) => problemStatus[name]);
  return Object.fromEntries(
    [...byStatus].map(([status, names]) => [
      status,
      {
        description: names.join(', '),
        content: {
          'application/problem+json': {
            schema: reference('Problem'),
            examples: Object.fromEntries(names.map((name) => [name, { $ref: `#/components/examples/${name}` }])),
          },
        },
      },
    ]),
  );
}

/** One operation of the document for one row of the table (CT-55). */
export function operation(endpoint: Endpoint): JsonSchema {
  const { id, feature, query, request, path, hasBearer, problems } = endpoint;
  const parameters = [...pathParameters(path), ...queryParameters(query), ...headerParameters(endpoint)];
  return {
    operationId: id,
    summary: endpointWords[id],
    tags: [feature ?? 'discovery'],
    ...(parameters.length && { parameters }),
    ...(request && {
      requestBody: { required: true, content: { 'application/json': { schema: reference(request) } } },
    }),
    ...(hasBearer && { security: [{ manageSession: [] }] }),
    responses: { ...success(endpoint), ...failures(problems) },
  };
}
