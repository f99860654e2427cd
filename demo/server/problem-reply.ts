import { type ProblemName, problemStatus } from '../../src/contract/problem.ts';
import { problemTexts } from './problem-texts.ts';
import type { Refusal } from './refusal.ts';

/** The reply that tells a refusal: problem+json, never cached (CT-14), with the wait as a header too (CT-39). */
export function problemReply({ problem, members }: Refusal, base: string): Response {
  const status = problemStatus[problem];
  const body = { type: `${base}problems/${problem}`, title: problemTexts[problem][0], status, ...members };
  const headers = new Headers({ 'content-type': 'application/problem+json', 'cache-control': 'no-store' });
  if (members.retryAfterSeconds !== undefined) headers.set('retry-after', String(Math.ceil(members.retryAfterSeconds)));
  return new Response(JSON.stringify(body), { status, headers });
}

/** The page behind a problem's `type`, for developers (CT-31); undefined when there is no such problem. */
export function problemPage(name: string): string | undefined {
  if (!Object.hasOwn(problemStatus, name)) return undefined;
  const [title, meaning] = problemTexts[name as ProblemName];
  const status = problemStatus[name as ProblemName];
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title} (${name})</title></head>
<body><main><h1>${title}</h1><p>${meaning}</p><p>Problem <code>${name}</code>, status ${status}, of the contract samspil/1.</p></main></body>
</html>
`;
}
