/** What a log line may hold, and nothing else (CT-46): no body, query, token, address or free text. */
export interface LogEntry {
  at: Date;
  method: string;
  route: string;
  status: number;
  milliseconds: number;
  problem?: string | undefined;
}

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** One line of JSON for one request. The route is a pattern of ours, and an odd method is not repeated. */
export function logLine({ at, method, route, status, milliseconds, problem }: LogEntry): string {
  const name = methods.includes(method) ? method : 'OTHER';
  return JSON.stringify({
    at: at.toISOString(),
    method: name,
    route,
    status,
    milliseconds: Math.round(milliseconds),
    problem,
  });
}
