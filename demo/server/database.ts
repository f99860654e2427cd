import { mkdir, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { lockFolder } from './folder-lock.ts';
import * as tables from './schema.ts';
import * as answerTables from './schema-answers.ts';
import * as keyTables from './schema-keys.ts';
import * as peopleTables from './schema-people.ts';

const schema = { ...tables, ...peopleTables, ...answerTables, ...keyTables };

/** What routes and rules work on, a database or a transaction in it; PGlite and PostgreSQL alike. */
export type Sql = PgDatabase<PgQueryResultHKT, typeof schema>;

/** An open database. `address` says which, without a password. */
export interface Database {
  sql: Sql;
  kind: 'pglite' | 'postgresql';
  address: string;
  close(): Promise<void>;
}

/** Where the data is: a PostgreSQL by its URL, else PGlite in a folder, else PGlite in memory. */
export interface DatabaseOptions {
  databaseUrl?: string | undefined;
  dataFolder?: string | undefined;
  /** Connections of a PostgreSQL that one process keeps at most. */
  connections?: number | undefined;
  /** A packed PGlite folder that an empty one begins as: unpacking takes a fraction of the time of making one. */
  template?: Blob | undefined;
}

const migrationsFolder = fileURLToPath(new URL('./migrations/', import.meta.url));
const defaultConnections = 20;
// Any number that all processes agree on: two that start at once must not migrate at once.
const migrationLock = 20261124;

/** Opens the database and brings its tables up to date. */
export async function openDatabase(options: DatabaseOptions = {}): Promise<Database> {
  return options.databaseUrl ? openPostgres(options.databaseUrl, options.connections) : openPglite(options);
}

async function openPglite({ dataFolder, template }: DatabaseOptions): Promise<Database> {
  const [{ PGlite }, { drizzle }, { migrate }] = await Promise.all([
    import('@electric-sql/pglite'),
    import('drizzle-orm/pglite'),
    import('drizzle-orm/pglite/migrator'),
  ]);
  if (dataFolder !== undefined) await mkdir(dataFolder, { recursive: true });
  const isEmpty = dataFolder === undefined || (await readdir(dataFolder)).length === 0;
  const unlock = dataFolder === undefined ? undefined : await lockFolder(dataFolder);
  try {
    const client = await PGlite.create({
      ...(dataFolder !== undefined && { dataDir: dataFolder }),
      ...(template && isEmpty && { loadDataDir: template }),
    });
    const close = async () => {
      await client.close();
      await unlock?.();
    };
    const database = drizzle(client, { schema });
    await migrate(database, { migrationsFolder }).catch(async (error) => {
      await client.close();
      throw error;
    });
    return { sql: database as unknown as Sql, kind: 'pglite', address: dataFolder ?? 'memory', close };
  } catch (error) {
    await unlock?.();
    throw error;
  }
}

async function openPostgres(databaseUrl: string, connections = defaultConnections): Promise<Database> {
  const [{ default: postgres }, { drizzle }, { migrate }] = await Promise.all([
    import('pg'),
    import('drizzle-orm/node-postgres'),
    import('drizzle-orm/node-postgres/migrator'),
  ]);
  const pool = new postgres.Pool({ connectionString: databaseUrl, max: connections });
  // A connection that the database ends is replaced at the next query; without listeners it ends the process, also
  // when it is lost between two statements of a transaction.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  try {
    const client = await pool.connect();
    try {
      const database = drizzle(client, { schema });
      await database.execute(sql`SELECT pg_advisory_lock(${migrationLock})`);
      await migrate(database, { migrationsFolder });
    } finally {
      // The lock ends with its connection, whatever state a failed migration left that in.
      client.release(true);
    }
  } catch (error) {
    await pool.end();
    throw error;
  }
  const { host, pathname } = new URL(databaseUrl);
  return {
    sql: drizzle(pool, { schema }) as unknown as Sql,
    kind: 'postgresql',
    address: `${host}${pathname}`,
    close: () => pool.end(),
  };
}

/** The code of an error or of what caused it: a SQLSTATE, or one of the network's such as ECONNREFUSED. */
function* codesOf(error: unknown): Generator<string> {
  for (const cause of causesOf(error)) {
    if ('code' in cause && typeof cause.code === 'string') yield cause.code;
  }
}

function* causesOf(error: unknown): Generator<Error> {
  for (let cause = error; cause instanceof Error; cause = cause.cause) yield cause;
}

/** The SQLSTATE of a failed query, through the wrapping of the drivers. */
export function sqlState(error: unknown): string | undefined {
  return [...codesOf(error)].find((code) => /^[0-9A-Z]{5}$/.test(code));
}

/** Whether the database cannot be reached or is shutting down: the same request may work in a moment. */
export function isDatabaseAway(error: unknown): boolean {
  if ([...codesOf(error)].some((code) => /^(ECONN|EPIPE|ETIMEDOUT|08|53|57P)/.test(code))) return true;
  // The driver says this of a session that ended under a query, and gives it no code.
  return [...causesOf(error)].some(({ message }) => /^Connection terminated/.test(message));
}
