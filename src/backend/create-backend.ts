import type { Backend, Environment } from './backend.ts';
import { BackendError, type BackendErrorKind } from './backend-error.ts';
import type { Adapter, BackendOptions } from './backend-options.ts';
import { absoluteAddress, environmentWith, isPage } from './environment.ts';
import { staticBackend } from './static/static-backend.ts';

/** Plain files need so little that waiting for it would cost more. */
const adapters: Readonly<Record<string, () => Adapter | Promise<Adapter>>> = {
  rest: async () => (await import('./rest/rest-backend.ts')).restBackend,
  static: () => staticBackend,
  icalendar: async () => (await import('./icalendar/icalendar-backend.ts')).icalendarBackend,
};

/** Kind of a source by its address alone (BE-29). */
export function typeOf(source: string): string {
  const { pathname, href } = new URL(source);
  if (/^webcals?:|\/ical\/|\/\/outlook\.office365\.com\/owa\/calendar\//i.test(href) || /\.ics$/i.test(pathname))
    return 'icalendar';
  return /\.json$/i.test(pathname) ? 'static' : 'rest';
}

/** Fetches the adapter for a source and returns its backend, once it knows what it can do (BE-2). */
export async function createBackend(options: BackendOptions, parts?: Partial<Environment>): Promise<Backend> {
  const { headers, timeZone, type } = options;
  if (headers && isPage()) throw new TypeError('Keys in `headers` are for programs, never for a page.');
  const failure = (kind: BackendErrorKind, request: string, cause?: unknown) =>
    new BackendError({ kind, request, outcome: 'not-sent', cause });
  let source: string;
  try {
    source = absoluteAddress(options.source);
  } catch (cause) {
    throw failure('unsupported', 'source', cause);
  }
  const load = adapters[type ?? typeOf(source)];
  if (!load) throw failure('unsupported', 'source');
  let adapter: Adapter;
  try {
    adapter = await load();
  } catch (cause) {
    // The chunk did not come; it may come later.
    throw failure('unreachable', 'adapter', cause);
  }
  return await adapter({ ...options, source }, environmentWith({ ...parts, ...(timeZone && { timeZone }) }));
}
