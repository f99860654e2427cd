import { performance } from 'node:perf_hooks';
import * as z from 'zod/mini';
import { endpoints } from '../../src/contract/endpoints.ts';
import { listSchema } from '../../src/contract/list.ts';
import { type ProblemName, problemStatus } from '../../src/contract/problem.ts';
import { schemaLoaders } from '../../src/contract/schemas.ts';
import type { FuzzedRequest } from './fuzzed-requests.ts';
import { expectShape } from './wire-shape.ts';

/** Sends a request to the backend that is looked at. */
export type Ask = (path: string, init: FuzzedRequest['init']) => Promise<Response>;

/** Milliseconds this process has worked or waited so far: what the machine gave to others meanwhile does not count. */
function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000 + performance.eventLoopUtilization().idle;
}

/** What is wrong with a reply to this request, in words; nothing when all is as the table says (QA-114). */
export async function faultsIn(ask: Ask, { endpoint, path, init }: FuzzedRequest, secret: string): Promise<string[]> {
  const before = spent();
  const reply = await ask(path, init);
  const text = await reply.text();
  const faults: string[] = [];
  const must = (isRight: boolean, what: string) => isRight || faults.push(what);
  const { status, headers } = reply;
  must(spent() - before < 1000, 'took longer than a second');
  must(status < 500, `answered ${status}`);
  must(headers.get('x-content-type-options') === 'nosniff', 'no nosniff');
  must(!headers.has('set-cookie'), 'set a cookie');
  must(
    !/\bat \w+ \(|node_modules|select |insert into|\/demo\//i.test(status >= 400 ? text : ''),
    'tells of its inside',
  );
  must(!(status >= 400 && text.includes(secret)), 'says back what was sent');
  if (init.method === 'OPTIONS') return faults;
  must(headers.get('cache-control') !== null, 'no Cache-Control');
  must(headers.get('access-control-allow-origin') === '*' || /Origin/.test(headers.get('vary') ?? ''), 'no Vary');
  if (status === 304) return faults;
  if (init.method === 'HEAD') {
    must(text === '', 'HEAD with a body');
    must(status === (await ask(path, { ...init, method: 'GET' })).status, 'HEAD is not as GET');
    return faults;
  }
  const row = Object.values(endpoints).find((one) => one.path === endpoint.path && one.method === init.method);
  if (status >= 400) {
    const problem = JSON.parse(text) as { type: string; status: number };
    const name = String(problem.type).split('/').at(-1) as ProblemName;
    must(headers.get('content-type') === 'application/problem+json', 'another media type for a problem');
    must(problem.status === status && problemStatus[name] === status, `${name} with ${status}`);
    must(
      name === 'method-not-allowed' || [...(row ?? endpoint).problems, 'not-found'].includes(name),
      `${name} is not in the table`,
    );
    must(status !== 429 || headers.has('retry-after'), 'no Retry-After');
    if (status === 405) {
      const allowed = headers.get('allow') ?? init.method;
      must(!allowed.split(', ').includes(init.method), 'no Allow that is true');
    }
    await expectShape('Problem', problem).catch(({ message }) => faults.push(message));
    return faults;
  }
  must(row !== undefined, `${init.method} is not in the table`);
  must([row?.status ?? 200, row?.laterStatus].includes(status), `answered ${status}`);
  if (row?.mediaType) must(headers.get('content-type')?.startsWith(row.mediaType) === true, 'another media type');
  if (!row?.reply || status === 204) return faults;
  const schema = (await schemaLoaders[row.reply]()) as z.core.$ZodType;
  const body = JSON.parse(text);
  const read = z.safeParse(row.isList ? listSchema(schema) : schema, body);
  must(read.success, `no ${row.reply}`);
  if (read.success)
    must(JSON.stringify(sorted(read.data)) === JSON.stringify(sorted(body)), `more than a ${row.reply}`);
  return faults;
}

/** The same with its members in order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([first], [second]) => (first < second ? -1 : 1))
      .map(([name, member]) => [name, sorted(member)]),
  );
}
