import type { Endpoint } from '../../src/contract/endpoints.ts';
import { sha256 } from './canonical-json.ts';
import type { Answer } from './context.ts';

const always = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
};

/** A body that is JSON already. */
export class WrittenJson {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** Headers that every reply of the contract carries (CT-43); what a reply says itself stays. */
export function addSecurityHeaders(headers: Headers): void {
  for (const [name, value] of Object.entries(always)) if (!headers.has(name)) headers.set(name, value);
}

/** Turns an answer into the reply of its endpoint: JSON or a file, cache rules, and 304 to who has the same bytes (CT-14). */
export function replyWith(answer: Answer, endpoint: Endpoint, request: Request): Response {
  const { status = endpoint.status ?? 200, lastModified } = answer;
  if (answer.body === undefined) return new Response(null, { status, headers: { 'cache-control': 'no-store' } });
  // A file is text already.
  const body = textOf(answer.body);
  const headers = new Headers({
    'content-type': typeof answer.body === 'string' ? `${endpoint.mediaType}; charset=utf-8` : 'application/json',
    'cache-control': endpoint.cache,
    ...answer.headers,
  });
  if (endpoint.isWriting || endpoint.cache === 'no-store') return new Response(body, { status, headers });
  const tag = `"${sha256(body).slice(0, 32)}"`;
  headers.set('etag', tag);
  if (lastModified) headers.set('last-modified', lastModified.toUTCString());
  const isKnown = hasTag(request.headers.get('if-none-match'), tag);
  if (isKnown) headers.delete('content-type');
  return isKnown ? new Response(null, { status: 304, headers }) : new Response(body, { status, headers });
}

function textOf(body: unknown): string {
  if (body instanceof WrittenJson) return body.text;
  return typeof body === 'string' ? body : JSON.stringify(body);
}

function hasTag(header: string | null, tag: string): boolean {
  const known = (header ?? '')
    .slice(0, 2000)
    .split(',')
    .map((entry) => entry.trim().replace(/^W\//, ''));
  return known.includes(tag) || known.includes('*');
}
