import type { Attempt } from '../../src/contract/attempt.ts';
import type { Config } from '../../src/contract/config.ts';
import type { Sql } from './database.ts';
import type { Limit, RateLimit } from './rate-limit.ts';
import type { Copy } from './reading/copy.ts';
import type { OpportunityLists } from './reading/opportunity-lists.ts';

/** What may be chosen when the backend is made; the rest follows from it. */
export interface AppOptions {
  sql: Sql;
  /** The base of the contract (CT-4): an absolute address that ends with `/`. */
  base: string;
  /** Origins of pages that may write, beside the backend's own (CT-42). */
  allowedOrigins?: Iterable<string>;
  /** Addresses of proxies whose `X-Forwarded-For` counts (CT-44). */
  trustedProxies?: Iterable<string>;
  /** Members of the description that differ from the demo municipality's. */
  config?: Partial<Config>;
  limits?: Partial<Limits>;
  /** Tokens of organisers, by the name that is logged with what they take out (SU-82). */
  organisers?: Readonly<Record<string, string>>;
  now?: () => Date;
  /** So many random bytes, for ids and receipt numbers. */
  random?: (count: number) => Uint8Array;
  /** Takes one line a request (CT-46). */
  log?: (line: string) => void;
}

/** How often one address and origin may do what costs something (CT-44). */
export interface Limits {
  /** Sign-ups that are made; what is refused and what is only repeated counts among the tries. */
  signUps: Limit;
  /** Sign-ups that are sent, whatever comes of them: many people with a mistake each share the address of a library. */
  tries: Limit;
  attempts: Limit;
  /** Asking for a lost link. */
  links: Limit;
  /** Answers to a quiz: a whole room sends them at once, from one address. */
  answers: Limit;
  teams: Limit;
}

/** What every route has at hand. */
export interface ServerContext {
  sql: Sql;
  /** What lists are made of. */
  copy: Copy;
  lists: OpportunityLists;
  base: string;
  config: Config;
  origins: ReadonlySet<string>;
  proxies: ReadonlySet<string>;
  limits: Record<keyof Limits, RateLimit>;
  organisers: ReadonlyMap<string, string>;
  /** References of writes that this process is working on, with their kind (CT-37). */
  running: Map<string, Attempt['kind']>;
  now(): Date;
  random(count: number): Uint8Array;
  log(line: string): void;
}

/** One request as a handler sees it. */
export interface Call {
  context: ServerContext;
  request: Request;
  url: URL;
  /** Address of the machine that opened the connection. */
  remote: string;
  /** A segment of the path, decoded. */
  segment(name: string): string;
  now: Date;
}

/** What a handler answers with; caching and cross-origin headers follow from the endpoint's row. */
export interface Answer {
  body: unknown;
  status?: number;
  headers?: Record<string, string>;
  lastModified?: Date | undefined;
}

/** Serves one endpoint. */
export type Handler = (call: Call) => Promise<Answer>;
