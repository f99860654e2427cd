import { parseAddress } from '../contract/safe-address.ts';

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
  const page = parseAddress(pageBase);
  const url = parseAddress(address.replace(/^webcal:/i, 'https:'), pageBase);
  if (!page || !url || url.username || url.password) return false;
  const { origin, pathname, href } = url;
  if (origin === page.origin) return /^https?:/.test(href);
  if (!securely.test(href)) return false;
  return entries.some((entry) => {
    const grant = parseAddress(entry);
    if (grant?.origin !== origin) return false;
    const folder = grant.pathname;
    return folder === '/' || (folder.endsWith('/') && pathname.startsWith(folder) && !/%2f|%5c/i.test(pathname));
  });
}

/** An address of the web that nobody on the way can change. */
const securely = /^(?:https:|http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])[:/])/;
