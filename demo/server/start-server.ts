import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { checkQuizzes } from './answering/check-quizzes.ts';
import { type App, createApp } from './app.ts';
import { configOf } from './config.ts';
import type { AppOptions } from './context.ts';
import { type Database, type DatabaseOptions, openDatabase } from './database.ts';
import { startJobs } from './jobs/run-jobs.ts';
import { transportNamed } from './mail/transports.ts';
import { noSuchPage } from './no-such-page.ts';
import { numberAnew } from './reading/changes.ts';
import { readSeedContent, seed } from './seed.ts';
import { forgetOldKeys } from './sign-up/write-once.ts';
import { type StaticFolders, staticReply } from './static-files.ts';

/** How to start: where to listen, where the data is, and which files stand beside the contract. */
export interface StartOptions extends DatabaseOptions, Omit<AppOptions, 'sql' | 'base'> {
  /** 0, the default, takes any free port. */
  port?: number;
  /** A database that is open already; it stays open when the server closes. */
  database?: Database;
  /** Path of the contract's base on this server; `/api/` if nothing else is said. */
  basePath?: string;
  /** Folders served beside the contract, e.g. `{ '/': 'dist/demo' }`. */
  staticFolders?: StaticFolders;
  /** The address that pages reach this server by, where a proxy stands before it. */
  publicUrl?: string;
  /** Where mails go: `console`, `file:<folder>`, `webhook:<address>` or `smtp://…`; without it they stay rows. */
  mail?: string;
  /** Who mails come from. */
  mailFrom?: string;
  /** Leaves an empty database empty. */
  hasNoSeed?: boolean;
}

/** A server that runs. `url` is its root, `base` what widgets take as source. */
export interface RunningServer {
  url: string;
  base: string;
  /** Which database holds the data. */
  database: string;
  /** Takes no more requests, finishes the open ones within ten seconds, closes the database it opened. */
  close(): Promise<void>;
}

const host = '127.0.0.1';
const longestClose = 10_000;
const longestRequest = 30_000;
const defaultSender = 'Samspil <noreply@localhost>';

/** Opens the database, seeds it if it is empty, and serves contract and files on this machine only. */
export async function startServer(options: StartOptions = {}): Promise<RunningServer> {
  const {
    config: given,
    port = 0,
    basePath = '/api/',
    staticFolders = {},
    publicUrl,
    hasNoSeed,
    mail = '',
    mailFrom,
    ...appOptions
  } = options;
  const now = options.now ?? (() => new Date());
  const transport = await transportNamed(mail, mailFrom ?? defaultSender);
  const hasPages = Object.keys(staticFolders).length > 0;
  let app: App | undefined;
  const server = createAdaptorServer({
    fetch: async (request, env) => {
      const isContract = new URL(request.url).pathname.startsWith(basePath);
      const file = isContract ? undefined : await staticReply(request, staticFolders);
      const page = isContract || file || !hasPages ? undefined : noSuchPage(request);
      return file ?? page ?? app?.fetch(request, env) ?? notYet();
    },
  }) as Server;
  server.requestTimeout = longestRequest;
  const silent = watchSilentSockets(server);
  // The port comes first: whoever starts a second time must not open the same data folder.
  const listeningOn = await listen(server, port);
  const database = await seeded(options, now()).catch(async (error) => {
    for (const socket of silent) socket.destroy();
    await closeServer(server);
    throw error;
  });
  const url = publicUrl ?? `http://${host}:${listeningOn}/`;
  const base = new URL(basePath, url).href;
  const ownOrigins = [`http://localhost:${listeningOn}`, `http://${host}:${listeningOn}`];
  // The page of manage links may be named as one of this server's own.
  const managePageUrl = given?.managePageUrl && new URL(given.managePageUrl, url).href;
  const differing = { ...given, ...(managePageUrl && { managePageUrl }) };
  const allowedOrigins = [...ownOrigins, ...(options.allowedOrigins ?? [])];
  app = createApp({ ...appOptions, config: differing, now, sql: database.sql, base, allowedOrigins });
  const config = configOf(differing);
  const work = () => ({ now: now(), zone: config.timeZone, random: options.random ?? randomBytes, config });
  const stopJobs = startJobs({ sql: database.sql, work, transport, log: options.log ?? (() => undefined) });
  const close = once(async () => {
    for (const socket of silent) socket.destroy();
    await closeServer(server);
    await stopJobs();
    if (!options.database) await database.close();
  });
  return { url, base, database: `${database.kind} (${database.address})`, close };
}

const notYet = () => new Response(null, { status: 503, headers: { 'retry-after': '1' } });

async function seeded(options: StartOptions, now: Date): Promise<Database> {
  const database = options.database ?? (await openDatabase(options));
  try {
    if (!options.hasNoSeed) await seed(database.sql, now, readSeedContent);
    await checkQuizzes(database.sql, options.log ?? console.error);
    await forgetOldKeys(database.sql, now);
    await numberAnew(database.sql);
    return database;
  } catch (error) {
    if (!options.database) await database.close();
    throw error;
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

/** Connections that a browser opened in advance and has asked nothing on: nobody waits for them when the server closes. */
function watchSilentSockets(server: Server): ReadonlySet<Socket> {
  const silent = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    silent.add(socket);
    for (const event of ['data', 'close']) socket.once(event, () => silent.delete(socket));
  });
  return silent;
}

async function closeServer(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  const deadline = setTimeout(() => server.closeAllConnections(), longestClose);
  await closed;
  clearTimeout(deadline);
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}

/**
 * The options that a machine's environment sets: `PORT`, `DATABASE_URL`, `PUBLIC_URL`, `MAIL` and `MAIL_FROM`,
 * `MANAGE_PAGE_URL` (the page that manage links lead to), `ORGANISER_TOKENS` (`name=token`), and lists parted by commas or blanks. */
export function environmentOptions(environment: NodeJS.ProcessEnv = process.env): StartOptions {
  const list = (text = '') => text.split(/[\s,]+/).filter(Boolean);
  const { PORT: port, DATABASE_URL: databaseUrl, PUBLIC_URL: publicUrl, MAIL: mail, MAIL_FROM: mailFrom } = environment;
  const { MANAGE_PAGE_URL: managePageUrl } = environment;
  const organisers = list(environment.ORGANISER_TOKENS).map((entry) => entry.split(/=(.*)/s).slice(0, 2));
  return {
    ...(port && { port: Number(port) }),
    ...(databaseUrl && { databaseUrl }),
    ...(publicUrl && { publicUrl }),
    ...(mail && { mail }),
    ...(mailFrom && { mailFrom }),
    ...(organisers.length && { organisers: Object.fromEntries(organisers) }),
    ...(managePageUrl && { config: { managePageUrl } }),
    allowedOrigins: list(environment.ALLOWED_ORIGINS),
    trustedProxies: list(environment.TRUSTED_PROXIES),
  };
}

/** Closes the server when the process is asked to end (SIGTERM, Ctrl-C); open requests are finished first (QA-119). */
export function closeOnSignal(server: Pick<RunningServer, 'close'>): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void server.close().then(() => process.exit(0)));
  }
}
