import { components } from '../../src/contract/documents/components.ts';
import { type Endpoint, endpoints } from '../../src/contract/endpoints.ts';
import * as queries from '../../src/contract/query.ts';

/** A request that may be right or wrong in one way. */
export interface FuzzedRequest {
  endpoint: Endpoint;
  path: string;
  init: { method: string; headers: Record<string, string>; body?: string };
  /** What was done to it. */
  change: string;
}

/** What requests are made of: something known for each path, bodies that are right, and a bearer. */
export interface FuzzGround {
  ids: Readonly<Record<string, string>>;
  bodies: Readonly<Record<string, object>>;
  bearer: string;
}

type Random = () => number;
type Json = unknown;

const one = <Item>(random: Random, items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;

const oddTexts = [
  '',
  ' ',
  '😀'.repeat(60),
  'æ'.repeat(6000),
  '\u0000',
  '\u202Eabc',
  '\uD800',
  "'; DROP TABLE sign_ups; --",
  '<script>alert(1)</script>',
  '../../etc/passwd',
  '%00',
  '2026-02-30',
  '2026-11-24T14:10:00+01:00',
  'null',
  '070761-4285',
];
const oddValues: readonly Json[] = [
  ...oddTexts,
  null,
  0,
  -1,
  1.5,
  1e308,
  true,
  [],
  {},
  [[]],
  { toString: 'x' },
  ['x', 'x'],
];
const oddMembers = ['isAdmin', 'cpr', '<script>', 'toString', 'x'.repeat(300)];
const oddIds = ['nothing', 'a'.repeat(129), '..', '%2e%2e', '%00', '😀', "a'b", 'A~1', '__proto__'];
const querySchemas: Readonly<Record<string, { def: { shape: object } }>> = {
  opportunities: queries.opportunityQuerySchema,
  slots: queries.slotQuerySchema,
  events: queries.eventQuerySchema,
  occurrences: queries.occurrenceQuerySchema,
  cases: queries.caseQuerySchema,
  page: queries.pageQuerySchema,
};

/** A body with one place in it changed: a member lost, added, doubled, or of another value. */
function spoiled(body: Json, random: Random): Json {
  if (typeof body !== 'object' || body === null || random() < 0.1) return one(random, oddValues);
  if (Array.isArray(body)) {
    if (body.length === 0 || random() < 0.3) return [...body, one(random, oddValues)];
    const at = Math.floor(random() * body.length);
    return body.map((item, index) => (index === at ? spoiled(item, random) : item));
  }
  const entries = Object.entries(body);
  const [name] = one(random, entries.length ? entries : [['x', 1]]);
  const others = entries.filter(([member]) => member !== name);
  switch (Math.floor(random() * 4)) {
    case 0:
      return Object.fromEntries(others);
    case 1:
      return Object.fromEntries([...entries, [one(random, oddMembers), one(random, oddValues)]]);
    default:
      return Object.fromEntries([...others, [name, spoiled((body as Record<string, Json>)[name], random)]]);
  }
}

function queryFor({ query }: Endpoint, random: Random): string {
  const names = ['limit', 'cursor', 'nothing', ...Object.keys(querySchemas[query ?? '']?.def.shape ?? {})];
  const search = new URLSearchParams();
  const given = ['2026-11-24', '2027-01-01', '1', '0', '101', 'true', 'mon', 'evening', 'a', 'børn', ...oddTexts];
  for (let left = Math.floor(random() * 4); left > 0; left -= 1) search.append(one(random, names), one(random, given));
  return search.size ? `?${search}` : '';
}

/** What a row cannot be asked without. */
const neededQuery = ({ query }: Endpoint) => (query === 'occurrences' ? '?from=2026-11-24&to=2027-01-31' : '');

const exampleOf = (name: string) => components.find((component) => component.name === name)?.example as object;

/** One request for a row of the contract's table: sound, or with one thing about it that may be wrong. */
export function fuzzedRequest(ground: FuzzGround, random: Random): FuzzedRequest {
  const endpoint = one(random, Object.values(endpoints));
  const { path: pattern, method, request, isKeyed, hasBearer, hasVersion, id } = endpoint;
  const change = one(random, [
    'none',
    'id',
    'query',
    'body',
    'body',
    'body',
    'text',
    'type',
    'key',
    'bearer',
    'method',
    'origin',
  ]);
  const clientRef = crypto.randomUUID();
  const segment = change === 'id' ? one(random, oddIds) : (ground.ids[id] ?? 'nothing');
  const path = pattern.replace(/\{(\w+)\}/g, (_, name) =>
    name === 'clientRef' && change !== 'id' ? (ground.ids.attempt ?? clientRef) : segment,
  );
  const sound = request && { ...(ground.bodies[id] ?? exampleOf(request)), ...(isKeyed && { clientRef }) };
  const body = change === 'body' ? spoiled(sound, random) : sound;
  const odd = one(random, [
    '',
    '{',
    '[]',
    'null',
    '"x"',
    `{"a":"${'x'.repeat(33_000)}"}`,
    '{"__proto__":{"a":1}}',
    '{"a":'.repeat(40),
  ]);
  const headers: Record<string, string> = {
    ...(request && {
      'content-type': change === 'type' ? one(random, ['text/plain', '', 'application/xml']) : 'application/json',
    }),
    ...(isKeyed && {
      'idempotency-key':
        change === 'key' ? one(random, ['', 'x', `"${crypto.randomUUID()}"`, '"x"']) : `"${clientRef}"`,
    }),
    ...(hasBearer && {
      authorization:
        change === 'bearer'
          ? one(random, ['', 'Bearer x', 'Basic eDp4'])
          : `Bearer ${id === 'signUpErase' ? 'of nobody' : ground.bearer}`,
    }),
    ...(hasVersion && { 'if-match': one(random, ['"1"', '"99"', 'x']) }),
    ...(change === 'origin' && {
      origin: one(random, ['https://evil.example', 'null', 'http://127.0.0.1:1.evil.example']),
    }),
  };
  const asked =
    change === 'method' ? one(random, ['PUT', 'DELETE', 'PATCH', 'POST', 'HEAD', 'OPTIONS', 'PROPFIND']) : method;
  const isBodied = asked !== 'GET' && asked !== 'HEAD' && request !== undefined;
  const text = change === 'text' ? odd : JSON.stringify(body);
  return {
    endpoint,
    change,
    path: path + (change === 'query' ? queryFor(endpoint, random) : neededQuery(endpoint)),
    init: { method: asked, headers, ...(isBodied && text !== undefined && { body: text }) },
  };
}
