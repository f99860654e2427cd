/** What the page's template allows a page's content to point widgets at (EM-20); nothing set: the page's own origin only. */
let allowed: readonly string[] = [];

/** Sets the origins, or origin and path ending in `/`, that sources may name; called by the loader or by trusted code. */
export function allowSources(entries: readonly string[]): void {
  allowed = [...entries];
}

/**
 * Whether an address from an attribute or a snippet may be asked, seen from a page at `pageBase`.
 * Compared as a whole origin: no wildcard, no suffix match (EM-20).
 */
export function isAllowedSource(address: string, pageBase: string, entries: readonly string[] = allowed): boolean {
  const page = parse(pageBase);
  const url = parse(address.replace(/^webcal:/i, 'https:'), pageBase);
  if (!page || !url || url.username || url.password || url.origin === 'null') return false;
  if (url.origin === page.origin) return url.protocol === 'https:' || url.protocol === 'http:';
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLocal(url.hostname))) return false;
  return entries.some((entry) => {
    const grant = parse(entry);
    if (!grant || grant.origin !== url.origin) return false;
    if (grant.pathname === '/') return true;
    return grant.pathname.endsWith('/') && url.pathname.startsWith(grant.pathname) && !/%2f|%5c/i.test(url.pathname);
  });
}

const isLocal = (host: string) => host === 'localhost' || host === '127.0.0.1' || host === '[::1]';

function parse(address: string, base?: string): URL | undefined {
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
}
