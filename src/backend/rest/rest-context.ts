import type { Description, Environment } from '../backend.ts';

/** What the parts of the adapter share. */
export interface RestContext {
  base: string;
  environment: Environment;
  headers: Readonly<Record<string, string>>;
  description: Description;
}
