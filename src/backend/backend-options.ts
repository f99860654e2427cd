import type { Backend, Environment } from './backend.ts';

/** What a backend is made of (BE-2). */
export interface BackendOptions {
  /** Address of the source; relative ones stand to the page. */
  source: string;
  /** Kind of the source; without it the address tells (BE-29). */
  type?: string | undefined;
  /** Zone of a source that names none. */
  timeZone?: string;
  language?: string;
  /** Name of the source for people. */
  label?: string;
  /** Keys; for programs only, never in a page. */
  headers?: Readonly<Record<string, string>>;
}

/** Makes the backend of one kind. */
export type Adapter = (options: BackendOptions, environment: Environment) => Backend | Promise<Backend>;
