import type { Config } from '../../../src/contract/config.ts';

/** What everything that changes sign-ups works with. */
export interface Work {
  now: Date;
  zone: string;
  random(count: number): Uint8Array;
  config: Config;
}
