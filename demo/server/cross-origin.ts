/** Headers of another origin's preflight for a writing request (CT-42). */
const preflight = {
  'access-control-allow-methods': 'GET, POST, PATCH, DELETE',
  'access-control-allow-headers': 'Content-Type, Idempotency-Key, If-Match, Authorization',
  'access-control-max-age': '7200',
};
const exposed = 'ETag, Retry-After, Location, Idempotency-Replayed';

/** Who may read a reply: anyone what is public, the listed origins what is about a person. */
export type Audience = 'everyone' | 'listed';

/** Reads a list of origins as they stand in configuration; each is scheme, host and port and nothing else. */
export function readOrigins(list: Iterable<string>): ReadonlySet<string> {
  const origins = new Set<string>();
  for (const entry of list) {
    const origin = entry.trim();
    if (origin === '') continue;
    if (!URL.canParse(origin) || new URL(origin).origin !== origin) {
      throw new TypeError(`Not an origin: ${origin}. Write it as https://www.example.dk`);
    }
    origins.add(origin);
  }
  return origins;
}

/** Whether a request may write: from a listed origin, or not from a page at all (pages always send an origin). */
export function mayWrite(origin: string | null, allowed: ReadonlySet<string>): boolean {
  return origin === null || allowed.has(origin);
}

/** Adds what lets a page of another origin read the reply, and what tells caches that replies differ (CT-42). */
export function addCrossOrigin(
  headers: Headers,
  audience: Audience,
  { origin, allowed }: { origin: string | null; allowed: ReadonlySet<string> },
): void {
  headers.delete('access-control-allow-origin');
  if (audience === 'everyone') headers.set('access-control-allow-origin', '*');
  else {
    headers.append('vary', 'Origin');
    if (origin === null || !allowed.has(origin)) return;
    headers.set('access-control-allow-origin', origin);
  }
  headers.set('access-control-expose-headers', exposed);
}

/** The answer to a preflight; it names an origin only if that origin may write. */
export function preflightReply(origin: string | null, allowed: ReadonlySet<string>): Response {
  const headers = new Headers({ vary: 'Origin', 'cache-control': 'no-store' });
  if (origin !== null && allowed.has(origin)) {
    headers.set('access-control-allow-origin', origin);
    for (const [name, value] of Object.entries(preflight)) headers.set(name, value);
  }
  return new Response(null, { status: 204, headers });
}
