import { parseAddress } from '../contract/safe-address.ts';
import type { Backend, Environment } from './backend.ts';
import { BackendError, type BackendErrorKind } from './backend-error.ts';
import type { Adapter, BackendOptions } from './backend-options.ts';
import { environmentWith } from './environment.ts';
import { staticBackend } from './static/static-backend.ts';

/** Plain files need so little that waiting for it would cost more. */
const adapters: Readonly<Record<string, () => Promise<Adapter>>> = {
  rest: async () => (await import('./rest/rest-backend.ts')).restBackend,
  static: async () => staticBackend,
  icalendar: async () => (await import('./icalendar/icalendar-backend.ts')).icalendarBackend,
  merged: async () => (await import('./merged/merge-addresses.ts')).mergeAddresses(createBackend),
};

/** Kind of a source by its address alone (BE-29). */
export function typeOf(source: string): string {
  const { pathname, href } = new URL(source);
  if (/^webcals?:|\/ical\/|\/\/outlook\.office365\.com\/owa\/calendar\//i.test(href) || /\.ics$/i.test(pathname))
    return 'icalendar';
  return /\.json$/i.test(pathname) ? 'static' : 'rest';
}

/** Fetches the adapter for a source, or for several with blanks between, and returns its backend (BE-2, BE-70). */
export async function createBackend(options: BackendOptions, parts?: Partial<Environment>): Promise<Backend> {
  const { headers, timeZone, type } = options;
  const page = globalThis.document;
  // Keys are for programs, never for a page.
  if (headers && page) throw new TypeError('headers');
  const fail =
    (kind: BackendErrorKind) =>
    (cause?: unknown): never => {
      throw new BackendError({ kind, request: 'source', outcome: 'not-sent', cause });
    };
  const isSeveral = options.source.split(/\s+/)[1];
  const source = isSeveral ? options.source : parseAddress(options.source, page?.baseURI)?.href;
  const load = (source && adapters[isSeveral ? 'merged' : type || typeOf(source)]) || fail('unsupported');
  // A chunk that did not come may come later.
  const adapter = await load().catch(fail('unreachable'));
  return await adapter(
    { ...options, source: source as string },
    environmentWith({ ...parts, ...(timeZone && { timeZone }) }),
  );
}
