import { type ProblemName, problemStatus } from './problem.ts';
import { type EndpointRow, readingEndpoints } from './reading-endpoints.ts';
import { writingEndpoints } from './writing-endpoints.ts';

/** One endpoint with all that follows from its row (CT-3). */
export interface Endpoint extends EndpointRow {
  id: EndpointId;
  problems: readonly ProblemName[];
  isWriting: boolean;
  /** Value of `Cache-Control` on success (CT-14). */
  cache: string;
}

/** Name of an endpoint. */
export type EndpointId = keyof typeof readingEndpoints | keyof typeof writingEndpoints;

const rows: Record<EndpointId, EndpointRow> = { ...readingEndpoints, ...writingEndpoints };

const always: readonly ProblemName[] = ['malformed', 'method-not-allowed', 'rate-limited', 'internal', 'busy'];
const withBody: readonly ProblemName[] = ['unsupported-media-type', 'too-large'];

function endpoint(id: EndpointId): Endpoint {
  const row = rows[id];
  const isWriting = row.method !== 'GET';
  const { maxAge = isWriting ? 0 : 60 } = row;
  const problems = new Set([...always, ...(row.request ? withBody : []), ...(row.problems ?? [])]);
  return {
    ...row,
    id,
    isWriting,
    problems: [...problems].sort((one, other) => problemStatus[one] - problemStatus[other]),
    cache: maxAge ? `public, max-age=${maxAge}, stale-while-revalidate=600` : 'no-store',
  };
}

/** Every endpoint of the contract, by id: the one table that client, server, conformance kit and documents read (CT-3). */
export const endpoints = Object.fromEntries(
  (Object.keys(rows) as EndpointId[]).map((id) => [id, endpoint(id)]),
) as Record<EndpointId, Endpoint>;
