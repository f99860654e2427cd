import type { Backend, Environment } from './backend.ts';
import { BackendError } from './backend-error.ts';
import type { Adapter, BackendOptions } from './backend-options.ts';
import { absoluteAddress, environmentWith, isPage } from './environment.ts';

const adapters: Readonly<Record<string, () => Promise<Adapter>>> = {
  rest: async () => (await import('./rest/rest-backend.ts')).restBackend,
  static: async () => (await import('./static/static-backend.ts')).staticBackend,
  icalendar: async () => (await import('./icalendar/icalendar-backend.ts')).icalendarBackend,
};

/** Kind of a source by its address alone (BE-29). */
export function typeOf(source: string): string {
  if (/^webcals?:/i.test(source)) return 'icalendar';
  const { pathname, href } = new URL(source);
  if (/\.ics$/i.test(pathname) || /\/ical\/|\/\/outlook\.office365\.com\/owa\/calendar\//i.test(href))
    return 'icalendar';
  return /\.json$/i.test(pathname) ? 'static' : 'rest';
}

/** Fetches the adapter for a source and returns its backend, once it knows what it can do (BE-2). */
export async function createBackend(options: BackendOptions, parts?: Partial<Environment>): Promise<Backend> {
  if (options.headers && isPage()) throw new TypeError('Keys in `headers` are for programs, never for a page.');
  const { timeZone } = options;
  const environment = environmentWith({ ...parts, ...(timeZone && { timeZone }) });
  const unsupported = (cause?: unknown) =>
    new BackendError({ kind: 'unsupported', request: 'source', outcome: 'not-sent', cause });
  let source: string;
  try {
    source = absoluteAddress(options.source);
  } catch (cause) {
    throw unsupported(cause);
  }
  const load = adapters[options.type ?? typeOf(source)];
  if (!load) throw unsupported();
  let adapter: Adapter;
  try {
    adapter = await load();
  } catch (cause) {
    // The chunk did not come; it may come later.
    throw new BackendError({ kind: 'unreachable', request: 'adapter', outcome: 'not-sent', cause });
  }
  return await adapter({ ...options, source }, environment);
}
